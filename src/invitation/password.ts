/** What a password has to be. Lengths are in bytes of UTF-8, because servers count bytes. */
export interface PasswordPolicy {
  minBytes: number
  maxBytes: number
}

/** The policy of every Fluxbase (upstream: internal/auth/password.go; bcrypt ignores everything after 72 bytes). */
export const PASSWORD_POLICY = { minBytes: 12, maxBytes: 72 } as const satisfies PasswordPolicy

export type PasswordProblem = 'too_short' | 'too_long'

/** 0 means that the policy refuses the password; 1 to 4 rate one that it accepts. */
export type PasswordStrength = 0 | 1 | 2 | 3 | 4

/** Everything the form, the checklist and the meter need to know about a password. */
export interface PasswordReading {
  problem: PasswordProblem | null
  /** In the order in which they are shown. */
  checks: readonly { problem: PasswordProblem; kept: boolean }[]
  strength: PasswordStrength
}

/** Checks a password against a policy. Nothing is trimmed or normalised: exactly what was typed counts. */
export function readPassword(
  password: string,
  policy: PasswordPolicy = PASSWORD_POLICY,
): PasswordReading {
  const bytes = new TextEncoder().encode(password).length
  const checks = [
    { problem: 'too_short', kept: bytes >= policy.minBytes },
    { problem: 'too_long', kept: bytes <= policy.maxBytes },
  ] as const
  const problem = checks.find(({ kept }) => !kept)?.problem ?? null
  return { problem, checks, strength: problem ? 0 : strengthOf(password) }
}

/** Rates mainly by length, and a little by the number of different characters. */
function strengthOf(password: string): PasswordStrength {
  const length = [...password].length
  const variety = new Set(password).size
  if (variety < 5) return 1
  if (length < 15) return 2
  return length < 20 || variety < 9 ? 3 : 4
}

/** The first rule that a password breaks, or `null`. */
export const passwordProblem = (
  password: string,
  policy?: PasswordPolicy,
): PasswordProblem | null => readPassword(password, policy).problem

/** How strong a password is, by its length and its characters alone. `fluxbase-invitations/password-advice` knows more. */
export const passwordStrength = (password: string, policy?: PasswordPolicy): PasswordStrength =>
  readPassword(password, policy).strength

/** A detailed opinion on a password. Never contains the password itself. */
export interface PasswordAdvice {
  strength: PasswordStrength
  /** Sentences for people: first what is weak about the password, then what would help. */
  words: readonly string[]
}

/**
 * Judges a password by more than its length: `createPasswordAdvisor` of `fluxbase-invitations/password-advice`, or your
 * own function. `about` holds what others know about the person: the address and the name.
 */
export type PasswordAdvisor = (
  password: string,
  about: readonly string[],
) => PasswordAdvice | Promise<PasswordAdvice>
