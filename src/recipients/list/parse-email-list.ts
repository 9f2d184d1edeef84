import { chatLines } from './chat-lines'
import { readLine, type ListedAddress } from './read-line'

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

/** The addresses of one line. @param sender the sender of a chat message, to whom a single address in it belongs */
export function parseLine(line: string, sender?: string): ListedAddress[] {
  const entries = [...readLine(line)]
  return sender !== undefined && entries.length === 1 && !line.includes('<')
    ? [{ email: entries[0]!.email, name: sender }]
    : entries
}

/** Formats entries as a text that `parseEmailList` reads back. */
export function formatEmailList(entries: readonly ListedAddress[]): string {
  return entries.map(({ email, name }) => (name ? `"${name}" <${email}>` : email)).join('\n')
}
