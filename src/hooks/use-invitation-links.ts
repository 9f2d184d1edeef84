'use client'
import { useMemo, useSyncExternalStore } from 'react'
import type { Invitation } from '../invitation/invitation'
import { useKit } from '../provider/kit-context'
import { displayLink } from '../provider/display-link'

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
  const { backend, links, inviteUrl } = useKit()
  const version = useSyncExternalStore(links.subscribe, links.version, links.version)
  return useMemo(() => {
    void version // a new object for every change, so that memoised rows notice
    return {
      get: ({ id }) => displayLink(links.get(id), inviteUrl, backend.report),
      mailed: ({ id }) => links.get(id) ?? null,
      set: ({ id }, link) => links.set(id, link),
      delete: ({ id }) => links.delete(id),
    }
  }, [backend, links, inviteUrl, version])
}
