import type { HeaderKind } from './header-kind'

/** What a column contains below its header: numbers of cells. */
export interface ColumnContents {
  filled: number
  /** Cells that contain an address. */
  addresses: number
  /** Cells that consist of one address and nothing else. */
  pure: number
  roles: number
  differentRoles: number
}

/** A column: its position, its contents, and what its header says. */
export interface Column extends ColumnContents, HeaderKind {
  at: number
}
