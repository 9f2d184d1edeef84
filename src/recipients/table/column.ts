import { hasAddress, isAddress } from '../address/address-shape'
import { headerKind, type HeaderKind } from './header-kind'
import type { TableRow } from './read-cells'

/** A column: its position, what its header says, and the numbers of cells below that header. */
export interface Column extends HeaderKind {
  at: number
  filled: number
  /** Cells that contain an address. */
  addresses: number
  /** Cells that consist of one address and nothing else. */
  pure: number
  roles: number
  differentRoles: number
}

/** The columns of a table. Yields after every slice of rows. */
export function* columnsOf(
  header: readonly string[],
  body: readonly TableRow[],
  isRole: ((text: string) => boolean) | null,
): Generator<void, Column[]> {
  const columns: Column[] = []
  const roles: Set<string>[] = []
  const columnAt = (at: number) =>
    (columns[at] ??= {
      at,
      ...headerKind(header[at] ?? ''),
      filled: 0,
      addresses: 0,
      pure: 0,
      roles: 0,
      differentRoles: 0,
    })
  header.forEach((_name, at) => columnAt(at))
  for (const [row, { cells }] of body.entries()) {
    cells.forEach((text, at) => {
      const column = columnAt(at)
      const cell = text.trim()
      if (cell === '') return
      column.filled += 1
      if (hasAddress(cell)) column.addresses += 1
      if (isAddress(cell)) column.pure += 1
      if (isRole?.(cell)) {
        column.roles += 1
        column.differentRoles = (roles[at] ??= new Set()).add(cell.toLowerCase()).size
      }
    })
    if (isPause(row)) yield
  }
  return columns
}

/** Whether a pause is due after a row: after as many as take a few milliseconds on a slow phone. */
export const isPause = (row: number): boolean => row % 1_000 === 999

/** The filled cells of a column in the first rows, enough to know it by. */
export const cellsOf = (rows: readonly TableRow[], at: number): string[] =>
  rows
    .slice(0, 1_000)
    .map(({ cells }) => (cells[at] ?? '').trim().slice(0, MAX_LENGTH))
    .filter(Boolean)

/** UTF-16 code units. A longer cell is neither a name nor a role. */
export const MAX_LENGTH = 80
