// zod/mini, because full zod compiles its schemas with `new Function`, which a strict Content-Security-Policy blocks
// and reports.
import * as z from 'zod/mini'
import { omitNullish, optionalText, requiredText } from './nullish'

/** The roles that known Fluxbase servers offer. Servers differ and may add their own, so a role can be any string. */
export type InvitationRole =
  'dashboard_admin' | 'dashboard_user' | 'instance_admin' | 'tenant_admin' | (string & {})

export const text = z.string()
/** Reads a missing or non-text value as `''`, which means "unknown", so that one bad field does not cost the row. */
export const textOrBlank = z.catch(text, '')
export const optionalFlag = z.nullish(z.boolean())

/**
 * The fields of an invitation. Everything that handles a row field by field is derived from these: the schema, the fast
 * reader, the comparison of rows, and test data.
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
      // Servers write "no token" as a blank one.
      token: row.token || undefined,
    }),
  ),
)

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
