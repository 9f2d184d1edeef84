/** What servers accept as a password, counted in bytes of UTF-8 as they count (upstream: internal/auth/password.go). */
export const PASSWORD_POLICY = { minBytes: 12, maxBytes: 72 } as const

export type PasswordProblem = 'too_short' | 'too_long'

const encoder = new TextEncoder()

/** What is wrong with a password, or `null`. Nothing is trimmed or normalised: what was typed is what counts. */
export function passwordProblem(password: string): PasswordProblem | null {
  const bytes = encoder.encode(password).length
  if (bytes < PASSWORD_POLICY.minBytes) return 'too_short'
  if (bytes > PASSWORD_POLICY.maxBytes) return 'too_long'
  return null
}

/** 0 (not yet acceptable) to 4: length is what makes a password strong, and a few different characters help. */
export function passwordStrength(password: string): 0 | 1 | 2 | 3 | 4 {
  if (passwordProblem(password)) return 0
  const length = [...password].length
  const variety = new Set(password).size
  if (variety < 5) return 1
  if (length < 15) return 2
  return length < 20 || variety < 9 ? 3 : 4
}

/** The longest name a server takes, in code points after trimming. */
export const NAME_MAX = 100

export type NameProblem = 'missing' | 'too_long'

export function nameProblem(name: string): NameProblem | null {
  const length = [...name.trim()].length
  if (length === 0) return 'missing'
  return length > NAME_MAX ? 'too_long' : null
}
