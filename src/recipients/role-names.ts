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

/** The role that a title or a label names: `Admins`, `**Admins:**`, `👑 Admins (2)`, `Administratoren`. */
export function roleInTitle<Role>(
  title: string,
  roleOf: (text: string) => Role | undefined,
): Role | undefined {
  const words = title
    .slice(0, 200)
    .replace(/^[^\p{L}([]+/u, '')
    .replace(/[^\p{L}\p{N})\]]+$/u, '')
    .replace(/\s*\(\d{1,6}\)$/, '')
  const singular = PLURALS.filter((end) => words.toLowerCase().endsWith(end)).map((end) =>
    words.slice(0, words.length - end.length),
  )
  return [words, ...singular].map(roleOf).find((role) => role !== undefined)
}

const PLURALS = ['s', 'es', 'er', 'en', 'n']

/** A key that is equal for all spellings of a role, also with the apostrophe that a CSV file puts before `-` or `=`. */
export const roleKey = (text: string): string =>
  text
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\s_./'-]/gu, '')
    .toLowerCase()
