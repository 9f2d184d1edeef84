import { yieldToMain } from '../yield-to-main'

/** One entry of a list of addresses. */
export interface ListedAddress {
  /** The address, or the original text if it contains no recognizable address. */
  email: string
  /** The text beside the address, usually a name. */
  name?: string
}

/**
 * The people in a list of addresses: like `parseEmailList`, but other text than names is left out, and chats are not understood.
 * What pages load at first; `needsParser` tells which texts are for `parseRecipients`.
 */
export const listPeople = (text: string): ListedAddress[] => [...readLines(text)].map(person)

/** Like `listPeople`, but reads a long text in slices, between which the browser can handle input and paint. */
export async function listManyPeople(text: string): Promise<ListedAddress[]> {
  const entries: ListedAddress[] = []
  for (const entry of readLines(text)) {
    entries.push(person(entry))
    if (entries.length % ENTRIES_PER_SLICE === 0) await yieldToMain()
  }
  return entries
}

/** Takes a few milliseconds on a slow phone. */
const ENTRIES_PER_SLICE = 250

function person({ email, name: beside }: ListedAddress): ListedAddress {
  const name = personName(beside)
  return { email, ...(name && { name }) }
}

/**
 * The name in the text beside an address, without the number of a line (`2. Ada`), an "and" between two people and brackets
 * around it; `undefined` if there is none, as in an introduction (`Please invite:`).
 */
export function personName(text = ''): string | undefined {
  const name = text
    .replace(LINE_NUMBER, '')
    .replace(CONJUNCTION, '')
    .replace(/^\(([^()]*)\)$/, '$1')
  return /\p{L}/u.test(name) && !/[:：!?]$/.test(name) ? name : undefined
}

/** `2.`, `(2)`, `b)`, or the box of a list of tasks: `[x]`. */
const LINE_NUMBER = /^[([]?(?:\d{1,6}[.):\]]|[a-z][)\]])\s*/i
/** Lower case only: "E" and "Y" are initials. */
const CONJUNCTION = /^(?:and|or|und|oder|et|ou|y|o|e|en|i|oraz|och|og|и|と|و|&)(?:\s+|$)/u

function* readLines(text: string): Generator<ListedAddress> {
  for (const line of text.split(LINE_BREAK)) yield* readLine(line)
}

const LINE_BREAK = /\r\n|[\r\n\u2028\u2029]/

/** The addresses of one line. */
export function* readLine(line: string): Generator<ListedAddress> {
  const plain = MAY_BE_WRAPPED.test(line) ? unwrapLine(line) : line
  for (const part of segments(plain)) yield* readSegment(part)
}

const MAY_BE_WRAPPED = /[:：&]/

const unwrapLine = (line: string) =>
  line
    .replace(HEADER_LABEL, '')
    .replace(MARKDOWN_LINK, '<$1>')
    .replace(ESCAPED_BRACKETS, '<$1>')
    .replace(/(^|[\s,;<>])&nbsp;/gi, '$1 ')
    .replace(/%2c(?<=mailto:\S{1,300})/gi, ',')

/** Labels before an address, as mail programs and people write them: `To:`, `E-Mail:`. */
const HEADER_LABEL =
  /^[\s>*•-]{0,20}(?:to|cc|bcc|from|reply-to|e-?mail|mail|an|von|kopie|à|de|para|cci?|da|a|aan|van|till|från|til|fra|кому|от)\s?[:：](?=[^@]*@)\s*/i

/** `Grace &lt;grace@navy.example&gt;`, copied from a page's source. */
const ESCAPED_BRACKETS = /&lt;([^&\s]{1,300}@[^&\s]{1,300})&gt;/gi

/** `[grace@navy.example](mailto:grace@navy.example)`, copied from a chat. */
const MARKDOWN_LINK = /\[[^[\]]{0,300}\]\(mailto:([^()\s]{1,300})\)/gi

/** Whether a text is a list rather than one typed address: it has several entries, or one that is wrapped or labelled. */
export function isEmailList(text: string): boolean {
  const [first, second] = readLines(text) // reads no further than the second entry
  return second !== undefined || (first !== undefined && first.email !== text.trim())
}

