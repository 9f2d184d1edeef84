import type { QueryClient } from '@tanstack/react-query'
import type { RequestSession } from '../client/fluxbase-fetch-like'
import type { Invitation } from '../invitation/invitation'
import { updateLists, type ListChange } from '../queries/list-changes'
import type { PendingChanges } from '../queries/pending-changes'
import type { Backend } from '../queries/backend'
import { getLedger, type Ledger } from './ledger'
import { getPendingWrites, type PendingWrites } from './pending-writes'
import type { OnUnknown } from './perform'
import { readList, shareReads } from './read-list'

/** On whose behalf operations run, and where their results go. Each run has one, and so does each single operation. */
export interface OperationContext {
  backend: Backend
  queryClient: QueryClient
  ledger: Ledger
  /** What lists show of this user's writes. */
  pending: PendingWrites
  /** Ties all requests to the user who was signed in for the first one. */
  session: RequestSession
  /** Whether what waits for another write is still to be sent when its turn comes. By default it is. */
  isWanted?: (() => boolean) | undefined
  /** The list as the server has it now. */
  readList: () => Promise<Invitation[]>
  /** Applies a change to the cached lists. */
  update: (change: ListChange) => Promise<void> | void
}

export function createOperationContext(
  backend: Backend,
  queryClient: QueryClient,
  update: OperationContext['update'],
): OperationContext {
  const session: RequestSession = {}
  const pending = getPendingWrites(backend, queryClient)
  return {
    backend,
    queryClient,
    ledger: getLedger(pending),
    pending,
    session,
    readList: shareReads(() => readList(backend, session)),
    update,
  }
}

/** Shows a change in lists until the write ends, or until the first read after its response was lost. */
export async function showPending<T>(
  { pending }: OperationContext,
  change: Partial<PendingChanges>,
  onUnknown: OnUnknown | undefined,
  write: (onUnknown: OnUnknown) => Promise<T>,
): Promise<T> {
  const hide = pending.show(change)
  try {
    return await write((unknown) => {
      if (unknown.seen) hide()
      onUnknown?.(unknown)
    })
  } finally {
    hide()
  }
}

/** The context of a single operation, whose result is in the cached lists as soon as it is known. */
export function createSingleContext(backend: Backend, queryClient: QueryClient): OperationContext {
  return createOperationContext(backend, queryClient, (change) =>
    updateLists(queryClient, backend, [change]),
  )
}
