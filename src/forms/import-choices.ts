import type { InvitationRole } from '../invitation/invitation'
import type { RecipientColumns } from '../recipients/table/choose-columns'
import type { ParsedRecipient } from '../recipients/parsed-recipients'
import { roleKey } from '../recipients/role-names'
import type { NewRecipient } from './use-recipients'

/** The roles chosen for texts that are no known roles, by `roleKey`. `null` is the role for everyone. */
export type RoleAnswers = ReadonlyMap<string, InvitationRole | null>

/** How a table is to be read. Remembered under the `headerKey` of its header. */
export interface ImportChoices {
  columns: RecipientColumns
  roles: RoleAnswers
}

/** Equal for the same header, with or without the apostrophes by which a CSV file marks text. */
export const headerKey = (header: readonly string[]): string =>
  `header:${JSON.stringify(header.map((cell) => cell.trim().replace(/^'/, '')))}`

/** The people of a table with the chosen roles. Leaves out what the form determines itself. */
export function asRecipients(
  entries: readonly ParsedRecipient[],
  answers: RoleAnswers,
): NewRecipient[] {
  return entries.map(({ email, name, role, unknownRole }) => {
    const answer = unknownRole === undefined ? undefined : answers.get(roleKey(unknownRole))
    const own = answer ?? role
    return {
      email,
      ...(name !== undefined && { name }),
      ...(own !== undefined && { role: own }),
      ...(unknownRole !== undefined && answer === undefined && { unknownRole }),
    }
  })
}
