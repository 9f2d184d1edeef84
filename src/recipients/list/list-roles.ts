import type { InvitationRole } from '../../invitation/invitation'
import { hasAt } from '../address/address-shape'
import type { RoleOf } from '../role-names'
import { unwrapLine } from './unwrap'

/** A line of a list without the words about roles. */
export interface RoleLine {
  text: string
  role?: InvitationRole | undefined
  /** A word behind or before a single address that may be a role, and the line without them. */
  behind?: { words: string; text: string }
}

/**
 * Returns a function that finds the role of the people on each line of a list: behind an address (`ada@… - Admin`), in brackets
 * between a name and its address (`Ada (Admin) <ada@…>`), before addresses (`Admins: ada@…, grace@…`), or in a title above them
 * (`Admins:`, or `Admins` at the beginning or behind an empty line). Words before an address without a colon or dash are a name.
 */
export function listRoles(roleOf: RoleOf): (line: string, next?: string) => RoleLine {
  const roleOfAll = (words = '') => roleOf(words) ?? roleOf(words.replace(/s$/i, ''))
  let title: InvitationRole | undefined
  /** Whether the next line is at the beginning or behind an empty one, so that it may be a title. */
  let isFree = true
  /** Whether the title has no colon: then words of any kind end it. */
  let isBare = false
  return (line, next = '') => {
    const short = line.length > MAX_LINE_LENGTH ? '' : line
    if (!hasAt(line)) {
      if (line.trim() === '') {
        isFree = true
        return { text: line }
      }
      const marked = TITLE.exec(short)?.slice(1).find(Boolean)
      const role = roleOfAll(marked ?? short.trim())
      const mayBegin = marked !== undefined || (hasAt(next) && (isFree || title !== undefined))
      const isTitle = mayBegin && role !== undefined
      if (isTitle || marked !== undefined || isFree || isBare) title = isTitle ? role : undefined
      if (isTitle) isBare = marked === undefined
      isFree = false
      return { text: isTitle ? '' : line }
    }
    isFree = false
    const [label, words = '', mark] = LABEL.exec(short) ?? []
    const labelled = roleOfAll(words)
    if (labelled !== undefined) return { text: line.slice(label!.length), role: labelled }
    const isLabel = /[:：]/.test(mark ?? '') && /^\p{L}+$/u.test(words)
    if (isLabel && line.includes('<') && unwrapLine(line) === line) {
      return { text: line, role: title, behind: { words, text: line.slice(label!.length) } }
    }
    const [, before, inside, address] = BETWEEN.exec(short) ?? []
    if (inside !== undefined && address!.match(/[@＠]/g)!.length === 1) {
      const role = roleOf(inside)
      const text = `${before} ${address}`
      if (role !== undefined) return { text, role }
      if (/^\p{L}+$/u.test(inside) && !BEHIND.test(text)) {
        return { text: line, role: title, behind: { words: inside, text } }
      }
    }
    const [, text, separator, behind] = BEHIND.exec(short) ?? []
    if (text === undefined || text.match(/[@＠]/g)!.length > 1) return { text: line, role: title }
    const role = roleOf(behind!.replace(AS, ''))
    if (role !== undefined) return { text, role }
    const isParted = separator!.trim() !== '' && /^\p{L}+$/u.test(behind!)
    return { text: line, role: title, ...(isParted && { behind: { words: behind!, text } }) }
  }
}

/** UTF-16 code units. On a longer line no role is looked for. */
const MAX_LINE_LENGTH = 2_000
const TITLE = /^[\s#*_-]*([^:：#*]{1,60}?)[\s*_]*[:：][\s*_]*$|^\s*#+\s*([^#]{1,60}?)[\s#]*$/u
const LABEL = /^[\s*•-]{0,9}([^@＠:：<"]{1,60}?)(\s*[:：]|\s+[-–—](?=\s))\s*/u
/** `Ada (Admin) <ada@…>`. */
const BETWEEN = /^([^@＠<]{0,200}?)\s*[([]([^@＠()[\]<>]{1,60})[)\]]\s*[:：]?\s*(<.*[@＠].*)$/u
/** "Please add ada@… as an Admin". */
const AS = /^(?:al?s|comm?[eo])\s+(?:an?\s+)?/i
const BEHIND =
  /^(.*[@＠][^\s,;:<>()|@＠[\]]+[>)\]"']*)([\s,;:|([=>→–—-]+)([^@＠]{1,60}?)[\s)\].,;|]*$/u
