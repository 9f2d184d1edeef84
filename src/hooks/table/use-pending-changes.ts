'use client'
import { useSyncExternalStore } from 'react'
import { NO_CHANGES, type PendingChanges } from '../../queries/pending-changes'
import { usePendingWrites } from './use-pending-writes'

/** The changes that the app has sent and the server has not confirmed yet, whichever component started them. */
export function usePendingChanges(): PendingChanges {
  const writes = usePendingWrites()
  return useSyncExternalStore(writes.subscribe, writes.changes, () => NO_CHANGES)
}
