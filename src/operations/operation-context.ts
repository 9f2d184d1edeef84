import type { QueryClient } from '@tanstack/react-query'
import type { RequestSession } from '../client/fluxbase-fetch-like'
import { withoutToken, type ListInvitationsResponse } from '../invitation/invitation'
import { list } from '../queries/admin-backend'
import { ALL_INVITATIONS } from '../queries/invitation-queries'
import { updateLists, type ListChange } from '../queries/list-changes'
import type { PendingChanges } from '../queries/pending-changes'
import { requestOptions, type Backend } from '../queries/backend'
import { getLedger, type Ledger } from './ledger'
import { getPendingWrites, type PendingWrites } from './pending-writes'
import type { OnUnknown } from './perform'

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
  readList: () => Promise<ListInvitationsResponse>
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

/**
 * Reads the list as the server has it now. Never through a query, which may be cached, cancelled or shared with an older
 * request.
 */
export async function readList(
  backend: Backend,
  session: RequestSession,
): Promise<ListInvitationsResponse> {
  const read = await list(backend, ALL_INVITATIONS, requestOptions(backend, { session }))
  return { ...read, invitations: read.invitations.map(withoutToken) }
}

/** Limits reads to one at a time. A call during a read gets the next read, which all waiting callers share. */
function shareReads<T>(read: () => Promise<T>): () => Promise<T> {
  let current: Promise<unknown> = Promise.resolve()
  let next: Promise<T> | null = null
  return () => {
    next ??= current.then(() => {
      next = null
      const started = read()
      current = started.catch(() => undefined)
      return started
    })
    return next
  }
}
