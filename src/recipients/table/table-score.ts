import { hasAddress, isAddress, isBracketed } from '../address/address-shape'
import type { Delimiter } from './delimiter'
import { filledCells, headerPosition, namedColumns } from './find-header'
import { MAX_COLUMNS, type TableRow } from './read-cells'

/** How strongly rows resemble a table: judged by a header that names columns, otherwise by the contents of each column. */
export function tableScore(
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
  // Lines that are merely indented are no table.
  const hasColumns = rows.some((row) => filledCells(row) > 1)
  if (width < 2 || !isEven || !isEnough || !hasColumns) return 0

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
  const pure = only.filter((cell) => isAddress(cell) || (isCell && isBracketed(cell))).length
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
