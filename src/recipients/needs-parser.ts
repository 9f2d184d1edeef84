import { hasAt, isAddress, isBracketed } from './address/address-shape'
import { DELIMITERS } from './table/delimiter'
import { linesOf } from './text/lines'

/**
 * Whether a text may be more than a list of people: a table, a chat, a vCard, a sentence, a list with roles, or long.
 * A cheap first check, as `mayBeTable`.
 */
export function needsParser(text: string): boolean {
  const sample = text.slice(0, SAMPLE_LENGTH)
  return (
    text.length > LONG_TEXT ||
    BEYOND_LISTS.some((pattern) => pattern.test(sample)) ||
    (hasAt(sample) && WITHOUT_AT.test(sample)) ||
    mayBeTable(text)
  )
}

/** A line of words alone: a title, or a name above its address. */
const WITHOUT_AT = /^[^@＠\n\p{L}]*\p{L}[^@＠\n]*$/mu

/** UTF-16 code units. The parser reads a longer text in slices, however long its lines are. */
const LONG_TEXT = 10_000

/**
 * A time, JSON, a vCard, the source of a page or columns of spaces; a comment, or what is struck through; words behind an
 * address, or with a colon or dash before one; words in brackets beside an address, or between separators behind one; a word in
 * small letters before an address.
 */
const BEYOND_LISTS = [
  /＜|mail=|\d[\d ()/-]{6}(?!\S{0,64}@)|\d:\d\d|^\W*\{\s*"|^\s*\[\s*\[|^BEGIN:|\S {3,}\S|^\s*(?:#|\/\/|[❌❎✗✘✖🚫⛔])|<\/\p{L}|<br|&lt;|(?<!\S)~[~\p{L}]/imu,
  /[@＠]\S+[\s([:（【「：][^@＠\n]*\p{L}[^@＠\n]*$/mu,
  /^[^@＠\n]{1,60}[:：][*_]*(?:$|\s.*[@＠])|^\s*(?!mailto|smtp|sip)[^@＠:：\n]{1,60}[:：]\S*[@＠]|^[^@＠\n]{0,60}\p{L}[^@＠\n]{0,60}\s(?:[-–—=]>?|→)\s.*[@＠]/mu,
  /[)\]]\s*<|^[^@＠\n\p{L}]{0,9}[([]\p{L}[^@＠\n]{0,60}[)\]].*[@＠]|[@＠][^\s,;()]{1,99}\s*[([]\p{L}/mu,
  /[@＠][^@＠\n]{0,99}[,;|]\s*\p{L}[^@＠,;|<\n]{1,60}[,;|]\s*[^\s@＠<]{1,64}[@＠]/u,
  /(?<!\S)\p{Ll}{3,}[\s,][^@＠\n]*[@＠]/u,
]

/**
 * Whether a text may be a table, judged by its shape alone: a line of words above lines with addresses, or one address per
 * line beside other cells. A cheap first check that loads no word lists; `parseRecipients` decides.
 */
export function mayBeTable(text: string): boolean {
  const lines = linesOf(text.slice(0, SAMPLE_LENGTH)).filter((line) => line.trim() !== '')
  return DELIMITERS.some((delimiter) => {
    const rows = lines.map((line) => line.split(delimiter))
    const addressed = rows.filter((cells) => cells.some(hasAt))
    if (addressed.length === 0 || addressed.some((cells) => cells.length < 2)) return false
    const isHeaded = rows.some((cells) => cells.length > 1 && !cells.some(hasAt))
    if (isHeaded) return true
    const isCell = (cell: string) => isAddress(cell) || (delimiter === '\t' && isBracketed(cell))
    return (
      (rows.length > 1 || delimiter === '\t') &&
      rows.every((cells) => {
        const others = cells.filter((cell) => !hasAt(cell))
        return others.length === cells.length - 1 || others.some((cell) => cell.trim() !== '')
      }) &&
      rows.filter((cells) => cells.some(isCell)).length * 2 >= rows.length
    )
  })
}

const SAMPLE_LENGTH = 5_000
