import { readableAddress } from './readable-address'

/** The text in which an address is searched: the address as written and, if that differs, as a person might type it. */
export function searchText(email: string): string {
  const written = email.toLowerCase()
  if (ASCII_WRITTEN.test(written)) return written
  const folded = foldAccents(readableAddress(email))
  // `\0` sorts before every other character, so that these texts sort as their addresses do.
  return folded === written ? written : `${written}\0${folded}`
}

/** An ASCII address without a punycode domain. */
const ASCII_WRITTEN = /^(?!.*xn--)[ -~]*$/

/**
 * Splits a search phrase into groups of texts. A row matches if it contains every text of at least one group. Words may occur in
 * any order. If a phrase contains whole addresses (`Ada <ada@x.example>`, `mailto:…`, a list), each address is a group and the
 * other words are ignored, because invitations contain no names.
 */
export function searchGroups(phrase: string): string[][] {
  const text = phrase.slice(0, MAX_PHRASE).normalize('NFKC').trim().toLowerCase()
  const words = text.split(BETWEEN_WORDS).map(bareWord).filter(Boolean)
  const addresses = words.filter((word) => ADDRESS.test(word))
  if (addresses.length > 0) return addresses.map((address) => [fold(address)])
  if (words.length > 0) return [words.map(fold)]
  return text === '' ? [] : [[text]]
}

/** In UTF-16 code units. Limits the cost of a huge pasted text, because each word is searched for separately. */
const MAX_PHRASE = 2_000
const BETWEEN_WORDS = /[\s<>()[\]{}「」"“”„«»`|,;、،؛]+/

/** The address in a word, without a label, a scheme, a query or punctuation around it; otherwise the word without quotes. */
const bareWord = (word: string) =>
  ADDRESS.exec(word.replace('%40', '@'))?.[0] ?? word.replace(/^'+|[':]+$/g, '')

const ADDRESS = /[\p{L}\p{N}][^:=/?]*@[\p{L}\p{M}\p{N}.。-]*[\p{L}\p{M}\p{N}]/u

/** Normalises a text for search, as `readableAddress` does, and removes accents. Apply it to phrase and text alike. */
export const foldSearch = (text: string): string => fold(text.toLowerCase())

const fold = (text: string) => foldAccents(readableAddress(text))

export function foldAccents(text: string): string {
  if (/^[ -~]*$/.test(text)) return text
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðþı’]/g, (letter) => LETTERS[letter]!)
}

/** Letters that have no decomposition into a base letter and an accent. */
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
  '’': "'",
}
