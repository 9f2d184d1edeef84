import type { Invitation } from '../invitation/invitation'
import { invitationStatus } from '../invitation/status'

/**
 * The newest invitation of this address that is open or was accepted, or `null`. Servers take any number of invitations
 * for one person, so whoever asks should know before. Case does not matter here, though servers tell `A@x` from `a@x`.
 */
export function findDuplicate(
  invitations: readonly Invitation[],
  email: string,
  now: number,
): Invitation | null {
  const wanted = email.trim().toLowerCase()
  if (wanted === '') return null
  return (
    invitations.find(
      (row) =>
        row.email.trim().toLowerCase() === wanted && invitationStatus(row, now) !== 'expired',
    ) ?? null
  )
}
