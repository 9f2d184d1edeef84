import { hasAt } from '../address/address-shape'
import { isInactive } from '../table/row-status'

/**
 * Returns a function that finds what says in a line that its people are not to be invited: the mark of a comment (`# bob@…`), a
 * cross, a line through them (`~~bob@…~~`), or a word before them (`everyone except bob@…`). A mark before everyone is a bullet.
 */
export function leftOut(lines: readonly string[]): (line: string) => string | undefined {
  const isMarked = markedOut(lines)
  return (line) => {
    if (isMarked(line)) return line.trim().slice(0, MAX_WORDS)
    const short = line.slice(0, MAX_LENGTH)
    return LEAVING_OUT.map((words) => words.exec(short)?.[1]).find(Boolean)
  }
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

/** Whether a cell says so in its own words, or a note in a word: `do not invite`, or `left` below "Notes". */
export const cellLeavesOut = (header: string, cell: string): boolean =>
  cell.length <= MAX_LENGTH && (DO_NOT.test(cell) || (NOTES.test(header) && NOT.test(cell)))

/** The text in a cell that is struck through as a whole, or `undefined`. */
export const struckText = (cell: string): string | undefined => STRUCK_CELL.exec(cell)?.[1]

/** Splits a line around what is struck through. */
export const struckParts = (line: string): string[] =>
  line.length > MAX_LENGTH || !line.includes('~')
    ? [line]
    : line.split(new RegExp(`(${STRUCK.source})`, 'u')).filter((part) => part.trim() !== '')

/** How much of a line is searched for marks and words, in UTF-16 code units. */
const MAX_LENGTH = 2_000
/** How much of a marked line is shown, in UTF-16 code units. */
const MAX_WORDS = 60

const COMMENT = /^\s*(?:#(?!\d)|\/\/|[❌❎✗✘✖🚫⛔])/u
const STRUCK = /~~[^~]*[@＠][^~]*~~|(?<![^\s,;([])~[^~\s][^~]*[@＠][^~]*~(?![^\s,;)\].])/u
const STRUCK_CELL = /^\s*~~([^~]*)~~\s*$/
/** Before people with names, too; then before addresses alone, because the words are part of some names. */
const EXCEPT = [
  /(?<![\p{L}@<"])(except|excluding|außer|excepto|exceto|tranne|eccetto|behalve|oprócz|кроме|(?:do not|don[’']t|never) (?:invite|add|include)|nicht (?:einladen|hinzufügen)|no invit\p{L}*|non invit\p{L}*)(?!\p{L})[^@＠]*[@＠]/iu,
  /(?<![\p{L}@<"])((?:do |but )?not|don[’']t|never|without|(?:und )?nicht|ohne|kein\p{L}*|sauf|ne pas|salvo|não|niet|nie|не)(?!\p{L})[^@＠<]*[@＠]/iu,
]
/** Who wrote a mail, and the numbers of mails, which look like addresses. */
const OF_A_MAIL = [
  /^[\s>]{0,20}(message-id|in-reply-to|references|return-path|reply-to|list-[a-z-]{1,20}):[^@＠]*[@＠]/i,
  /[@＠][^@＠]{1,100}\s(wrote|schrieb|a écrit|escribió|ha scritto|schreef|napisał\p{L}*\S*|escreveu)\s?[:：]\s*$/iu,
  /(?<!\p{L})(schrieb|schreef)\s[^@＠]{1,100}[@＠][^@＠]{1,100}[:：]\s*$/iu,
]
const LEAVING_OUT = [...OF_A_MAIL, ...EXCEPT]

const NOT =
  /(?<!\p{L})(?:not|don[’']?t|no longer|never|left|gone|skip|ignored?|excluded?|removed?|delete|former|nicht|kein\p{L}*|weg|ausgeschieden|ne pas|plus|non|no invitar|niet|nie|não|не|уже не)(?!\p{L})|不要|除外|しない|不邀请/iu
const DO_NOT =
  /(?<!\p{L})(?:(?:do not|don[’']t|never) (?:invite|add|include)|nicht einladen|ne pas inviter|no invitar|non invitare|niet uitnodigen|nie zapraszać|não convidar|не приглашать)(?!\p{L})|不要邀请|招待しない/iu
const NOTES =
  /^\W*(?:notes?|comments?|remarks?|bemerkung(?:en)?|kommentare?|anmerkung(?:en)?|notiz(?:en)?|commentaires?|remarques?|notas?|comentarios?|observacion(?:es)?|opmerking(?:en)?|uwagi|备注|備考)\W*$/iu
