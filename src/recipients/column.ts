import type { HeaderKind } from './header-kind'

/** What stands in a column below its header. */
export interface ColumnContents {
  filled: number
  /** Cells that hold an address, and cells that are one. */
  addresses: number
  pure: number
  roles: number
  differentRoles: number
}

/** A column with everything that is known of it. */
export interface Column extends ColumnContents, HeaderKind {
  at: number
}
