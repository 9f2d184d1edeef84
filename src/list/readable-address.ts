import { addressParts } from '../invitation/same-address'
import { decodePunycode } from './punycode'

/** An address as a reader sees it: as `addressParts`, with a domain in Unicode instead of punycode. */
export function readableAddress(email: string): string {
  const [local, domain] = addressParts(email)
  // Decoding can produce capitals and decomposed text.
  return (local + unicodeDomain(domain).toLowerCase()).normalize('NFKC')
}

/** Decodes the punycode labels of a domain (`xn--mnchen-3ya.example`) into readable text (`münchen.example`). */
export function unicodeDomain(domain: string): string {
  return domain.replace(
    /(^|\.)xn--([a-z0-9-]{1,59})(?=\.|$)/gi,
    (label, dot: string, encoded: string) => {
      const decoded = decodePunycode(encoded)
      return decoded !== null && LABEL.test(decoded) ? dot + decoded : label
    },
  )
}

/** A decoded label may contain no dot, no @ and nothing invisible. */
const LABEL = /^[\p{L}\p{M}\p{N}\p{S}_-]+$/u
