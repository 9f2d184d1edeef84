// The small zod: the large one compiles its schemas, which a strict Content-Security-Policy forbids and reports.
import * as z from 'zod/mini'
import { omitNullish, optionalText, requiredText } from './nullish'

/** Roles that known Fluxbase servers offer. Servers differ and may add their own, so a role is an open string. */
export type InvitationRole =
  'dashboard_admin' | 'dashboard_user' | 'instance_admin' | 'tenant_admin' | (string & {})

export const text = z.string()
/** What the server did not give, or gave in a form that is no text, is kept as `''`: "unknown", never a lost row. */
export const textOrBlank = z.catch(text, '')
export const optionalFlag = z.nullish(z.boolean())

/**
 * The fields of an invitation. Everything that goes through a row field by field is derived from these: the schema, the
 * quick reader, the comparison of rows and test data.
 */
export const invitationFields = {
  id: requiredText,
  email: text,
  role: textOrBlank,
  expires_at: textOrBlank,
  created_at: textOrBlank,
  accepted: optionalFlag,
  accepted_at: optionalText,
  invited_by: optionalText,
  tenant_id: optionalText,
  token: optionalText,
} satisfies Record<keyof Invitation, z.ZodMiniType>

export const invitationSchema = z.pipe(
  z.object(invitationFields),
  z.transform((row): Invitation =>
    omitNullish({
      ...row,
      accepted: row.accepted ?? (row.accepted_at ? true : undefined),
      // A blank token is one that is not told.
      token: row.token || undefined,
    }),
  ),
)

/**
 * One invitation, with the server's own field names.
 *
 * Dates are RFC 3339 text as sent (`''` when the server sent none); read them with `parseDate`.
 * `token` is the secret part of the link. Only the answer to *create* holds it, and only on servers before
 * nimbleflux; a blank one, as in their lists, is left out. `invited_by` is a user id and is gone once that user is deleted.
 */
export interface Invitation {
  id: string
  email: string
  role: InvitationRole
  expires_at: string
  created_at: string
  /** Every server sends it. Where one did not, `accepted_at` decides; with neither it is absent, which means no. */
  accepted?: boolean
  accepted_at?: string
  invited_by?: string
  tenant_id?: string
  token?: string
}

/** A row without its secret: the form in which invitations are cached and listed. */
export function withoutToken<T extends Invitation>(row: T): Omit<T, 'token'> {
  if (row.token === undefined) return row
  const { token: _secret, ...rest } = row
  return rest
}
