/**
 * How two spellings of an address compare. `looks_same`: people read them as one address, but a server, which compares
 * bytes, letter case included (upstream: internal/auth/invitation.go), treats them as two. Ask before treating them as
 * one.
 */
export type AddressLikeness = 'same' | 'looks_same' | 'different'

/** Compares two addresses. Nothing else in the kit decides whether two addresses are the same. */
export function sameAddress(a: string, b: string): AddressLikeness {
  if (a === b) return 'same'
  return addressKey(a) === addressKey(b) ? 'looks_same' : 'different'
}

/** Whether a server that was sent an address may have stored it like this: as it was, or in lower case. */
export const isStoredAs = (sent: string, stored: string): boolean =>
  stored === sent || stored === sent.toLowerCase()

/**
 * Returns a key that is equal for all spellings that look the same: letter case, composed and decomposed letters,
 * full-width characters, a domain in Unicode or in punycode, invisible characters, surrounding spaces. Use it for
 * comparisons only, and send an address as it was written.
 */
export function addressKey(email: string): string {
  if (PLAIN.test(email)) return email.toLowerCase()
  const [local, domain] = addressParts(email)
  return local + asciiDomain(domain)
}

/** Matches nearly every address: ASCII, where only letter case can vary. */
const PLAIN = /^[!-~]*$/

/**
 * The parts of an address, up to its last `@` and behind it, without what a reader does not see: letter case, composed
 * or decomposed letters, full-width and invisible characters, surrounding spaces.
 */
export function addressParts(email: string): [local: string, domain: string] {
  const bare = email.replace(INVISIBLE, '').normalize('NFKC').toLowerCase().normalize('NFKC').trim()
  const at = bare.lastIndexOf('@') + 1
  return [bare.slice(0, at).replaceAll('ς', 'σ'), bare.slice(at).replaceAll('。', '.')]
}

const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

/** Encodes a domain as a browser does (`münchen.example` becomes `xn--mnchen-3ya.example`), if it is one. */
function asciiDomain(domain: string): string {
  if (!/[^ -~]/.test(domain) || !/^[\p{L}\p{M}\p{N}\p{S}._-]+$/u.test(domain)) return domain
  try {
    return new URL(`http://${domain}`).hostname
  } catch {
    return domain
  }
}
