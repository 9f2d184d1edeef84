import type { QueryClient } from '@tanstack/react-query'
import type { RequestSession } from '../client/fluxbase-fetch-like'
import type { Invitation } from '../invitation/invitation'
import type { ListChange } from '../queries/list-cache'
import type { Source } from '../queries/source'
import { ledgerOf, type Ledger } from './ledger'
import { readList, shareReads } from './read-list'

/** Who performs operations, and where their results show. One for each run, or for each single operation. */
export interface Actor {
  source: Source
  queryClient: QueryClient
  ledger: Ledger
  /** Ties all its requests to the user who was signed in for the first. */
  session: RequestSession
  /** The list as the server has it now. */
  readList: () => Promise<Invitation[]>
  /** Brings cached lists up to date. */
  update: (change: ListChange) => Promise<void> | void
}

export function createActor(
  source: Source,
  queryClient: QueryClient,
  update: Actor['update'],
): Actor {
  const session: RequestSession = {}
  return {
    source,
    queryClient,
    ledger: ledgerOf(source, queryClient),
    session,
    readList: shareReads(() => readList(source, session)),
    update,
  }
}
