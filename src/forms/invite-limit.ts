/** A limit on the number of people that prevents sending. */
export interface InviteLimit {
  /** `too_many`: more than can be invited at once. `no_seats`: more than there are seats left. */
  type: 'too_many' | 'no_seats'
  /** The largest number allowed. */
  limit: number
  /** The number of people to invite. */
  count: number
}

export function inviteLimit(
  count: number,
  maxRecipients: number,
  seatsLeft: number = Infinity,
): InviteLimit | null {
  if (count > seatsLeft) return { type: 'no_seats', limit: seatsLeft, count }
  return count > maxRecipients ? { type: 'too_many', limit: maxRecipients, count } : null
}
