import { addressProblem } from './address-problem'
import { isBroken, unmisread } from '../text/broken-text'
import { withoutLeftovers } from './undeliverable'

/** The most common mail providers, and real domains that resemble them and are therefore not typos. */
const WELL_KNOWN =
  'gmail.com googlemail.com hotmail.com hotmail.co.uk outlook.com yahoo.com yahoo.co.uk icloud.com protonmail.com ' +
  'proton.me t-online.de comcast.net fastmail.com mail.com email.com ymail.com rocketmail.com'
const DOMAINS = WELL_KNOWN.split(' ')

/**
 * Suggests the address that was probably meant, or `null`. It corrects a typo in a well-known domain or in one of
 * `usualDomains`, a mistyped `.com`, wrongly decoded text and look-alike or invisible characters, and reads
 * `ada (at) example.com`. Only offer the suggestion, never apply it: an address that looks odd may be right.
 */
export function suggestEmail(email: string, usualDomains: readonly string[] = []): string | null {
  if (email.length > MAX_LENGTH) return null
  const read = isBroken(email) ? (unmisread(email) ?? email) : email
  const plain = withAt(withoutLeftovers(read.trim()).normalize('NFKC').replaceAll('。', '.'))
    // Spaces are removed only around the @. Elsewhere they separate words that were never one.
    .replace(/[\s.]*@[\s@]*/g, '@')
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}\\]/gu, '')
    .replace(/^[^@]*[:(](?=[^@]*@)/, '')
    .replace(/^[*_~|`\s]+|['’]s$|[^\p{L}\p{M}\p{N}\]]{1,9}$/gu, '')
    .replace(/[^.@]+/g, withoutLookAlikes)
    .replace(/@[-.*]+/, '@')
    .replace(/,(?=\p{L}{2,}(?:[,.]\p{L}{2,3})?$)/gu, '.')
    .replace(/-+(?=\.[^@]*$)|(?<=\.[a-z]{2,})-[^.@]*$/i, '')
  const at = plain.lastIndexOf('@')
  const domain = plain.slice(at + 1).toLowerCase()
  const known = [...usualDomains, ...DOMAINS]
  const meant = known.includes(domain) ? domain : meantDomain(domain, known)
  const suggestion = plain.slice(0, at + 1) + (meant === domain ? plain.slice(at + 1) : meant)
  return suggestion !== email && addressProblem(suggestion) === null ? suggestion : null
}

/** Restores an address that was written so that programs do not recognize it: `ada [at] example [dot] com`. */
const withAt = (text: string) =>
  (text.includes('@')
    ? text
    : text.replace(/\s*[([{<_]\s*at\s*[)\]}>_]\s*|\s+at\s+/i, '@')
  ).replace(/\s*[([{]\s*(?:dot|\.)\s*[)\]}]\s*|\s+dot\s+/gi, '.')

/** Cyrillic letters, each followed by the Latin one that looks the same. */
const LOOK_ALIKES = 'аaеeоoрpсcуyхxіiјjѕs'

/** Replaces Cyrillic letters in an otherwise Latin word. */
function withoutLookAlikes(word: string): string {
  // A letter without a twin becomes one that is not Latin, so that the word stays.
  const latin = word.replace(/[Ѐ-ӿ]/g, (one) => LOOK_ALIKES[LOOK_ALIKES.indexOf(one) + 1]!)
  return /[a-z]/i.test(word) && /^[ -~]*$/.test(latin) ? latin : word
}

/** UTF-16 code units. A longer text is not a mistyped address. */
const MAX_LENGTH = 1_000

function meantDomain(domain: string, known: readonly string[]): string {
  if (!domain.includes('.')) return known.find((one) => one.startsWith(`${domain}.`)) ?? domain
  const near = known.find((one) => isOneTypoAway(domain, one))
  return near ?? domain.replace(/\.(con|cmo|ocm|vom|xom|coom|comm)$/, '.com')
}

/** Whether two texts differ by one inserted, missing or replaced character, or by two swapped ones. */
function isOneTypoAway(typed: string, meant: string): boolean {
  let i = 0
  while (i < typed.length && typed[i] === meant[i]) i += 1
  const isSameBehind = (a: number, b: number) => typed.slice(i + a) === meant.slice(i + b)
  const isSwapped = typed[i] === meant[i + 1] && typed[i + 1] === meant[i]
  return (
    isSameBehind(1, 1) ||
    isSameBehind(1, 0) ||
    isSameBehind(0, 1) ||
    (isSwapped && isSameBehind(2, 2))
  )
}
