'use client'
import { useSyncExternalStore } from 'react'
import { NO_CHANGES, type PendingChanges } from '../../queries/pending-changes'
import { useLedger } from './use-ledger'

/** The changes that the app has sent and the server has not confirmed yet, whichever component started them. */
export function usePendingChanges(): PendingChanges {
  const ledger = useLedger()
  return useSyncExternalStore(ledger.subscribe, ledger.pendingChanges, () => NO_CHANGES)
}
