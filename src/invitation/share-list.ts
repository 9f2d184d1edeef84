import type { Invitation } from './invitation'
import type { ListInvitationsResponse } from './responses'

/**
 * The new list, made of the objects of the old one wherever a row is the same: by its id, so that a row keeps its identity
 * when others come or go. If nothing has changed it is the old list itself.
 */
export function shareList(
  before: ListInvitationsResponse | undefined,
  after: ListInvitationsResponse,
): ListInvitationsResponse {
  if (!before || before === after) return after
  const old = before.invitations
  const shift = old.length - after.invitations.length
  let byId: Map<string, Invitation> | undefined
  let isOld = shift === 0 && before.unreadable === after.unreadable
  let isShared = true

  const invitations = after.invitations.map((row, place) => {
    // Most rows stand where they stood, or moved together: the newest come first.
    if (row === old[place]) return row
    let known = old[place]
    if (known?.id !== row.id) known = old[place + shift]
    if (known?.id !== row.id) {
      byId ??= new Map(old.map((invitation) => [invitation.id, invitation]))
      known = byId.get(row.id)
    }
    const shared = known && isEqual(known, row) ? known : row
    isOld &&= shared === old[place]
    isShared &&= shared === row
    return shared
  })
  if (isOld) return before
  return isShared ? after : { ...after, invitations }
}

function isEqual(a: Invitation, b: Invitation): boolean {
  return (
    a === b ||
    (a.id === b.id &&
      a.accepted === b.accepted &&
      a.accepted_at === b.accepted_at &&
      a.expires_at === b.expires_at &&
      a.created_at === b.created_at &&
      a.email === b.email &&
      a.role === b.role &&
      a.invited_by === b.invited_by &&
      a.tenant_id === b.tenant_id &&
      a.token === b.token)
  )
}
