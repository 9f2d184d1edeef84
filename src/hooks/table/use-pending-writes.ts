'use client'
import { useSyncExternalStore } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { getPendingWrites, type PendingWrites } from '../../operations/pending-writes'
import { useKit } from '../../provider/kit-context'
import { NO_CHANGES, type PendingChanges } from '../../queries/pending-changes'

/** The current user's unfinished writes. */
export function usePendingWrites(): PendingWrites {
  return getPendingWrites(useKit().backend, useQueryClient())
}

/** The changes that the app has sent and the server has not confirmed yet, whichever component started them. */
export function usePendingChanges(): PendingChanges {
  const writes = usePendingWrites()
  return useSyncExternalStore(writes.subscribe, writes.changes, () => NO_CHANGES)
}