/** A quotation or a remark in brackets (of limited length, so that matching stays linear), a separator, or the text between separators. */
const PIECE =
  /"[^"]{0,200}"|“[^”]{0,200}”|\([^()@＠]{0,200}\)|[,;，；、،؛]|[^,;，；、،؛"“(]+|["“(]/gu
const SEPARATOR = /^[,;，；、،؛]$/u

/** Splits a line at commas and semicolons, including those of other scripts, except inside double quotes. */
function segments(line: string): string[] {
  const parts = pieces(line, /^[;；؛]$/u)
  return parts.flatMap((part) => {
    const between = pieces(part, SEPARATOR)
    return parts.length > 1 && between.filter(hasAt).length < 2 && BRACKETED.test(part)
      ? [part]
      : withNames(between)
  })
}

const BRACKETED = /<[^<>]{1,320}>\s*$/

/**
 * Joins the parts of names that contain unquoted commas: Outlook writes `Hopper, Grace, Dr. <grace@navy.example>`. The parts
 * before an address are its name if every address has the same number of them.
 */
function withNames(parts: readonly string[]): string[] {
  const groups: string[][] = [[]]
  for (const part of parts) {
    groups.at(-1)!.push(part)
    if (hasAt(part)) groups.push([])
  }
  const trailing = groups.pop()!
  const [first] = groups
  const areNames =
    first !== undefined &&
    trailing.length === 0 &&
    groups.every(
      (group) =>
        BRACKETED.test(group.at(-1)!) &&
        group.length > 1 &&
        withoutTitles(group) === withoutTitles(first) &&
        withoutTitles(group) === 2,
    )
  return areNames ? groups.map((group) => group.map((part) => part.trim()).join(', ')) : [...parts]
}

/** The number of parts of a name, not counting titles. */
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

/** Text in angle brackets, a quoted local part with its domain, text in quotes, or a word. */
const WORD = /<[^<>]*>|"[^"]{1,200}"@[\p{L}\p{N}][^\s<>",;]*|"[^"]*"|[^\s\u200B<>"]+|[<>"]/gu

function readSegment(segment: string): ListedAddress[] {
  const words = (segment.match(WORD) ?? []).flatMap(splitWord).filter((word) => HAS_WORD.test(word))
  const isAddress = words.map((word, index) => hasAt(word) && !isNameOf(word, words[index + 1]))
  const count = isAddress.filter(Boolean).length
  if (count === 0) return [entry(segment)]
  const only = words[isAddress.indexOf(true)]!
  if (count === 1) {
    // The whole list is quoted. Words beside it are not the name of anyone in it.
    if (/^".*[,;\s].*"$/.test(only)) {
      return words.flatMap((word) =>
        word === only ? [...readLines(unquote(word))] : [entry(word)],
      )
    }
    // "barbara@ mit.edu" is one mistyped address, not an address with a name.
    if (!/[^@＠][@＠][^@＠]/.test(unwrap(only.slice(0, MAX_ENTRY_LENGTH)))) return [entry(segment)]
  }
  return joined(words, isAddress)
}

/** Separates an address from what touches it: brackets, a label and its colon, a second address. */
const splitWord = (word: string) =>
  hasAt(word) && word.length < MAX_WRAPPED_LENGTH && !NO_SEAMS.test(word)
    ? word.split(SEAM)
    : [word]

/** UTF-16 code units: a long address and what touches it. */
const MAX_WRAPPED_LENGTH = 600
const NO_SEAMS = /^["<]|^[([]?(?:mailto|smtp):/i
const SEAM =
  /(?<![@＠])(?=[([（【「][\p{L}\p{N}][^()[\]（）【】「」]*[)\]）】」]?[^\p{L}\p{N}]*$)|(?<=^[^@＠]*[)\]）】」])(?=[\p{L}\p{N}])|(?<=[:：])|(?<=[@＠][^@＠]*\.\p{L}{2,})[|/&·•→](?=[^@＠]+[@＠])/u

