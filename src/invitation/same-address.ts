import { decodePunycode } from './punycode'

/**
 * How two spellings of an address relate. `looks_same`: people take them for one address, while a server, which compares
 * bytes and letter case (upstream: internal/auth/invitation.go), takes them for two. Ask before treating them as one.
 */
export type AddressLikeness = 'same' | 'looks_same' | 'different'

/** Compares two addresses. The one definition of "the same address" in the kit. */
export function sameAddress(a: string, b: string): AddressLikeness {
  if (a === b) return 'same'
  return addressKey(a) === addressKey(b) ? 'looks_same' : 'different'
}

/**
 * Equal for all spellings that look the same: letter case, composed and decomposed letters, full-width characters, a domain
 * in Unicode or in punycode, characters that are not drawn, spaces around it. For comparing only: send an address as it was
 * written.
 */
export function addressKey(email: string): string {
  if (PLAIN.test(email)) return email.toLowerCase()
  const bare = email.replace(UNDRAWN, '').normalize('NFKC').toLowerCase().trim()
  const at = bare.lastIndexOf('@')
  const local = bare.slice(0, at + 1).replaceAll('ς', 'σ')
  // Lower case and decoding can each undo the composed form.
  return (local + unicodeDomain(bare.slice(at + 1)).toLowerCase()).normalize('NFKC')
}

/** Nearly every address: letter case is all that can vary. */
const PLAIN = /^(?!.*xn--)[!-~]*$/i
const UNDRAWN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

/** A domain with its labels in punycode (`xn--mnchen-3ya.example`) as people read it (`münchen.example`). */
export function unicodeDomain(domain: string): string {
  return domain
    .replace(/[。｡]/g, '.')
    .replace(/(^|\.)xn--([a-z0-9-]{1,59})(?=\.|$)/gi, (label, dot: string, encoded: string) => {
      const decoded = decodePunycode(encoded)
      return decoded !== null && LABEL.test(decoded) ? dot + decoded : label
    })
}

/** No dot, no @, nothing that is not drawn. */
const LABEL = /^[\p{L}\p{M}\p{N}\p{S}_-]+$/u
