import { en, type Locale } from 'fluxbase-invitations'

/**
 * English in disguise: each letter has an accent, each text is 40 % longer, and all of it runs from right to left, with Arabic
 * dates and digits. What shows plain letters does not come from the messages.
 */
export const pseudoLocale: Locale = {
  tag: 'ar-EG',
  dir: 'rtl',
  messages: () => disguised(en) as typeof en,
}

const disguised = (word: unknown): unknown => {
  if (typeof word === 'string') return disguise(word)
  if (typeof word === 'function') {
    return (...values: unknown[]): string => disguise(word(...values.map(marked)))
  }
  return mapValues(word as object, disguised)
}

/** Marks where values begin and end in a text: an address stays as it is. */
const [BEGIN, END] = ['\uE000', '\uE001']

function marked(value: unknown): unknown {
  if (typeof value === 'string') return value && `${BEGIN}${value}${END}`
  if (Array.isArray(value)) return value.map(marked)
  return typeof value === 'object' && value !== null ? mapValues(value, marked) : value
}

function disguise(text: string): string {
  let depth = 0
  let letters = 0
  const written = Array.from(text, (character) => {
    if (character === BEGIN || character === END) {
      depth += character === BEGIN ? 1 : -1
      return ''
    }
    if (depth > 0) return character
    letters += 1
    return ACCENTED[character] ?? character
  })
  return written.join('') + padding(Math.ceil(letters * 0.4))
}

/** Words of five letters, so that the text can break where words do. */
const padding = (length: number) => ' łőřëɱ'.repeat(Math.ceil(length / 6)).slice(0, length)

const PLAIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const DISGUISED = 'ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÓÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñóþǫŕšţûṽŵẋýž'
const ACCENTED = Object.fromEntries(Array.from(PLAIN, (letter, at) => [letter, DISGUISED[at]]))

const mapValues = (object: object, change: (value: unknown) => unknown) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]))
