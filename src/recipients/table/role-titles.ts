import type { InvitationRole } from '../../invitation/invitation'
import { hasAt } from '../address/address-shape'
import { isRoleTitle } from '../list/role-words'
import type { ParsedRecipient } from '../parsed-recipients'
import { roleInTitle, type RoleOf } from '../role-names'
import { filledCells } from './find-header'
import type { TableRow } from './read-cells'

/** A row with the name of a role and nothing else, outside the column of roles, which is that of the rows below: `Admins`. */
export interface RoleTitle {
  row: TableRow
  role: InvitationRole | undefined
  words: string
}

/** The title of a row: the row itself, or the one above it, which ends at another row with a single cell of words. */
export function roleTitle(
  row: TableRow,
  roleAt: number | null,
  roleOf: RoleOf | null,
  above: RoleTitle | null,
): RoleTitle | null {
  if (roleOf === null || filledCells(row) !== 1 || row.cells.some(hasAt)) return above
  const at = row.cells.findIndex((cell) => cell.trim() !== '')
  if (at === roleAt) return above
  const words = row.cells[at]!.trim()
  const role = roleInTitle(words, roleOf)
  return role !== undefined || isRoleTitle(words) ? { row, role, words } : null
}

/** Gives a person without a role that of the title above. */
export const under =
  (title: RoleTitle | null) =>
  (person: ParsedRecipient): ParsedRecipient =>
    title === null || person.role !== undefined || person.unknownRole !== undefined
      ? person
      : {
          ...person,
          ...(title.role === undefined ? { unknownRole: title.words } : { role: title.role }),
        }
