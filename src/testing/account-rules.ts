interface Account {
  email: string
  name: string
  password: string
}

/** Why a server makes no account of this, in its own words, or `null`. It checks here, long after it invited. */
export function accountProblem({ email, name, password }: Account): string | null {
  const letters = [...email.trim()].length
  if (letters < 3) return 'invalid email: email address is too short'
  if (letters > 254) return 'invalid email: email address is too long (max 254 characters)'
  if (!isAddress(email.trim())) return 'invalid email: invalid email address'
  if (name.trim() === '') return 'invalid name: name is required'
  if ([...name.trim()].length > 100) return 'invalid name: name is too long (max 100 characters)'
  if (new TextEncoder().encode(password).length > 72)
    return 'password must be at most 72 characters'
  return null
}

/** Go's `\s` knows the spaces of ASCII alone. */
const PATTERN = /^[^\t\n\f\r @]+@[^\t\n\f\r @]+\.[^\t\n\f\r @]+$/

/** The server's pattern, then Go's net/mail: dot-atoms on both sides, perhaps a comment or an IP address behind the @. */
function isAddress(text: string): boolean {
  if (!PATTERN.test(text) || /[<>"'\\]/.test(text)) return false
  const [local = '', domain = ''] = text.replace(/\([^()]*\)$/, '').split('@')
  return isDotAtom(local) && (isDotAtom(domain) || /^\[[\d.]+\]$/.test(domain))
}

const isDotAtom = (text: string) =>
  text.split('.').every((atom) => /^[\w!#$%&*+/=?^`{|}~\-\u0080-\u{10FFFF}]+$/u.test(atom))
