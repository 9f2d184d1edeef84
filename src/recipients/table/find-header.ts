import { hasAddress, isAddress } from '../address/address-shape'
import { DOUBTFUL, headerKind } from './header-kind'
import type { TableRow } from './read-cells'

/** How many rows are searched for a header. Titles and summaries above a table are shorter than this. */
const MAX_HEADER_ROWS = 60

/** The index of the row that names the most columns, or -1. Rows above it must be titles, with fewer cells. */
export function headerPosition(rows: readonly TableRow[]): number {
  let best = -1
  let most = 0
  let widestAddressed = 0
  for (const [at, row] of rows.slice(0, MAX_HEADER_ROWS).entries()) {
    const named = namedColumns(row.cells)
    if (named > most && widestAddressed < filledCells(row)) {
      best = at
      most = named
    }
    if (!row.cells.some(hasAddress)) continue
    if (filledCells(row) > 1) break
    widestAddressed = 1
  }
  return best < 0 && isHeaderByContents(rows) ? 0 : best
}

export const filledCells = ({ cells }: TableRow) =>
  cells.filter((cell) => cell.trim() !== '').length

/** How many columns a row names, or 0 if the row is not a header. */
export function namedColumns(cells: readonly string[]): number {
  if (cells.some((cell) => hasAddress(cell) || cell.length > 100)) return 0
  const kinds = cells.map(headerKind).filter(({ kind }) => kind !== null && kind !== 'other')
  const plain = kinds.filter(({ rank }) => rank < 3)
  if (cells.length > 1) {
    return plain.length > 1 || plain.some(({ kind }) => kind === 'address') ? kinds.length : 0
  }
  // A single cell may be a sentence that happens to contain the word.
  const isLabel = cells.join('').trim().split(/\s+/).length < 4
  return kinds.filter(
    ({ kind, rank }) => kind === 'address' && (rank < 2 || (isLabel && rank === DOUBTFUL)),
  ).length
}

/** Whether the first row looks like a header in an unknown language: its cells are labels that do not recur below. */
function isHeaderByContents([first, ...body]: readonly TableRow[]): boolean {
  if (!first || first.cells.length < 2 || first.cells.some(hasAddress)) return false
  const column = first.cells.findIndex(
    (cell, at) => isLabel(cell) && body.some(({ cells }) => isAddress(cells[at] ?? '')),
  )
  return (
    column >= 0 &&
    first.cells.every((cell) => cell.trim() === '' || isLabel(cell)) &&
    first.cells.every((cell, at) => cell === '' || body.every(({ cells }) => cells[at] !== cell))
  )
}

const isLabel = (cell: string) =>
  /^[^\d@./\\]{2,40}$/.test(cell.trim()) || headerKind(cell).kind === 'address'
