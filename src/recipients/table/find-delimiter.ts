import { filledCells, hasAddress, headerPosition, isAddress, namedColumns } from './choose-columns'
import { MAX_COLUMNS, readCells, type Delimiter, type TableRow } from './read-cells'

/** A text without its leading `sep=` line, by which Excel names the delimiter. */
export interface DelimitedText {
  /** `null` if the text is not a table of several columns. */
  delimiter: Delimiter | null
  text: string
  /** The number of lines removed from the start. */
  skipped: number
}

const DELIMITERS: readonly Delimiter[] = ['\t', ';', ',', '|']

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
  const lines = text.split(/\r\n|\r|\n/)
  const isQuoted = lines.every((line) => line.trim() === '' || /^"(?:[^"]|"")*"$/.test(line))
  return isQuoted ? lines.map((line) => line.slice(1, -1).replaceAll('""', '"')).join('\n') : null
}

/** A table with a header whose columns are aligned by spaces, with tabs in place of these. */
function withTabs(text: string): string | null {
  if (!/\S {2,}\S/.test(text.slice(0, SAMPLE_LENGTH))) return null
  const rows = text.split(/\r\n|\r|\n/).map((line) => line.trim().split(/ {2,}/))
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

/** How strongly rows resemble a table: judged by a header that names columns, otherwise by the contents of each column. */
function tableScore(
  rows: readonly TableRow[],
  delimiter: Delimiter,
  isRole: ((text: string) => boolean) | null,
): number {
  if (rows.some(({ cells }) => cells.length > MAX_COLUMNS)) return 0
  const header = rows[headerPosition(rows)]
  if (header && header.cells.length > 1) {
    const named = namedColumns(header.cells)
    return named > 0 ? 1000 + 10 * named : 50
  }
  const widths = rows.map(({ cells }) => cells.findLastIndex((cell) => cell.trim() !== '') + 1)
  const width = Math.max(0, ...widths)
  const isEven = delimiter === '\t' || widths.every((one) => one === width)
  const isEnough =
    rows.length > 1 ||
    delimiter === '\t' ||
    rows.some(({ cells }) => cells.some((cell) => isRole?.(cell.trim())))
  if (width < 2 || !isEven || !isEnough) return 0

  const columns = Array.from({ length: width }, (_, at) => rows.map(({ cells }) => cells[at] ?? ''))
  const addressed = columns.filter((cells) => cells.some(hasAddress))
  const others = columns.filter(
    (cells) => !cells.some(hasAddress) && cells.some((cell) => cell.trim() !== ''),
  )
  const [only] = addressed
  if (only === undefined || others.length === 0) return 0
  // With commas, `Hopper, Grace <grace@navy.example>` is one person rather than two cells.
  const isCell =
    delimiter === '\t' ||
    delimiter === '|' ||
    others.some((cells) => cells.every((cell) => isRole?.(cell.trim())))
  const pure = only.filter((cell) => isAddress(cell) || (isCell && BRACKETED.test(cell))).length
  if (addressed.length === 1) return pure * 2 >= only.filter(hasAddress).length ? 100 : 0
  // Several columns of addresses are a table rather than a list if a full column of something else is beside them.
  const isFull = others.some((cells) => cells.every((cell) => cell.trim() !== ''))
  return rows.length > 1 &&
    rows.every((row) => filledCells(row) > 2) &&
    isFull &&
    pure * 2 >= only.length
    ? 50
    : 0
}

const BRACKETED = /<[^\s<>]{1,320}@[^\s<>]{1,320}>\s*$/
