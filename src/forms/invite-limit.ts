/** What stands in the way of sending that is nobody's address. */
export interface InviteLimit {
  /** More than may be invited at once, or than there are seats. */
  type: 'too_many' | 'no_seats'
  /** How many would do. */
  limit: number
  /** How many there are. */
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
