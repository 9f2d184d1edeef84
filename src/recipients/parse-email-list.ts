import { chatLines } from './chat-lines'
import { readLine, type ListedAddress } from './email-list'
import { isUnbroken, partsOf, tooLong } from './long-lines'

/**
 * Extracts the addresses from a text that comes from a mail program, a spreadsheet or a chat. Addresses may be separated by
 * commas, semicolons, line breaks, tabs or spaces, and written as `Name <a@b>`, `mailto:a@b`, in quotes or in brackets.
 * Nothing is dropped: words without an `@` become the name of the address beside them, or an entry of their own. Does not
 * validate addresses; `emailProblem` does.
 *
 * Runs in time linear in the length of the text, whatever it contains.
 *
 * @example
 * parseEmailList('"Hopper, Grace" <grace@navy.example>; edsger@tue.example')
 * // [{ email: 'grace@navy.example', name: 'Hopper, Grace' }, { email: 'edsger@tue.example' }]
 */
export function parseEmailList(text: string): ListedAddress[] {
  return chatLines(text).flatMap(({ text: line, sender }) => parseLine(line, sender))
}

/** The addresses of one line, however long it is. @param sender the sender of a chat message, to whom a single address in it belongs */
export function parseLine(line: string, sender?: string): ListedAddress[] {
  return partsOf(line).flatMap((part) => parsePart(part, sender))
}

/** The addresses of one line, or of one of the parts of a long one. */
export function parsePart(line: string, sender?: string): ListedAddress[] {
  const entries = isUnbroken(line) ? unbroken(line) : [...readLine(line)]
  return sender !== undefined && entries.length === 1 && !line.includes('<')
    ? [{ email: entries[0]!.email, name: sender }]
    : entries
}

const unbroken = (text: string) => (/[\p{L}\p{N}@＠]/u.test(text) ? [tooLong(text)] : [])

/** Formats entries as a text that `parseEmailList` reads back. */
export function formatEmailList(entries: readonly ListedAddress[]): string {
  return entries.map(({ email, name }) => (name ? `"${name}" <${email}>` : email)).join('\n')
}
