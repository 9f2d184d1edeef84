import { addressKey } from '../invitation/same-address'

/** The text in which an address is searched: as it is written and, where that differs, as people might type it. */
export function searchText(email: string): string {
  const written = email.toLowerCase()
  if (ASCII_WRITTEN.test(written)) return written
  const folded = foldAccents(addressKey(email))
  // Sorts before every character, so that the text orders as the address does.
  return folded === written ? written : `${written}\0${folded}`
}

/** Without a domain in punycode. */
const ASCII_WRITTEN = /^(?!.*xn--)[ -~]*$/

/**
 * What somebody looks for: a row matches if it holds every text of one of these groups. Several words may stand in any
 * order. Of a phrase with whole addresses (`Ada <ada@x.example>`, `mailto:…`, a list) only the addresses count, since the
 * names beside them are in no invitation.
 */
export function searchGroups(phrase: string): string[][] {
  const text = phrase.slice(0, MAX_PHRASE).trim().toLowerCase()
  const words = text.split(BETWEEN_WORDS).map(bareWord).filter(Boolean)
  const addresses = words.filter((word) => /^[^@＠]+[@＠].*[\p{L}\p{M}\p{N}\]]$/u.test(word))
  if (addresses.length > 0) return addresses.map((address) => [fold(address)])
  if (words.length > 0) return [words.map(fold)]
  return text === '' ? [] : [[text]]
}

/** Nobody types more, and each word takes a search of its own. */
const MAX_PHRASE = 2_000
const BETWEEN_WORDS = /[\s<>()"“”„«»,;，；、،]+/
const isAddress = /[@＠]/

/** Without the scheme and the options of a link, quotes, and the full stop of a sentence behind an address. */
function bareWord(word: string): string {
  const [bare = ''] = word.replace(/^(?:mailto:)+|^'+|[':]+$/g, '').split('?')
  return isAddress.test(bare) ? bare.replace(/[.!*。]+$/, '') : bare
}

/** What a phrase and what it is looked for in are both brought to. */
export const foldSearch = (text: string): string => fold(text.toLowerCase())

const fold = (text: string) => foldAccents(addressKey(text))

export function foldAccents(text: string): string {
  if (/^[ -~]*$/.test(text)) return text
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter]!)
}

/** Letters that have no accent to take off. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}
