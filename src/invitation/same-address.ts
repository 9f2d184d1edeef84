import { decodePunycode } from './punycode'

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

/**
 * Returns a key that is equal for all spellings that look the same: letter case, composed and decomposed letters,
 * full-width characters, a domain in Unicode or in punycode, invisible characters, surrounding spaces. Use it for
 * comparisons only, and send an address as it was written.
 */
export function addressKey(email: string): string {
  if (PLAIN.test(email)) return email.toLowerCase()
  const bare = email.replace(INVISIBLE, '').normalize('NFKC').toLowerCase().trim()
  const at = bare.lastIndexOf('@')
  const local = bare.slice(0, at + 1).replaceAll('ς', 'σ')
  // Lower-casing and decoding can each produce decomposed text again.
  return (local + unicodeDomain(bare.slice(at + 1)).toLowerCase()).normalize('NFKC')
}

/** Matches nearly every address: ASCII, where only letter case can vary. */
const PLAIN = /^(?!.*xn--)[!-~]*$/i
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

/** Decodes the punycode labels of a domain (`xn--mnchen-3ya.example`) into readable text (`münchen.example`). */
export function unicodeDomain(domain: string): string {
  return domain
    .replace(/[。｡]/g, '.')
    .replace(/(^|\.)xn--([a-z0-9-]{1,59})(?=\.|$)/gi, (label, dot: string, encoded: string) => {
      const decoded = decodePunycode(encoded)
      return decoded !== null && LABEL.test(decoded) ? dot + decoded : label
    })
}

/** A decoded label may contain no dot, no @ and nothing invisible. */
const LABEL = /^[\p{L}\p{M}\p{N}\p{S}_-]+$/u
