// Separate from what a link leads to, because nobody has an account before it is accepted.
import * as z from 'zod/mini'
import { omitNullish } from './nullish'
import type { DashboardUser } from './public-responses'
import { optionalText } from './schemas'

export const dashboardUserSchema = z.pipe(
  z.object({
    id: z.string(),
    email: z.string(),
    name: optionalText,
    full_name: optionalText,
    role: optionalText,
    avatar_url: optionalText,
    email_verified: z.nullish(z.boolean()),
    totp_enabled: z.nullish(z.boolean()),
    is_active: z.nullish(z.boolean()),
    is_locked: z.nullish(z.boolean()),
    locked_until: optionalText,
    last_login_at: optionalText,
    created_at: optionalText,
    updated_at: optionalText,
  }),
  z.transform((user): DashboardUser => omitNullish({ ...user, name: user.name ?? user.full_name })),
)

/** Required text that is not empty. */
export const requiredText = z.string().check(z.minLength(1))

export const sessionResponseSchema = z.object({
  user: dashboardUserSchema,
  access_token: requiredText,
  refresh_token: requiredText,
  /** Seconds. */
  expires_in: z.number(),
})

/** A response that proves that the account was created, with or without a session. */
export const accountSchema = z.object({
  user: dashboardUserSchema,
  access_token: z.nullish(z.string()),
  refresh_token: z.nullish(z.string()),
})
