import type { InvitationRole } from '../../invitation/invitation'
import { roleInTitle, roleKey, type RoleOf } from '../role-names'

/** The role that words beside an address name, and whether they name it for everyone before them: `Admins`, `both Admin`. */
export function roleIn(
  words: string,
  roleOf: RoleOf,
): { role: InvitationRole; isForAll: boolean } | undefined {
  const own = roleOf(bare(words))
  if (own !== undefined) return { role: own, isForAll: false }
  const role = roleInTitle(bare(words.replace(ALL, '')), roleOf)
  return role === undefined ? undefined : { role, isForAll: true }
}

/** Whether words beside an address contain the name of a role, also of one that nobody knows: `Admin (owner)`, `Administrator`. */
export const mentionsRole = (words: string, roleOf: RoleOf): boolean =>
  namesIn(words).some(
    (word) => isLeader(word) || roleInTitle(word, (one) => roleOf(one) ?? otherRole(one)),
  )

/** Whether a title or label has the name of a role of which there is no doubt in it, although nobody knows it: `Site admins`. */
export const isRoleTitle = (title: string): boolean => namesIn(title).some(isLeader)

const namesIn = (words: string) => words.slice(0, 200).split(/[^\p{L}\p{M}]+/u)

const isLeader = (word: string) =>
  ADMIN.test(word) || roleInTitle(word, (one) => LEADERS.has(roleKey(one)) || undefined) === true

const otherRole = (word: string) => (OTHERS.has(roleKey(word)) ? word : undefined)

const bare = (words: string) => words.replace(AS, '').replace(ACCESS, '')

/** "Please add ada@… as an Admin", "ada@… is an Admin", "Role: Admin". */
const AS =
  /^(?:(?:is|are|ist|sind|est|sont|es|son|è|jest)\s+)?(?:(?:al?s|comm?[eo]|to be|jako)\s+)?(?:(?:an?|the|une?|eine?n?)\s+)?(?:(?:roles?|rolle|rôle|rol|ruolo|papel|função|rola|роль)\s*[:：=]\s*)?/i
/** "ada@… admin access", "ada@… als Admin einladen". */
const ACCESS =
  /\s+(?:access|rights?|roles?|permissions?|please|pls|bitte|einladen|hinzufügen|-?rechte|-?zugang)$/i
const ALL = /^(?:are )?(?:both|all|each|beide|alle|tous|toutes|ambos|todos|entrambi|tutti)\s+/i

const folded = (words: string) => new Set(words.split(' ').map(roleKey))

const ADMIN = /^(?:super|co)?admin|^amministrat|^админ/i
const LEADERS = folded(
  'beheerder 管理者 管理员 管理員 관리자 مشرف المشرف مدير المدير owner superuser ' +
    'eigentümer inhaber propriétaire propietario proprietario proprietari eigenaar właściciel владелец 所有者 소유자',
)
const OTHERS = folded(
  'editor viewer moderator root guest gast gäste invité invitado ospite gość гость ゲスト member mitglied membre miembro membro membri lid leden ' +
    'członek участник メンバー 成员 成員 user benutzer utilisateur usuario utente utenti gebruiker użytkownik пользователь',
)
