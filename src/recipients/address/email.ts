export type EmailProblem =
  'missing' | 'too_long' | 'no_at' | 'no_domain_ending' | 'forbidden_character' | 'malformed'

/** The longest address a server accepts, in code points. */
export const EMAIL_MAX = 254

/**
 * What would keep this address from ever accepting an invitation, or `null`.
 *
 * Servers store any text at *create* and check it only at *accept*, where it is too late. This is their rule (upstream:
 * internal/auth/validation.go and Go's net/mail), held against the verdicts of three real servers on 88 addresses.
 * An RFC 5322 comment (`a@b.co(x)`), which servers would store as part of the address, is refused here.
 * Trim the text before sending it: servers keep the spaces.
 */
export function emailProblem(text: string): EmailProblem | null {
  const email = text.trim()
  if (email === '') return 'missing'
  if ([...email].length > EMAIL_MAX) return 'too_long'
  const at = email.indexOf('@')
  if (at < 1 || at === email.length - 1) return 'no_at'
  if (/[<>"'\\]/.test(email)) return 'forbidden_character'
  const domain = email.slice(at + 1)
  if (!domain.includes('.')) return 'no_domain_ending'
  return dotAtom(email.slice(0, at)) && (dotAtom(domain) || ADDRESS_LITERAL.test(domain))
    ? null
    : 'malformed'
}

/** An address in place of a name, as in `root@[192.0.2.1]`: servers take it. */
const ADDRESS_LITERAL = /^\[\d{1,3}(\.\d{1,3}){3}\]$/

/** RFC 5322 dot-atom as Go's net/mail reads it: letters, digits, these signs, and anything beyond ASCII. */
function dotAtom(text: string): boolean {
  return text
    .split('.')
    .every((atom) => /^[A-Za-z0-9!#$%&*+/=?^_`{|}~\-\u0080-\u{10FFFF}]+$/u.test(atom))
}

/**
 * How mail servers write the domain of an address with letters beyond ASCII (`münchen.de` is `xn--mnchen-3ya.de`), or
 * `null` where it is written as it stands, or before there is one. Letters of another script may look like those one means; this
 * shows them.
 */
export function asciiDomain(email: string): string | null {
  const domain = email.slice(email.lastIndexOf('@') + 1).trim()
  if (!email.includes('@') || !/[\u0080-\u{10FFFF}]/u.test(domain) || /[/:?#@]/.test(domain))
    return null
  try {
    return new URL(`http://${domain}`).hostname
  } catch {
    return null
  }
}
