import type { InvitationRole } from '../invitation/invitation'

/** A role by its server name, with the labels that people use for it. */
export interface RoleName {
  role: InvitationRole
  label?: string | undefined
  /** Other names for the role, such as translations. */
  aliases?: readonly string[] | undefined
}

/** Finds the role that a text names. */
export type RoleOf = (text: string) => InvitationRole | undefined

/** Returns a function that finds the role a text names, ignoring case, accents and spaces. */
export function roleReader(roles: readonly RoleName[]): RoleOf {
  const known = new Map<string, InvitationRole>()
  for (const { role, label = '', aliases = [] } of roles) {
    for (const name of [role, label, ...aliases]) {
      const key = roleKey(name)
      if (key !== '' && !known.has(key)) known.set(key, role)
    }
  }
  return (text) => known.get(roleKey(text))
}

/** A key that is equal for all spellings of a role, also with the apostrophe that a CSV file puts before `-` or `=`. */
export const roleKey = (text: string): string =>
  text
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\s_./'-]/gu, '')
    .toLowerCase()
