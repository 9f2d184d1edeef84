/** What a password must be. Bytes of UTF-8, because that is what servers count. */
export interface PasswordPolicy {
  minBytes: number
  maxBytes: number
}

/** The rule of every Fluxbase (upstream: internal/auth/password.go; bcrypt reads no further than 72 bytes). */
export const PASSWORD_POLICY = { minBytes: 12, maxBytes: 72 } as const satisfies PasswordPolicy

export type PasswordProblem = 'too_short' | 'too_long'

/** 0: not acceptable yet. 1 to 4: how far beyond that. */
export type PasswordStrength = 0 | 1 | 2 | 3 | 4

/** What one look at a password tells: what the form checks, the list ticks off and the meter shows. */
export interface PasswordReading {
  problem: PasswordProblem | null
  /** In the order in which people meet them. */
  checks: readonly { problem: PasswordProblem; kept: boolean }[]
  strength: PasswordStrength
}

/** Reads a password by a policy. Nothing is trimmed or normalised: what was typed is what counts. */
export function readPassword(
  password: string,
  policy: PasswordPolicy = PASSWORD_POLICY,
): PasswordReading {
  const bytes = encoder.encode(password).length
  const checks = [
    { problem: 'too_short', kept: bytes >= policy.minBytes },
    { problem: 'too_long', kept: bytes <= policy.maxBytes },
  ] as const
  const problem = checks.find(({ kept }) => !kept)?.problem ?? null
  return { problem, checks, strength: problem ? 0 : strengthOf(password) }
}

const encoder = new TextEncoder()

/** Length is what makes a password strong, and a few different characters help. */
function strengthOf(password: string): PasswordStrength {
  const length = [...password].length
  const variety = new Set(password).size
  if (variety < 5) return 1
  if (length < 15) return 2
  return length < 20 || variety < 9 ? 3 : 4
}

/** What is wrong with a password, or `null`. */
export const passwordProblem = (
  password: string,
  policy?: PasswordPolicy,
): PasswordProblem | null => readPassword(password, policy).problem

export const passwordStrength = (password: string, policy?: PasswordPolicy): PasswordStrength =>
  readPassword(password, policy).strength

/** What somebody who knows passwords says about one. Never the password itself. */
export interface PasswordAdvice {
  strength: PasswordStrength
  /** In a person's words: what is weak about it, then what would help. */
  words: readonly string[]
}

/**
 * Looks closer than length: `createPasswordAdvisor` of `fluxbase-invitations/password-advice`, or your own.
 * `about` holds what others know about the person: the address and the name.
 */
export type PasswordAdvisor = (
  password: string,
  about: readonly string[],
) => PasswordAdvice | Promise<PasswordAdvice>
