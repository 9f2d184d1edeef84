import { filledCells, hasAddress, headerPosition, isAddress, namedColumns } from './choose-columns'
import { readCells, type Delimiter, type TableRow } from './read-cells'

/** A text without the line by which a spreadsheet names its separator. */
export interface DelimitedText {
  /** `null` where the text is no table of several columns. */
  delimiter: Delimiter | null
  text: string
  /** How many lines were left out. */
  skipped: number
}

const DELIMITERS: readonly Delimiter[] = ['\t', ';', ',', '|']

/** What separates the cells of a text, or `null` where it is a list: addresses stand in commas, too. */
export function findDelimiter(
  text: string,
  isRole: ((text: string) => boolean) | null,
): DelimitedText {
  const [line, named] = /^\s*"?sep=([^\r\n])"?[ \t,;]*(?:\r\n|\r|\n)/i.exec(text.slice(0, 40)) ?? []
  if (line !== undefined) {
    const delimiter = DELIMITERS.find((one) => one === named) ?? null
    return { delimiter, text: text.slice(line.length), skipped: 1 }
  }
  const sample = text.length > SAMPLE ? text.slice(0, text.lastIndexOf('\n', SAMPLE) + 1) : text
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
  return { delimiter: best, text, skipped: 0 }
}

/** Characters; enough for titles, a header and a good many rows. */
const SAMPLE = 64_000

function allRows(text: string, delimiter: Delimiter): TableRow[] {
  const reading = readCells(text, delimiter)
  for (;;) {
    const { done, value } = reading.next()
    if (done) return value.rows
  }
}

/** How much rows look like those of a table: by a header that names columns, else by what stands below each other. */
function tableScore(
  rows: readonly TableRow[],
  delimiter: Delimiter,
  isRole: ((text: string) => boolean) | null,
): number {
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
  // In commas, `Hopper, Grace <grace@navy.example>` is one person rather than two cells.
  const isCell =
    delimiter === '\t' ||
    delimiter === '|' ||
    others.some((cells) => cells.every((cell) => isRole?.(cell.trim())))
  const pure = only.filter((cell) => isAddress(cell) || (isCell && BRACKETED.test(cell))).length
  if (addressed.length === 1) return pure * 2 >= only.filter(hasAddress).length ? 100 : 0
  // Beside a column of other things, several of addresses are no list.
  const isFull = others.some((cells) => cells.every((cell) => cell.trim() !== ''))
  return rows.length > 1 &&
    rows.every((row) => filledCells(row) > 2) &&
    isFull &&
    pure * 2 >= only.length
    ? 50
    : 0
}

const BRACKETED = /<[^\s<>]{1,320}@[^\s<>]{1,320}>\s*$/
