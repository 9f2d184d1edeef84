import { linesOf } from '../text/lines'
import { DELIMITERS, type Delimiter } from './delimiter'
import { namedColumns } from './find-header'
import { MAX_COLUMNS, readCells, type TableRow } from './read-cells'
import { tableScore } from './table-score'

/** A text without its leading `sep=` line, by which Excel names the delimiter. */
export interface DelimitedText {
  /** `null` if the text is not a table of several columns. */
  delimiter: Delimiter | null
  text: string
  /** The number of lines removed from the start. */
  skipped: number
}

/** Finds the delimiter of a table. It is `null` if the text is a list of addresses, which may contain commas too. */
export function findDelimiter(
  text: string,
  isRole: ((text: string) => boolean) | null,
): DelimitedText {
  const [line, named] = /^\s*"?sep=([^\r\n])"?[ \t,;]*(?:\r\n|\r|\n)/i.exec(text.slice(0, 40)) ?? []
  if (line !== undefined) {
    const delimiter = DELIMITERS.find((one) => one === named) ?? null
    return { delimiter, text: text.slice(line.length), skipped: 1 }
  }
  const best = bestDelimiter(text, isRole)
  if (best !== null) return { delimiter: best, text, skipped: 0 }
  for (const separated of [withoutLineQuotes(text), withTabs(text)]) {
    const delimiter = separated === null ? null : bestDelimiter(separated, isRole)
    if (separated !== null && delimiter !== null) return { delimiter, text: separated, skipped: 0 }
  }
  return { delimiter: null, text, skipped: 0 }
}

/** A table whose lines were quoted whole, as when a file was opened as a single column and saved: without those quotes. */
function withoutLineQuotes(text: string): string | null {
  const lines = linesOf(text)
  const isQuoted = lines.every((line) => line.trim() === '' || /^"(?:[^"]|"")*"$/.test(line))
  return isQuoted ? lines.map((line) => line.slice(1, -1).replaceAll('""', '"')).join('\n') : null
}

/** A table with a header whose columns are aligned by spaces, with tabs in place of these. */
function withTabs(text: string): string | null {
  if (!/\S {2,}\S/.test(text.slice(0, SAMPLE_LENGTH))) return null
  const rows = linesOf(text).map((line) => line.trim().split(/ {2,}/))
  const filled = rows.filter(([first]) => first !== '')
  const [header = []] = filled
  return header.length <= MAX_COLUMNS &&
    namedColumns(header) > 0 &&
    filled.every(({ length }) => length === header.length)
    ? rows.map((cells) => cells.join('\t')).join('\n')
    : null
}

function bestDelimiter(text: string, isRole: ((text: string) => boolean) | null): Delimiter | null {
  const sample =
    text.length > SAMPLE_LENGTH ? text.slice(0, text.lastIndexOf('\n', SAMPLE_LENGTH) + 1) : text
  let best: Delimiter | null = null
  let most = 0
  for (const delimiter of DELIMITERS) {
    if (!sample.includes(delimiter)) continue
    const score = tableScore(allRows(sample, delimiter), delimiter, isRole)
    if (score > most) {
      most = score
      best = delimiter
    }
  }
  return best
}

/** Characters; enough for titles, a header and many rows. */
const SAMPLE_LENGTH = 64_000

function allRows(text: string, delimiter: Delimiter): TableRow[] {
  const reading = readCells(text, delimiter)
  for (;;) {
    const { done, value } = reading.next()
    if (done) return value.rows
  }
}
