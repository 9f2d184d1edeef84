import { DELIMITERS, type Delimiter } from './delimiter'
import { readCells, type TableRow } from './read-cells'
import { tableScore } from './table-score'
import { blocksAsRows, withoutLineQuotes, withTabs } from './unusual-tables'

/** A text in which the columns are separated by `delimiter`; `null` if it is not a table of several columns. */
export interface DelimitedText {
  delimiter: Delimiter | null
  text: string
}

/** Finds the delimiter of a table. It is `null` if the text is a list of addresses, which may contain commas too. */
export function findDelimiter(
  text: string,
  isRole: ((text: string) => boolean) | null,
): DelimitedText {
  const [line, named] = SEP_LINE.exec(text.slice(0, 40)) ?? []
  if (line !== undefined) {
    const delimiter = DELIMITERS.find((one) => one === named) ?? null
    // An empty line in its place keeps the numbers of the others.
    return { delimiter, text: `\n${text.slice(line.length)}` }
  }
  // As it stands, or in one of three other ways.
  for (const written of [String, withoutLineQuotes, withTabs, blocksAsRows]) {
    const table = written(text, isRole)
    const delimiter = table === null ? null : bestDelimiter(table, isRole)
    if (table !== null && delimiter !== null) return { delimiter, text: table }
  }
  return { delimiter: null, text }
}

/** By which Excel names the delimiter. */
const SEP_LINE = /^\s*"?sep=([^\r\n])"?[ \t,;]*(?:\r\n|\r|\n)/i

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
