/** A row of a table and the line at which it begins, counted from 1. */
export interface TableRow {
  cells: readonly string[]
  line: number
}

/** What separates cells. */
export type Delimiter = '\t' | ';' | ',' | '|'

export interface ReadCells {
  rows: TableRow[]
  /** The lines with a quote that is never closed. */
  unclosed: number[]
}

/**
 * The rows of a delimited text, without those that hold nothing (RFC 4180, and what spreadsheets write besides). A quote that
 * is never closed spoils its own line only: it is read as a character, and the next line is a row of its own.
 *
 * @returns makes pauses: it yields after every so many characters
 */
export function* readCells(text: string, delimiter: Delimiter): Generator<void, ReadCells> {
  const rows: TableRow[] = []
  const unclosed: number[] = []
  let at = 0
  let line = 1
  let nextPause = SLICE
  while (at < text.length) {
    const row = readRow(text, at, delimiter)
    if (row.isUnclosed) unclosed.push(line)
    if (row.cells.some((cell) => cell.trim() !== '')) rows.push({ cells: row.cells, line })
    line += row.breaks
    at = row.end
    if (at > nextPause) {
      nextPause = at + SLICE
      yield
    }
  }
  return { rows, unclosed }
}

/** Characters between two pauses: a few milliseconds on a slow phone. */
const SLICE = 50_000
/** No cell of a list of people is longer. What is claims to be one because of a quote that is not closed. */
const MAX_QUOTED = 20_000

interface ReadRow {
  cells: string[]
  /** Where the next row begins. */
  end: number
  /** Line breaks up to there. */
  breaks: number
  isUnclosed: boolean
}

function readRow(text: string, start: number, delimiter: Delimiter): ReadRow {
  const cells: string[] = []
  let at = start
  let breaks = 0
  for (;;) {
    const quoted = readQuoted(text, at, delimiter)
    if (quoted === 'unclosed') return readPlainRow(text, start, delimiter)
    if (quoted) {
      cells.push(quoted.cell)
      breaks += quoted.breaks
      at = quoted.end
    } else {
      const end = endOfCell(text, at, delimiter)
      cells.push(text.slice(at, end))
      at = end
    }
    if (text[at] !== delimiter) break
    at += 1
  }
  const end = behindBreak(text, at)
  return { cells, end, breaks: breaks + (end > at ? 1 : 0), isUnclosed: false }
}

/** The line as it stands, since a quote in it is closed nowhere, or somewhere else than at the end of a cell. */
function readPlainRow(text: string, start: number, delimiter: Delimiter): ReadRow {
  const line = endOfLine(text, start)
  const written = text.slice(start, line)
  const isUnclosed = written.split('"').length % 2 === 0
  const cells = written.split(delimiter)
  const end = behindBreak(text, line)
  return {
    cells: isUnclosed ? cells.map((cell) => cell.trim().replace(/^"|"$/g, '')) : cells,
    end,
    breaks: end > line ? 1 : 0,
    isUnclosed,
  }
}

/** `null` where the cell does not begin with a quote. */
function readQuoted(text: string, start: number, delimiter: Delimiter) {
  let open = start
  while (text[open] === ' ') open += 1
  if (text[open] !== '"') return null
  let from = open + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote < 0 || quote - open > MAX_QUOTED) return 'unclosed'
    if (text[quote + 1] === '"') {
      from = quote + 2
      continue
    }
    let end = quote + 1
    while (text[end] === ' ') end += 1
    const cell = text.slice(open + 1, quote).replaceAll('""', '"')
    if (end < text.length && text[end] !== delimiter && !isBreak(text[end])) return 'unclosed'
    const [, ...lines] = cell.split(/\r\n|\r|\n/)
    // The rest of the file in one cell is a quote that a later, stray one seems to close.
    if (lines.some((one) => one.includes('@') && one.includes(delimiter))) return 'unclosed'
    return { cell, end, breaks: lines.length }
  }
}

function endOfCell(text: string, start: number, delimiter: Delimiter): number {
  let at = start
  while (at < text.length && text[at] !== delimiter && !isBreak(text[at])) at += 1
  return at
}

function endOfLine(text: string, start: number): number {
  let at = start
  while (at < text.length && !isBreak(text[at])) at += 1
  return at
}

const behindBreak = (text: string, at: number) =>
  at + (text[at] === '\r' && text[at + 1] === '\n' ? 2 : at < text.length ? 1 : 0)

const isBreak = (sign: string | undefined) => sign === '\n' || sign === '\r'
