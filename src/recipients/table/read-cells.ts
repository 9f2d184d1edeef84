import { linesOf } from '../text/lines'
import type { Delimiter } from './delimiter'

/** A row of a table, and the line on which it begins, counted from 1. */
export interface TableRow {
  cells: readonly string[]
  line: number
}

export interface ReadCells {
  rows: TableRow[]
  /** The lines that contain an unclosed quote. */
  unclosed: number[]
}

/**
 * Reads the non-empty rows of a delimited text, as RFC 4180 and spreadsheets write it. An unclosed quote affects only its own
 * line: the quote counts as a plain character, and the next line is a row of its own. Yields after every slice of characters.
 */
export function* readCells(text: string, delimiter: Delimiter): Generator<void, ReadCells> {
  const rows: TableRow[] = []
  const unclosed: number[] = []
  let at = 0
  let line = 1
  let nextYield = SLICE_LENGTH
  while (at < text.length) {
    const row = readRow(text, at, delimiter)
    if (row.isUnclosed) unclosed.push(line)
    if (row.cells.some((cell) => cell.trim() !== '')) rows.push({ cells: row.cells, line })
    line += row.breaks
    at = row.end
    if (at > nextYield) {
      nextYield = at + SLICE_LENGTH
      yield
    }
  }
  return { rows, unclosed }
}

/** Cells of a row that are looked at. Rows of people have fewer; without a limit, work would grow with rows times columns. */
export const MAX_COLUMNS = 500

/** Characters between two yields; they take a few milliseconds on a slow phone. */
const SLICE_LENGTH = 50_000
/** Characters. A longer quoted cell is assumed to be the result of an unclosed quote. */
const MAX_QUOTED_LENGTH = 20_000

interface ReadRow {
  cells: string[]
  /** The index at which the next row begins. */
  end: number
  /** The number of line breaks up to `end`. */
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
      cells.push(valueOf(quoted.cell))
      breaks += quoted.breaks
      at = quoted.end
    } else {
      const end = endOfCell(text, at, delimiter)
      cells.push(valueOf(text.slice(at, end)))
      at = end
    }
    if (text[at] !== delimiter) break
    at += 1
  }
  const end = afterBreak(text, at)
  return { cells, end, breaks: breaks + (end > at ? 1 : 0), isUnclosed: false }
}

/** A cell without the formula that keeps a spreadsheet from changing a text, or that makes it a link. */
function valueOf(cell: string): string {
  if (!cell.startsWith('=')) return cell
  const [, text, link, label] = FORMULA.exec(cell) ?? []
  const value = text ?? (link?.includes('@') ? link : label)
  return value === undefined ? cell : value.replaceAll('""', '"')
}

const FORMULA =
  /^=(?:"((?:[^"]|"")*)"|HYPERLINK\("(?:mailto:)?([^"]*)"[,;]\s*"((?:[^"]|"")*)"\))\s*$/i

/** Splits a line at every delimiter, for lines with a quote that is unclosed or closed in the middle of a cell. */
function readPlainRow(text: string, start: number, delimiter: Delimiter): ReadRow {
  const line = endOfLine(text, start)
  const raw = text.slice(start, line)
  const isUnclosed = raw.split('"').length % 2 === 0
  const cells = raw.split(delimiter)
  const end = afterBreak(text, line)
  return {
    cells: isUnclosed ? cells.map((cell) => cell.trim().replace(/^"|"$/g, '')) : cells,
    end,
    breaks: end > line ? 1 : 0,
    isUnclosed,
  }
}

/** Reads a quoted cell. Returns `null` if the cell does not begin with a quote. */
function readQuoted(text: string, start: number, delimiter: Delimiter) {
  let open = start
  while (text[open] === ' ') open += 1
  if (text[open] !== '"') return null
  let from = open + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote < 0 || quote - open > MAX_QUOTED_LENGTH) return 'unclosed'
    if (text[quote + 1] === '"') {
      from = quote + 2
      continue
    }
    let end = quote + 1
    while (text[end] === ' ') end += 1
    const cell = text.slice(open + 1, quote).replaceAll('""', '"')
    if (end < text.length && text[end] !== delimiter && !isBreak(text[end])) return 'unclosed'
    const [, ...lines] = linesOf(cell)
    // Lines with addresses inside a cell mean that the quote is unclosed and a later, stray quote seems to close it.
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

const afterBreak = (text: string, at: number) =>
  at + (text[at] === '\r' && text[at + 1] === '\n' ? 2 : at < text.length ? 1 : 0)

const isBreak = (char: string | undefined) => char === '\n' || char === '\r'
