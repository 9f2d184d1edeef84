import { chatLines } from './chat-lines'

/** One entry of a list of addresses. */
export interface ListedAddress {
  /** The address; or, where none could be made out, the text that stood there. */
  email: string
  /** What stood beside it: most often a name. */
  name?: string
}

/**
 * The addresses in a text from a mail program, a spreadsheet or a chat: between commas, semicolons, line breaks, tabs or
 * spaces, as `Name <a@b>`, `mailto:a@b`, in quotes or brackets. Nothing is dropped: words without an `@` become the name
 * of the address beside them, or an entry of their own. Judges no address; that is `emailProblem`'s to do.
 *
 * Takes time in proportion to the length of the text, whatever stands in it.
 *
 * @example
 * parseEmailList('"Hopper, Grace" <grace@navy.example>; edsger@tue.example')
 * // [{ email: 'grace@navy.example', name: 'Hopper, Grace' }, { email: 'edsger@tue.example' }]
 */
export function parseEmailList(text: string): ListedAddress[] {
  return chatLines(text).flatMap(({ text: line, sender }) => parseLine(line, sender))
}

/** The addresses of one line. @param sender who wrote it in a chat, and whose address a single one is */
export function parseLine(line: string, sender?: string): ListedAddress[] {
  const plain = MAY_BE_WRAPPED.test(line) ? unwrapLine(line) : line
  const entries = segments(plain).flatMap(readSegment)
  const [only] = entries
  if (sender === undefined || entries.length !== 1 || plain.includes('<')) return entries
  return [{ email: only!.email, name: sender }]
}

const MAY_BE_WRAPPED = /[:：&]/

const unwrapLine = (line: string) =>
  line
    .replace(HEADER_LABEL, '')
    .replace(MARKDOWN_LINK, '<$1>')
    .replace(ESCAPED_BRACKETS, '<$1>')
    .replace(/(^|[\s,;<>])&nbsp;/gi, '$1 ')

/** What a mail program writes before recipients, and people before an address. */
const HEADER_LABEL =
  /^[\s>*•-]{0,20}(?:to|cc|bcc|from|reply-to|e-?mail|mail|an|von|kopie|à|de|para|cci?|da|a|aan|van|till|från|til|fra|кому|от)\s?[:：](?=[^@]*@)\s*/i

/** `Grace &lt;grace@navy.example&gt;`, as a page's source has it. */
const ESCAPED_BRACKETS = /&lt;([^&\s]{1,300}@[^&\s]{1,300})&gt;/gi

/** `[grace@navy.example](mailto:grace@navy.example)`, as chats copy it. */
const MARKDOWN_LINK = /\[[^[\]]{0,300}\]\(mailto:([^()\s]{1,300})\)/gi

/** A text that `parseEmailList` reads as these entries. */
export function formatEmailList(entries: readonly ListedAddress[]): string {
  return entries.map(({ email, name }) => (name ? `"${name}" <${email}>` : email)).join('\n')
}

/** Whether a text holds more than one address, or one in wrappings, so that it is a list and not what somebody types. */
export function isEmailList(text: string): boolean {
  const [first, ...others] = parseEmailList(text)
  return others.length > 0 || (first !== undefined && first.email !== text.trim())
}

