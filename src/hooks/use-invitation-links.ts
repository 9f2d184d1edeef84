'use client'
import { useMemo, useSyncExternalStore } from 'react'
import type { Invitation } from '../invitation/invitation'
import { useKit } from '../provider/kit-context'
import { displayLink } from '../provider/display-link'

export interface InvitationLinks {
  /** The link of an invitation, rewritten to the provider's `inviteUrl` if that is set; `null` if this session has no link. */
  get(invitation: Pick<Invitation, 'id'>): string | null
  /** The link as the server created and mailed it; `null` if this session has no link. */
  mailed(invitation: Pick<Invitation, 'id'>): string | null
  /** Stores a link that the app got from elsewhere. */
  set(invitation: Pick<Invitation, 'id'>, link: string): void
  /** Deletes a link. This session can then no longer revoke the invitation. */
  delete(invitation: Pick<Invitation, 'id'>): void
}

/**
 * Returns the invite links that this session has received. A server returns a link only once, when the invitation is created,
 * so most rows of a list have none. Rerenders when a link is added or removed.
 *
 * @example
 * const link = useInvitationLinks().get(invitation)
 */
export function useInvitationLinks(): InvitationLinks {
  const { backend, inviteUrl } = useKit()
  const { links } = backend
  const version = useSyncExternalStore(links.subscribe, links.version, links.version)
  return useMemo(() => {
    void version // every change of the links gives a new object, so that memoised rows update
    return {
      get: ({ id }) => displayLink(links.get(id), inviteUrl, backend.report),
      mailed: ({ id }) => links.get(id) ?? null,
      set: ({ id }, link) => links.set(id, link),
      delete: ({ id }) => links.delete(id),
    }
  }, [backend, links, inviteUrl, version])
}
