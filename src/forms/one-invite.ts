import type { FluxbaseError } from '../client/errors'
import type { BulkInviteItem } from '../hooks/use-bulk-invite'
import type { CreateInvitationResponse } from '../invitation/invitation'

/**
 * What is known about an invitation whose response was lost. `checking`: the first read is not back yet. `not_yet`: the
 * invitation does not exist so far. `unknown`: the server cannot be read. `exists`: it exists, but its link was lost.
 * `nothing`: no invitation was created.
 */
export type LostInvitation = 'checking' | 'not_yet' | 'unknown' | 'exists' | 'nothing'

/** The state of inviting a single person. */
export interface OneInvite {
  /** The invitation that was created for a single person. Get its link from `useInvitationLinks().get(invitation)`. */
  invited: Omit<CreateInvitationResponse, 'invite_link'> | null
  /** Why inviting a single person failed. */
  error: FluxbaseError | null
  /** What is known if the response was lost, otherwise `null`. */
  lost: LostInvitation | null
  isSending: boolean
}

/** Derives the state of a single invite from a run. All fields are empty if the run has more than one item. */
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
  if (state !== 'unknown') return null
  return seen === null ? 'checking' : seen === 'absent' ? 'not_yet' : 'unknown'
}

/** Whether the outcome is still open, so that nothing may be sent. */
export const isUndecided = (lost: LostInvitation | null): boolean =>
  lost === 'checking' || lost === 'not_yet' || lost === 'unknown'
