// zod/mini, because full zod compiles its schemas with `new Function`, which a strict Content-Security-Policy blocks
// and reports.
import * as z from 'zod/mini'
import { readInvitation, type Invitation } from './invitation'

export const invitationSchema = z.transform((row: unknown, { issues }): Invitation => {
  const read = readInvitation(row)
  if (typeof read !== 'string') return read
  issues.push({ code: 'custom', path: [read], input: row })
  return z.NEVER
})

/** Optional text. In Go's JSON, `null` means "absent" as often as a missing key does. */
export const optionalText = z.nullish(z.string())
