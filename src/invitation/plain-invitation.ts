import type { Invitation } from './invitation'

/**
 * A row as `invitationSchema` would read it, without asking the schema: for the rows that every server sends. `null` for any
 * other, which may be fine all the same. A hundred thousand rows are read in the time the schema takes for a few thousand.
 */
export function plainInvitation(row: unknown): Invitation | null {
  const { id, email, role, expires_at, created_at, accepted } = Object(row) as Fields
  const { accepted_at, invited_by, tenant_id, token } = Object(row) as Fields
  if (
    !(isText(id) && id && isText(email) && isText(role) && isText(expires_at)) ||
    !(isText(created_at) && typeof accepted === 'boolean') ||
    !(isOptional(accepted_at) && isOptional(invited_by) && isOptional(tenant_id)) ||
    !isOptional(token)
  ) {
    return null
  }
  const plain: Invitation = { id, email, role, expires_at, created_at, accepted }
  if (isText(accepted_at)) plain.accepted_at = accepted_at
  if (isText(invited_by)) plain.invited_by = invited_by
  if (isText(tenant_id)) plain.tenant_id = tenant_id
  if (token) plain.token = token
  return plain
}

type Fields = Partial<Record<keyof Invitation, unknown>>

const isText = (value: unknown): value is string => typeof value === 'string'
const isOptional = (value: unknown): value is string | null | undefined =>
  value === undefined || value === null || isText(value)
