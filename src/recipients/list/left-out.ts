import { hasAt } from '../address/address-shape'
import { isInactive } from '../table/row-status'

/**
 * Returns a function that finds what says in a line that its people are not to be invited: the mark of a comment (`# bob@…`), a
 * cross, a line through them (`~~bob@…~~`), or a word before them (`everyone except bob@…`). A mark before everyone is a bullet.
 */
export function leftOut(lines: readonly string[]): (line: string) => string | undefined {
  const isMarked = markedOut(lines)
  return (line) =>
    isMarked(line) ? line.trim().slice(0, MAX_WORDS) : EXCEPT.exec(line.slice(0, MAX_LENGTH))?.[1]
}

/** Like `leftOut`, but only by marks. */
export function markedOut(lines: readonly string[]): (line: string) => boolean {
  const isComment = lines.some((line) => hasAt(line) && !COMMENT.test(line))
  return (line) => {
    const short = line.slice(0, MAX_LENGTH)
    return hasAt(short) && (STRUCK.test(short) || (isComment && COMMENT.test(short)))
  }
}

/** Whether the words behind an address say that the person is not to be invited, or is no longer there. */
export const saysLeftOut = (words = ''): boolean => NOT.test(words) || isInactive('status', words)

/** Splits a line around what is struck through. */
export const struckParts = (line: string): string[] =>
  line.length > MAX_LENGTH || !line.includes('~')
    ? [line]
    : line.split(new RegExp(`(${STRUCK.source})`, 'u')).filter((part) => part.trim() !== '')

/** UTF-16 code units of a line in which marks and words are looked for, and of what is shown of it. */
const MAX_LENGTH = 2_000
const MAX_WORDS = 60

const COMMENT = /^\s*(?:#(?!\d)|\/\/|[❌❎✗✘✖🚫⛔])/u
const STRUCK = /~~[^~]*[@＠][^~]*~~|(?<![^\s,;([])~[^~\s][^~]*[@＠][^~]*~(?![^\s,;)\].])/u
const EXCEPT =
  /(?<![\p{L}@<"])((?:do |but )?not|don[’']t|never|except|excluding|without|(?:und )?nicht|außer|ohne|kein\p{L}*|sauf|ne pas|excepto|salvo|no invit\p{L}*|tranne|eccetto|non invit\p{L}*|exceto|não|behalve|niet|oprócz|nie|кроме|не)(?!\p{L})[^@＠<]*[^\s<]*[@＠]/iu
const NOT =
  /(?<!\p{L})(?:not|don[’']?t|no longer|never|left|gone|skip|ignored?|excluded?|removed?|delete|former|nicht|kein\p{L}*|weg|ausgeschieden|ne pas|plus|non|no invitar|niet|nie|não|не|уже не)(?!\p{L})|不要|除外|しない|不邀请/iu
