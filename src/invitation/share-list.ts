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
  if (!before) return after
  const old = before.invitations
  const shift = old.length - after.invitations.length
  let byId: Map<string, Invitation> | undefined
  let isSame = shift === 0 && before.unreadable === after.unreadable

  const invitations = after.invitations.map((row, place) => {
    // Most rows stand where they stood, or moved together: the newest come first.
    let known = old[place]
    if (known?.id !== row.id) known = old[place + shift]
    if (known?.id !== row.id) {
      byId ??= new Map(old.map((invitation) => [invitation.id, invitation]))
      known = byId.get(row.id)
    }
    const shared = known && isEqual(known, row) ? known : row
    isSame &&= shared === old[place]
    return shared
  })
  return isSame ? before : { ...after, invitations }
}

const FIELDS: readonly (keyof Invitation)[] = [
  'id',
  'email',
  'role',
  'expires_at',
  'created_at',
  'accepted',
  'accepted_at',
  'invited_by',
  'tenant_id',
  'token',
]

function isEqual(a: Invitation, b: Invitation): boolean {
  return a === b || FIELDS.every((field) => a[field] === b[field])
}
