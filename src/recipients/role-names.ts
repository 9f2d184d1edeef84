import type { InvitationRole } from '../invitation/invitation'

/** A role as a server knows it, and the words by which people call it. */
export interface RoleName {
  role: InvitationRole
  label?: string | undefined
  /** More words for it, such as those of another language. */
  aliases?: readonly string[] | undefined
}

/** The role that a text names: by its own name, its label or an alias, whatever the case, accents and spaces. */
export function roleReader(
  roles: readonly RoleName[],
): (text: string) => InvitationRole | undefined {
  const known = new Map<string, InvitationRole>()
  for (const { role, label = '', aliases = [] } of roles) {
    for (const name of [role, label, ...aliases]) {
      const key = roleKey(name)
      if (key !== '' && !known.has(key)) known.set(key, role)
    }
  }
  return (text) => known.get(roleKey(text))
}

/** Equal for all ways to write a role. */
export const roleKey = (text: string): string =>
  text
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\s_./-]/gu, '')
    .toLowerCase()
