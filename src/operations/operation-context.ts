import type { QueryClient } from '@tanstack/react-query'
import type { RequestSession } from '../client/fluxbase-fetch-like'
import type { Invitation } from '../invitation/invitation'
import type { ListChange } from '../queries/list-cache'
import type { Backend } from '../queries/backend'
import { getLedger, type Ledger } from './ledger'
import { readList, shareReads } from './read-list'

/** Who performs operations, and where their results show. One for each run, or for each single operation. */
export interface OperationContext {
  backend: Backend
  queryClient: QueryClient
  ledger: Ledger
  /** Ties all its requests to the user who was signed in for the first. */
  session: RequestSession
  /** The list as the server has it now. */
  readList: () => Promise<Invitation[]>
  /** Brings cached lists up to date. */
  update: (change: ListChange) => Promise<void> | void
}

export function createOperationContext(
  backend: Backend,
  queryClient: QueryClient,
  update: OperationContext['update'],
): OperationContext {
  const session: RequestSession = {}
  return {
    backend,
    queryClient,
    ledger: getLedger(backend, queryClient),
    session,
    readList: shareReads(() => readList(backend, session)),
    update,
  }
}
