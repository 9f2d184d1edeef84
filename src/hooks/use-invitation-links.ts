'use client'
import { useMemo, useSyncExternalStore } from 'react'
import type { Invitation } from '../invitation/invitation'
import { useKit } from '../provider/kit-context'
import { shownLink } from '../provider/shown-link'

export interface InvitationLinks {
  /** The link of an invitation, at `inviteUrl` where the provider has one; `null` if this session was not handed it. */
  get(invitation: Pick<Invitation, 'id'>): string | null
  /** The link that the server made and mailed, wherever that leads; `null` if this session was not handed it. */
  mailed(invitation: Pick<Invitation, 'id'>): string | null
  /** Remembers a link that came from elsewhere. */
  set(invitation: Pick<Invitation, 'id'>, link: string): void
  /** Forgets a link. The invitation can then no longer be revoked from here. */
  delete(invitation: Pick<Invitation, 'id'>): void
}

/**
 * The links this session was handed. A server shows a link once, when the invitation is made, so for other rows there
 * is none to copy. Renders again when a link comes or goes.
 *
 * @example
 * const link = useInvitationLinks().get(invitation)
 */
export function useInvitationLinks(): InvitationLinks {
  const { source, vault, inviteUrl } = useKit()
  const version = useSyncExternalStore(vault.subscribe, vault.version, vault.version)
  return useMemo(() => {
    void version // a new object for every change, so that memoised rows notice
    return {
      get: ({ id }) => shownLink(vault.get(id), inviteUrl, source.report),
      mailed: ({ id }) => vault.get(id) ?? null,
      set: ({ id }, link) => vault.set(id, link),
      delete: ({ id }) => vault.delete(id),
    }
  }, [source, vault, inviteUrl, version])
}
