import type { InvitationRole } from '../../invitation/invitation'
import { hasAt } from '../address/address-shape'
import { roleInTitle, type RoleOf } from '../role-names'
import { saysLeftOut } from './left-out'
import { isRoleTitle, mentionsRole, roleIn } from './role-words'
import { unwrapLine } from './unwrap'

/** A line of a list without the words about roles. */
export interface RoleLine {
  text: string
  role?: InvitationRole | undefined
  /**
   * Words behind an address, before one or more, or above them, that may be a role or leave the people out, and the line without
   * them. `isSure`: they are no name, so that they are asked about although nobody else has a role.
   */
  behind?: { words: string; text: string; isSure?: boolean }
}

/**
 * Returns a function that finds the role of the people on each line of a list: behind an address (`ada@… - Admin`), in brackets
 * before it (`Ada (Admin) <ada@…>`, `[Admin] Ada <ada@…>`), before addresses (`Admins: ada@…, grace@…`), or in a title above
 * them (`Admins:`, or `Admins` at the beginning or behind an empty line). Words before an address without a colon, dash or
 * brackets are a name.
 *
 * The function takes the line, the next one, and whether it is part of a line in which labels name roles.
 */
export function listRoles(
  roleOf: RoleOf,
): (line: string, next?: string, isBesideLabel?: boolean) => RoleLine {
  let title: InvitationRole | undefined
  /** The words of a title that names a role nobody knows. */
  let asked: string | undefined
  /** Whether the next line is at the beginning or behind an empty one, so that it may be a title. */
  let isFree = true
  /** Whether the title has no colon: then words of any kind end it. */
  let isBare = false
  /** The role of a label whose line ends in a comma: also of the lines below it that are indented. */
  let continued: InvitationRole | undefined
  const withTitle = (line: RoleLine): RoleLine =>
    asked === undefined || line.role !== undefined || line.behind
      ? line
      : { ...line, behind: { words: asked, text: line.text, isSure: true } }
  const read = (line: string, next: string, isBesideLabel: boolean): RoleLine => {
    const short = line.length > MAX_LINE_LENGTH ? '' : line
    const isContinued = continued !== undefined && /^\s/.test(line)
    const role = isContinued ? continued : title
    if (!isContinued || !CONTINUES.test(line.slice(-9))) continued = undefined
    if (!hasAt(line)) {
      if (line.trim() === '') {
        isFree = true
        return { text: line }
      }
      const marked = TITLE.exec(short)?.slice(1).find(Boolean)
      const titled = roleInTitle(marked ?? short, roleOf)
      const mayBegin = marked !== undefined || (hasAt(next) && (isFree || title !== undefined))
      const isAsked = mayBegin && titled === undefined && isRoleTitle(marked ?? short)
      const isTitle = isAsked || (mayBegin && titled !== undefined)
      if (isTitle || marked !== undefined || isFree || isBare) {
        title = isTitle ? titled : undefined
        asked = isAsked ? (marked ?? short).trim() : undefined
      }
      if (isTitle) isBare = marked === undefined
      isFree = false
      return { text: isTitle ? '' : line }
    }
    isFree = false
    const [label, words = '', mark] = LABEL.exec(line.slice(0, MAX_LINE_LENGTH)) ?? []
    const labelled = roleInTitle(words, roleOf) ?? roleIn(words, roleOf)?.role
    if (labelled !== undefined) {
      if (CONTINUES.test(line.slice(-9))) continued = labelled
      return { text: line.slice(label!.length), role: labelled }
    }
    // A role in brackets before an address is that of the person (`Ada (Admin): <ada@…>`).
    const isRoleLabel = isRoleTitle(words) && !BETWEEN.test(short)
    const isLabel = /[:：]/.test(mark ?? '') && /^\p{L}+$/u.test(words)
    // A word before a single address may be a name.
    const isGroup = isBesideLabel || line.includes('<') || addressesIn(line) > 1
    if (
      (isRoleLabel || (isLabel && isGroup && unwrapLine(line) === line)) &&
      roleBehind(short, roleOf) === undefined
    ) {
      const text = line.slice(label!.length)
      return { text: line, role, behind: { words, text, isSure: isRoleLabel } }
    }
    const [, before, inside, address] = LEADING.exec(short) ?? BETWEEN.exec(short) ?? []
    if (inside !== undefined && addressesIn(address!) === 1) {
      const own = roleIn(inside, roleOf)?.role
      const text = `${before} ${address}`
      if (own !== undefined) return { text, role: own }
      const isSure = isRoleTitle(inside)
      if ((isSure || /^\p{L}+$/u.test(inside)) && !BEHIND.test(text)) {
        return { text: line, role, behind: { words: inside, text, isSure } }
      }
    }
    const [, text, separator, behind = ''] = BEHIND.exec(short) ?? []
    if (text === undefined) return { text: line, role }
    const isOfMany = addressesIn(text) > 1
    const own = roleIn(behind, roleOf)
    if (own) return own.isForAll || !isOfMany ? { text, role: own.role } : { text: line, role }
    const isSure = (!isOfMany && saysLeftOut(behind)) || mentionsRole(behind, roleOf)
    const isParted = !isOfMany && separator!.trim() !== '' && /^\p{L}+$/u.test(behind)
    return {
      text: line,
      role,
      ...((isSure || isParted) && { behind: { words: behind, text, isSure } }),
    }
  }
  return (line, next = '', isBesideLabel = false) => withTitle(read(line, next, isBesideLabel))
}

const addressesIn = (text: string) => text.match(/[@＠]/g)?.length ?? 0

/** The role that the words behind the last address of a text name, and whether it is that of everyone before them. */
export function roleBehind(text: string, roleOf: RoleOf) {
  const words = wordsBehind(text)
  return words === undefined ? undefined : roleIn(words, roleOf)
}

/** The words behind the last address of a text. */
export const wordsBehind = (text: string): string | undefined => BEHIND.exec(text)?.[3]

/** UTF-16 code units. On a longer line no role but that of a label is looked for. */
export const MAX_LINE_LENGTH = 2_000
const TITLE = /^[\s#*_-]*([^:：#*]{1,60}?)[\s*_]*[:：][\s*_]*$|^\s*#+\s*([^#]{1,60}?)[\s#]*$/u
export const LABEL =
  /^[\s*•-]{0,9}([^@＠:：<"]{1,60}?)(\s*(?:[:：]|[=-]>|→|=\s*\[)|\s+(?:[-–—=]|are|sind|sont|son|sono|zijn)(?=\s))\s*/u
const CONTINUES = /[,;，；]\s*$/
/** `[Admin] Ada <ada@…>`, also behind the number of a line. */
const LEADING =
  /^([^\p{L}\p{N}([@＠]{0,9}(?:\d{1,4}[.)])?\s*)[([]([^@＠()[\]<>]{1,60})[)\]]\s*[:：]?\s+([^<>]{0,200}<?[^\s<>]*[@＠].*)$/u
/** `Ada (Admin) <ada@…>`. */
const BETWEEN = /^([^@＠<]{0,200}?)\s*[([]([^@＠()[\]<>]{1,60})[)\]]\s*[:：]?\s*(<.*[@＠].*)$/u
const BEHIND =
  /^(.*[@＠][^\s,;:<>()|@＠[\]]+[>)\]"']*)([\s,;:|([=>→–—/#-]+)([^@＠]{1,60}?)[\s)\].,;|]*$/u