/** Whether a word with an `@` is the name of the next one, as in `"grace@work" <grace@navy.example>` and `a@b [mailto:a@b]`. */
function isNameOf(word: string, next = ''): boolean {
  if (!/^[<([]/.test(next) || !hasAt(next)) return false
  if (word.startsWith('"') && !QUOTED_LOCAL.test(word)) return true
  return word.length < MAX_ENTRY_LENGTH && unwrap(word).toLowerCase() === unwrap(next).toLowerCase()
}

/** `lee.navy.example`, or `leenavy.org`: an address without its @. Not a site (`www.…`), and no initials. */
const WITHOUT_AT = /^(?!www\.)[\w+-]{2,}\.(([\w-]+\.)+[a-z]{2,}|com|org|net)$/

/** Attaches names to addresses. A name precedes its address, unless the line starts with an address without brackets. */
function joined(words: readonly string[], isAddress: readonly boolean[]): ListedAddress[] {
  const isBare = !words.some((word) => word.startsWith('<'))
  // What is meant as an address but lacks its @ is an entry of its own, where it can be mended, and nobody's name.
  const begins = words.map((word, index) => isAddress[index] || (isBare && WITHOUT_AT.test(word)))
  const namesFollow = isBare && begins[0]
  const groups: { email: string; names: string[] }[] = []
  let names: string[] = []
  words.forEach((word, index) => {
    if (!begins[index]) {
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
  // Patterns run on no more than this of a text that is too long for an address.
  const text = whole.length > MAX_ENTRY_LENGTH ? whole.slice(0, MAX_ENTRY_LENGTH) : whole
  // Keep the quotes of `"bob"@navy.example`: servers reject it, but RFC 5322 allows it, and without quotes it is another address.
  const quoted = text.includes('"@') ? QUOTED_LOCAL.exec(text)?.[1] : undefined
  const email = quoted ?? unwrap(text)
  const name = unquote(beside).replaceAll('"', '').replace(/\s+/g, ' ')
  return { email, ...(HAS_WORD.test(name) && name !== email && { name }) }
}

const MAX_ENTRY_LENGTH = 1_000
const QUOTED_LOCAL = /^<?\s*("[^"<>]{1,200}"@[\p{L}\p{N}][^\s<>",;]*)\s*>?$/u

/** Whether a text has an `@`, or the full-width one of East Asian keyboards. */
export const hasAt = (text: string) => /[@＠]/.test(text)

/** A letter, a digit or an `@`. A text without any is a bullet, a line of dashes or an empty quotation. */
const HAS_WORD = /[\p{L}\p{N}@＠]/u

/** Removes what surrounds an address in a text: quotes, brackets, bullets, `mailto:`, the full stop of a sentence. */
function unwrap(text: string): string {
  const bare = bareText(text)
  const [, linked] = /^(?:(?:mailto|smtp):)+([^@]*@[^?|]*)/i.exec(bare) ?? []
  return linked === undefined ? bare : bareText(decoded(linked))
}

/** A character that may begin or end an address: a letter, a digit, or a symbol that RFC 5322 allows. */
const ADDRESS_CHARACTER = /[\p{L}\p{N}!#$%&*+/=?^_`{|}~@＠-]/u
/** RFC 5322 allows `!` and `?` too, but in a text they end a sentence. */
const ENDS_SENTENCE = /[!?]/

function bareText(text: string): string {
  // An address literal ends in a bracket of its own: root@[192.0.2.1].
  const isLiteral = text.includes('@[')
  return strip(
    text,
    (char) => !ADDRESS_CHARACTER.test(char),
    (char) =>
      !(ADDRESS_CHARACTER.test(char) || (isLiteral && char === ']')) || ENDS_SENTENCE.test(char),
  )
}

const isQuote = (char: string) => /["'“”‘’„«»*`\s\p{Cf}]/u.test(char)
const unquote = (text: string) => strip(text, isQuote, isQuote)

/** Trims matching characters from both ends. A loop, because a pattern would take quadratic time. */
function strip(text: string, atStart: (char: string) => boolean, atEnd: (char: string) => boolean) {
  const chars = [...text]
  let start = 0
  let end = chars.length
  while (start < end && atStart(chars[start]!)) start += 1
  while (end > start && atEnd(chars[end - 1]!)) end -= 1
  return chars.slice(start, end).join('')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