/** A quotation (of a length that nobody exceeds, so that no text takes long), a separator, or what lies between. */
const PIECE = /"[^"]{0,200}"|“[^”]{0,200}”|[,;，；、،]|[^,;，；、،"“]+|["“]/gu
const SEPARATOR = /^[,;，；、،]$/u

/** The parts between commas and semicolons, those of other scripts too; inside of double quotes they do not count. */
function segments(line: string): string[] {
  const parts = pieces(line, /^[;；]$/u)
  return parts.flatMap((part) => {
    const between = pieces(part, SEPARATOR)
    return parts.length > 1 && between.filter(hasAt).length < 2 && BRACKETED.test(part)
      ? [part]
      : withNames(between)
  })
}

const BRACKETED = /<[^<>]{1,320}>\s*$/

/**
 * Outlook writes `Hopper, Grace, Dr. <grace@navy.example>` without quotes. Words between commas belong to the address behind
 * them if there are as many before each, so that they are parts of names and no entries of their own.
 */
function withNames(parts: readonly string[]): string[] {
  const groups: string[][] = [[]]
  for (const part of parts) {
    groups.at(-1)!.push(part)
    if (hasAt(part)) groups.push([])
  }
  const rest = groups.pop()!
  const [first] = groups
  const areNames =
    first !== undefined &&
    rest.length === 0 &&
    groups.every(
      (group) =>
        BRACKETED.test(group.at(-1)!) &&
        group.length > 1 &&
        withoutTitles(group) === withoutTitles(first) &&
        withoutTitles(group) === 2,
    )
  return areNames ? groups.map((group) => group.map((part) => part.trim()).join(', ')) : [...parts]
}

/** How many parts of a name there are beside its titles. */
const withoutTitles = (parts: readonly string[]) =>
  parts.filter((part) => !TITLE.test(part.replace(/<.*$/, ''))).length

const TITLE =
  /^\s*(?:(?:dr|prof|mag|dipl|ing|ph\.?\s?d|m\.?d|m\.?sc|b\.?sc|m\.?a|b\.?a|mba|jr|sr|esq|cpa|rn|ii|iii|iv|mr|mrs|ms|mx)\b[\s.,-]*(?:[a-z]{1,6}\.?)?[\s-]*(?:[a-z]{1,6}\.?)?)\s*$/i

function pieces(text: string, separator: RegExp): string[] {
  const parts = ['']
  for (const [piece] of text.matchAll(PIECE)) {
    if (separator.test(piece)) parts.push('')
    else parts[parts.length - 1] += piece
  }
  return parts.filter((part) => HAS_WORD.test(part))
}

/** Something in angle brackets, a quoted local part with its domain, something in quotes, or a word. */
const WORD = /<[^<>]*>|"[^"]{1,200}"@[\p{L}\p{N}][^\s<>",;]*|"[^"]*"|[^\s\u200B<>"]+|[<>"]/gu

function readSegment(segment: string): ListedAddress[] {
  const words = (segment.match(WORD) ?? []).filter((word) => HAS_WORD.test(word))
  const isAddress = words.map((word, index) => hasAt(word) && !isNameOf(word, words[index + 1]))
  const count = isAddress.filter(Boolean).length
  if (count === 0) return [entry(segment)]
  const only = words[isAddress.indexOf(true)]!
  if (count === 1) {
    // A list that is quoted as a whole; what stands beside it names nobody in it.
    if (/^".*[,;\s].*"$/.test(only)) {
      return words.flatMap((word) =>
        word === only ? parseEmailList(unquote(word)) : [entry(word)],
      )
    }
    // "barbara@ mit.edu" is one address that went wrong, and no name of it.
    if (!/[^@＠][@＠][^@＠]/.test(unwrap(only.slice(0, MAX_ENTRY)))) return [entry(segment)]
  }
  return joined(words, isAddress)
}

/** In `"grace@work" <grace@navy.example>` and in `a@b <a@b>` the first is the name of the second. */
function isNameOf(word: string, next = ''): boolean {
  if (!next.startsWith('<') || !hasAt(next)) return false
  if (word.startsWith('"') && !QUOTED_LOCAL.test(word)) return true
  return word.length < MAX_ENTRY && unwrap(word).toLowerCase() === unwrap(next).toLowerCase()
}

/** Names stand before their address; or behind it, where one without brackets stands first. */
function joined(words: readonly string[], isAddress: readonly boolean[]): ListedAddress[] {
  const namesFollow = isAddress[0] && !words.some((word) => word.startsWith('<'))
  const groups: { email: string; names: string[] }[] = []
  let names: string[] = []
  words.forEach((word, index) => {
    if (!isAddress[index]) {
      names.push(word)
      return
    }
    if (namesFollow) names = []
    groups.push({ email: word, names })
    if (!namesFollow) names = []
  })
  if (!namesFollow) groups.at(-1)!.names.push(...names)
  return groups.map((group) => entry(group.email, group.names.join(' ')))
}

function entry(whole: string, beside = ''): ListedAddress {
  // Nothing looks at more of a text that is too long for an address.
  const text = whole.length > MAX_ENTRY ? whole.slice(0, MAX_ENTRY) : whole
  // `"bob"@navy.example` is right by RFC 5322 and refused by servers: without its quotes it is another address.
  const quoted = text.includes('"@') ? QUOTED_LOCAL.exec(text)?.[1] : undefined
  const email = quoted ?? unwrap(text)
  const name = unquote(beside).replaceAll('"', '').replace(/\s+/g, ' ')
  return { email, ...(HAS_WORD.test(name) && name !== email && { name }) }
}

const MAX_ENTRY = 1_000
const QUOTED_LOCAL = /^<?\s*("[^"<>]{1,200}"@[\p{L}\p{N}][^\s<>",;]*)\s*>?$/u

const hasAt = (text: string) => /[@＠]/.test(text)

/** A letter, a digit or an `@`. What has none of them is a bullet, a line of dashes, an empty quotation. */
const HAS_WORD = /[\p{L}\p{N}@＠]/u

/** Without what stands around addresses in texts: quotes, brackets, bullets, `mailto:`, the stop at the end of a sentence. */
function unwrap(text: string): string {
  const bare = bareText(text)
  const [, linked] = /^(?:(?:mailto|smtp):)+([^@]*@[^?|]*)/i.exec(bare) ?? []
  return linked === undefined ? bare : bareText(decoded(linked))
}

/** What may begin or end an address: a letter, a digit, and the signs of RFC 5322. */
const OF_ADDRESS = /[\p{L}\p{N}!#$%&*+/=?^_`{|}~@＠-]/u
/** As `!` and `?` may, but in a text they end a sentence. */
const ENDS_SENTENCE = /[!?]/

function bareText(text: string): string {
  // An address literal ends in a bracket of its own: root@[192.0.2.1].
  const isLiteral = text.includes('@[')
  return strip(
    text,
    (sign) => !OF_ADDRESS.test(sign),
    (sign) => !(OF_ADDRESS.test(sign) || (isLiteral && sign === ']')) || ENDS_SENTENCE.test(sign),
  )
}

const isQuote = (sign: string) => /["'“”‘’„«»\s\p{Cf}]/u.test(sign)
const unquote = (text: string) => strip(text, isQuote, isQuote)

/** Without such signs at its ends. By hand: a pattern would take long. */
function strip(text: string, atStart: (sign: string) => boolean, atEnd: (sign: string) => boolean) {
  const signs = [...text]
  let start = 0
  let end = signs.length
  while (start < end && atStart(signs[start]!)) start += 1
  while (end > start && atEnd(signs[end - 1]!)) end -= 1
  return signs.slice(start, end).join('')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
