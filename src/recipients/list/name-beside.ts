import { MAX_TEXT_LENGTH } from '../checked-entry'
import { headerKind } from '../table/header-kind'
import { hasOtherWords, nameInSentence } from './sentence-words'

/**
 * Returns a function that finds the name in the words beside an address in a part of a list, without a label (`Author: Ada King`)
 * and phone numbers. Behind an address also stand notes, other people and passwords (`ada@…:x7Gh`), none of which is a name. Words
 * in quotes are a name as they stand.
 */
export function nameReader(part: string): (words: string) => string | undefined {
  const isBehind = BEGINS_WITH_ADDRESS.test(part)
  const isGlued = isBehind && GLUED.test(part.slice(-MAX_TEXT_LENGTH))
  return (words) => {
    const beside = words
      .slice(0, MAX_TEXT_LENGTH)
      .replace(PHONE, '')
      .replace(NOTE, '')
      .replace(/^\s*\(([^()]*)\)\s*$/, '$1')
      .trim()
    const [label = '', title = ''] = LABEL.exec(beside) ?? []
    if (isBehind) {
      const isOther = label !== '' && !headerKind(title).kind?.endsWith('name')
      if (isGlued || isOther || SECRET.test(beside) || hasOtherWords(beside)) return undefined
    }
    const name = nameInSentence(beside.slice(label.length))
    return name !== words && part.includes(`"${words}"`) ? words : name
  }
}

const BEGINS_WITH_ADDRESS = /^[^\p{L}\p{N}]{0,20}[^\s<]{1,320}[@＠][^<]*$/u
const GLUED = /[@＠][^\s,;:]{1,255}:[^\s:@＠]+$/u
const PHONE = /\s*(?:(?<!\p{L})(?:tel|phone|mobile?|fax|t|m)[.:]?\s*)?[+(]?\d[\d\s()/.-]{5,40}\d/giu
/** `(pw: …)` behind a name. */
const NOTE = /(?<=\p{L})\s*\([^():：]{1,40}[:：].*$/u
const LABEL = /^([^:：]{1,40})[:：]\s+(?=\p{L})/u
/** A word with digits or signs. */
const SECRET = /^(?=\S*\p{L})\S*[\d!#$%^&*_=+]\S*$/u
