import type { FluxbaseError } from '../client/errors'

/**
 * What is known of an invitation whose answer got lost: nobody can tell, the list is being asked, it exists but its link
 * is gone, or nothing was made.
 */
export type LostInvitation = 'unknown' | 'checking' | 'exists' | 'nothing'

interface WhatTheListSays {
  isFetching: boolean
  /** The newest attempt to load it worked. */
  isSuccess: boolean
  /** It has an invitation for this address. */
  listed: boolean
}

/** `null` where no answer got lost. */
export function lostInvitation(
  error: FluxbaseError | null,
  { isFetching, isSuccess, listed }: WhatTheListSays,
): LostInvitation | null {
  if (error?.code === 'created_without_link') return 'exists'
  if (!error?.outcomeUnknown) return null
  // The list was asked right after the answer got lost, and failed: only what it says since then counts.
  if (isFetching) return 'checking'
  if (!isSuccess) return 'unknown'
  return listed ? 'exists' : 'nothing'
}
