'use client'
import { useCallback, useSyncExternalStore } from 'react'
import type { Invitation } from '../invitation/invitation'
import { useKit } from '../provider/kit-context'
import { useLedger } from './table/use-ledger'

/** Why an invitation cannot be revoked from here. */
export type RevokeBlocker =
  | 'accepted' // there is nothing left to revoke
  | 'link_not_held' // a server revokes by token, and this session was never handed it
  | 'unsupported' // this server has refused to revoke anything

/** Tells, for an invitation, why it cannot be revoked, or `null` if it can. What a server refused once is remembered. */
export function useRevokeBlocker(): (invitation: Invitation) => RevokeBlocker | null {
  const { backend, links } = useKit()
  const version = useSyncExternalStore(links.subscribe, links.version, links.version)
  const ledger = useLedger()
  const canRevoke = useSyncExternalStore(ledger.subscribe, ledger.canRevoke, ledger.canRevoke)

  return useCallback(
    (invitation) => {
      void version // a new answer for every change of the links
      if (invitation.accepted) return 'accepted'
      if (!canRevoke) return 'unsupported'
      return backend.canRevoke(invitation) ? null : 'link_not_held'
    },
    [backend, canRevoke, version],
  )
}
