interface Account {
  email: string
  name: string
  password: string
}

/**
 * Why a server refuses to create an account with these values, in its own words, or `null`. Servers check them only when
 * an invitation is accepted, not when it is created.
 */
export function accountProblem({ email, name, password }: Account): string | null {
  const characters = [...email.trim()].length
  if (characters < 3) return 'invalid email: email address is too short'
  if (characters > 254) return 'invalid email: email address is too long (max 254 characters)'
  if (!isAddress(email.trim())) return 'invalid email: invalid email address'
  if (name.trim() === '') return 'invalid name: name is required'
  if ([...name.trim()].length > 100) return 'invalid name: name is too long (max 100 characters)'
  if (new TextEncoder().encode(password).length > 72)
    return 'password must be at most 72 characters'
  return null
}

/** Go's `\s` matches ASCII white space only. */
const PATTERN = /^[^\t\n\f\r @]+@[^\t\n\f\r @]+\.[^\t\n\f\r @]+$/

/** The server's pattern, then Go's net/mail: dot-atoms on both sides; a comment or an IP address may follow the @. */
function isAddress(text: string): boolean {
  if (!PATTERN.test(text) || /[<>"'\\]/.test(text)) return false
  const [local = '', domain = ''] = text.replace(/\([^()]*\)$/, '').split('@')
  return isDotAtom(local) && (isDotAtom(domain) || /^\[[\d.]+\]$/.test(domain))
}

const isDotAtom = (text: string) =>
  text.split('.').every((atom) => /^[\w!#$%&*+/=?^`{|}~\-\u0080-\u{10FFFF}]+$/u.test(atom))
