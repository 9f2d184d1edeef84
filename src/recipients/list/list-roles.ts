import type { InvitationRole } from '../../invitation/invitation'
import { hasAt } from '../address/address-shape'
import { roleInTitle, type RoleOf } from '../role-names'
import { isInactive } from '../table/row-status'
import { unwrapLine } from './unwrap'

/** A line of a list without the words about roles. */
export interface RoleLine {
  text: string
  role?: InvitationRole | undefined
  /** A word behind an address or before one or more that may be a role or says that the person is not active, and the line without it. */
  behind?: { words: string; text: string; isInactive?: boolean }
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
  /** Whether the next line is at the beginning or behind an empty one, so that it may be a title. */
  let isFree = true
  /** Whether the title has no colon: then words of any kind end it. */
  let isBare = false
  /** The role of a label whose line ends in a comma: also of the lines below it that are indented. */
  let continued: InvitationRole | undefined
  return (line, next = '', isBesideLabel = false) => {
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
      const isTitle = mayBegin && titled !== undefined
      if (isTitle || marked !== undefined || isFree || isBare) title = isTitle ? titled : undefined
      if (isTitle) isBare = marked === undefined
      isFree = false
      return { text: isTitle ? '' : line }
    }
    isFree = false
    const [label, words = '', mark] = LABEL.exec(line.slice(0, MAX_LINE_LENGTH)) ?? []
    const labelled = roleInTitle(words, roleOf)
    if (labelled !== undefined) {
      if (CONTINUES.test(line.slice(-9))) continued = labelled
      return { text: line.slice(label!.length), role: labelled }
    }
    const isLabel = /[:：]/.test(mark ?? '') && /^\p{L}+$/u.test(words)
    // A word before a single address may be a name.
    const isGroup = isBesideLabel || line.includes('<') || line.match(/[@＠]/g)!.length > 1
    if (
      isLabel &&
      isGroup &&
      unwrapLine(line) === line &&
      roleBehind(short, roleOf) === undefined
    ) {
      return { text: line, role, behind: { words, text: line.slice(label!.length) } }
    }
    const [, before, inside, address] = LEADING.exec(short) ?? BETWEEN.exec(short) ?? []
    if (inside !== undefined && address!.match(/[@＠]/g)!.length === 1) {
      const own = roleOf(inside)
      const text = `${before} ${address}`
      if (own !== undefined) return { text, role: own }
      if (/^\p{L}+$/u.test(inside) && !BEHIND.test(text)) {
        return { text: line, role, behind: { words: inside, text } }
      }
    }
    const [, text, separator, behind] = BEHIND.exec(short) ?? []
    if (text === undefined || text.match(/[@＠]/g)!.length > 1) return { text: line, role }
    const own = roleBehind(short, roleOf)
    if (own !== undefined) return { text, role: own }
    const isGone = isInactive('', behind!)
    const isParted = separator!.trim() !== '' && (isGone || /^\p{L}+$/u.test(behind!))
    return {
      text: line,
      role,
      ...(isParted && { behind: { words: behind!, text, isInactive: isGone } }),
    }
  }
}

/** The role that the words behind the last address of a text name. */
export function roleBehind(text: string, roleOf: RoleOf): InvitationRole | undefined {
  const [, , , words] = BEHIND.exec(text) ?? []
  return words === undefined ? undefined : roleOf(words.replace(AS, ''))
}

/** UTF-16 code units. On a longer line no role but that of a label is looked for. */
export const MAX_LINE_LENGTH = 2_000
const TITLE = /^[\s#*_-]*([^:：#*]{1,60}?)[\s*_]*[:：][\s*_]*$|^\s*#+\s*([^#]{1,60}?)[\s#]*$/u
export const LABEL = /^[\s*•-]{0,9}([^@＠:：<"]{1,60}?)(\s*[:：]|\s+[-–—](?=\s))\s*/u
const CONTINUES = /[,;，；]\s*$/
/** `[Admin] Ada <ada@…>`, also behind the number of a line. */
const LEADING =
  /^([^\p{L}\p{N}([@＠]{0,9}(?:\d{1,4}[.)])?\s*)[([]([^@＠()[\]<>]{1,60})[)\]]\s*[:：]?\s+([^<>]{0,200}<?[^\s<>]*[@＠].*)$/u
/** `Ada (Admin) <ada@…>`. */
const BETWEEN = /^([^@＠<]{0,200}?)\s*[([]([^@＠()[\]<>]{1,60})[)\]]\s*[:：]?\s*(<.*[@＠].*)$/u
/** "Please add ada@… as an Admin", "make ada@… an Admin". */
const AS = /^(?:(?:al?s|comm?[eo]|to be)\s+)?(?:(?:an?|the|une?|eine?n?)\s+)?/i
const BEHIND =
  /^(.*[@＠][^\s,;:<>()|@＠[\]]+[>)\]"']*)([\s,;:|([=>→–—-]+)([^@＠]{1,60}?)[\s)\].,;|]*$/u
