/** The roles that known Fluxbase servers offer. Servers differ and may add their own, so a role can be any string. */
export type InvitationRole =
  'dashboard_admin' | 'dashboard_user' | 'instance_admin' | 'tenant_admin' | (string & {})

/** Reads one field: returns its value, `undefined` to leave it out, or `null` if the row cannot be read. */
type ReadField = (value: unknown) => string | boolean | undefined | null

const text = (value: unknown) => (typeof value === 'string' ? value : null)
const requiredText: ReadField = (value) => text(value) || null
/** Reads a missing or non-text value as `''`, which means "unknown", so that one bad field does not cost the row. */
const textOrBlank: ReadField = (value) => text(value) ?? ''
// In Go's JSON, `null` means "absent" as often as a missing key does.
const optionalText: ReadField = (value) => (value == null ? undefined : text(value))
const optionalFlag: ReadField = (value) =>
  value == null ? undefined : typeof value === 'boolean' ? value : null

/** The fields of an invitation. Everything that handles a row field by field is derived from these. */
export const invitationFields: Readonly<Record<keyof Invitation, ReadField>> = {
  id: requiredText,
  email: text,
  role: textOrBlank,
  expires_at: textOrBlank,
  created_at: textOrBlank,
  accepted: optionalFlag,
  accepted_at: optionalText,
  invited_by: optionalText,
  tenant_id: optionalText,
  // Servers write "no token" as a blank one.
  token: (value) => (value === '' ? undefined : optionalText(value)),
}

const FIELDS = Object.entries(invitationFields)

/** Reads a row, or returns the name of the field that it cannot be read for. In plain code, because lists are long. */
export function readInvitation(row: unknown): Invitation | string {
  const source = Object(row) as Record<string, unknown>
  const read: Record<string, unknown> = {}
  for (const [name, readField] of FIELDS) {
    const value = readField(source[name])
    if (value === null) return name
    if (value !== undefined) read[name] = value
  }
  if (read.accepted_at) read.accepted ??= true
  return read as unknown as Invitation
}

/** Whether a value could be what `readInvitation` has returned, or what a server sends. */
export const isInvitation = (value: unknown): value is Invitation =>
  FIELDS.every(([name, readField]) => {
    const field = (Object(value) as Record<string, unknown>)[name]
    const read = readField(field)
    return read === undefined || read === field
  })

/** Returns the rows that can be read as invitations. */
export function readInvitations(rows: readonly unknown[]): Invitation[] {
  const invitations: Invitation[] = []
  for (const row of rows) {
    const read = readInvitation(row)
    if (typeof read !== 'string') invitations.push(read)
  }
  return invitations
}

/**
 * One invitation, with the server's own field names.
 *
 * Dates are RFC 3339 text as sent (`''` when the server sent none); read them with `parseDate`. `token` is the secret
 * part of the link. Only the response to *create* contains it, and only on servers before nimbleflux; lists contain a
 * blank one, which is left out here. `invited_by` is a user id, and is absent once that user is deleted.
 */
export interface Invitation {
  id: string
  email: string
  role: InvitationRole
  expires_at: string
  created_at: string
  /**
   * Every known server sends it. If it is missing, `accepted_at` decides; if both are missing, it is absent, which
   * means no.
   */
  accepted?: boolean
  accepted_at?: string
  invited_by?: string
  tenant_id?: string
  token?: string
}

/** A row without its secret. Invitations are cached and listed in this form. */
export function withoutToken<T extends Invitation>(row: T): Omit<T, 'token'> {
  if (row.token === undefined) return row
  const { token: _secret, ...publicFields } = row
  return publicFields
}

/** Request body of *create*. */
export interface CreateInvitationRequest {
  /** Sent unchanged. Servers store it unchecked; `emailProblem` says whether an account can ever be created with it. */
  email: string
  role: InvitationRole
  /** Whole seconds. If it is absent, zero or negative, the server uses 7 days (604,800). */
  expiry_duration?: number
}

export interface ListInvitationsOptions {
  include_accepted?: boolean
  include_expired?: boolean
}

export interface CreateInvitationResponse {
  invitation: Invitation
  /** `{base_url}/invite/{token}`. Secret. A stock Fluxbase serves no page at this address. */
  invite_link: string
  email_sent: boolean
  /** The server's own text about the e-mail, which may contain an SMTP error. Show it to administrators only. */
  email_status?: string
}

export interface ListInvitationsResponse {
  /** Newest first, never `null`. */
  invitations: Invitation[]
  /** The number of rows that could not be read and are left out. Present only if it is above zero. */
  unreadable?: number
}
