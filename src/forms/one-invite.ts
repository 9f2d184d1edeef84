import type { FluxbaseError } from '../client/errors'
import type { BulkInviteItem } from '../hooks/use-bulk-invite'
import type { CreateInvitationResponse } from '../invitation/responses'

/**
 * What is known of an invitation whose response was lost: nothing before the first read (`checking`), that it is not there
 * yet, nothing because the server can't be read (`unknown`), that it exists without its link, or that nothing was made.
 */
export type LostInvitation = 'checking' | 'not_yet' | 'unknown' | 'exists' | 'nothing'

/** Inviting just one person, and what becomes of it. */
export interface OneInvite {
  /** What was made for just one person. Its link: `useInvitationLinks().get(invitation)`. */
  invited: Omit<CreateInvitationResponse, 'invite_link'> | null
  /** What failed about just one person. */
  error: FluxbaseError | null
  /** What is known where the response was lost. `null` where it was not. */
  lost: LostInvitation | null
  isSending: boolean
}

/** A run of one, as the form shows it. */
export function oneInvite(items: readonly BulkInviteItem[]): OneInvite {
  const item = items.length === 1 ? items[0] : undefined
  const lost = item ? lostInvitation(item) : null
  return {
    invited: (!lost && item?.output) || null,
    error: item?.error ?? null,
    lost,
    isSending: lost === 'checking' || item?.state === 'waiting' || item?.state === 'running',
  }
}

function lostInvitation({ state, output, error, seen }: BulkInviteItem): LostInvitation | null {
  if (output?.linkLost) return 'exists'
  if (error?.code === 'not_done') return 'nothing'
  if (state !== 'lost') return null
  return seen === null ? 'checking' : seen === 'absent' ? 'not_yet' : 'unknown'
}

/** Whether nothing may be sent before it is known what became of it. */
export const isUndecided = (lost: LostInvitation | null): boolean =>
  lost === 'checking' || lost === 'not_yet' || lost === 'unknown'
