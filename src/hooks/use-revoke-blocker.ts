'use client'
import { useCallback, useSyncExternalStore } from 'react'
import type { Invitation } from '../invitation/invitation'
import { useKit } from '../provider/kit-context'
import { canRevoke } from '../queries/admin-backend'
import { usePendingWrites } from './table/use-pending-writes'

/** Why this session cannot revoke an invitation. */
export type RevokeBlocker =
  | 'accepted' // there is nothing left to revoke
  | 'link_not_held' // servers revoke by token, and this session never received the link with the token
  | 'unsupported' // an earlier request showed that this server cannot revoke

/**
 * Returns a function that says why an invitation cannot be revoked, or `null` if it can. Once a server has shown that it cannot
 * revoke, that is remembered.
 */
export function useRevokeBlocker(): (invitation: Invitation) => RevokeBlocker | null {
  const { backend } = useKit()
  const { links } = backend
  const version = useSyncExternalStore(links.subscribe, links.version, links.version)
  const writes = usePendingWrites()
  const isSupported = useSyncExternalStore(writes.subscribe, writes.canRevoke, writes.canRevoke)

  return useCallback(
    (invitation) => {
      void version // every change of the links gives a new function
      if (invitation.accepted) return 'accepted'
      if (!isSupported) return 'unsupported'
      return canRevoke(backend, invitation) ? null : 'link_not_held'
    },
    [backend, isSupported, version],
  )
}
