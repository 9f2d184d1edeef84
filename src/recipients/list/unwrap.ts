/** Removes what surrounds the addresses of a line: a label before them, and the code of links. */
export function unwrapLine(line: string): string {
  const plain = TAGGED.test(line) ? line.replace(TAG, ' ') : line
  if (!/[:：&]/.test(plain)) return plain
  return plain
    .replace(HEADER_LABEL, '')
    .replace(MARKDOWN_LINK, (_, label: string, email: string) =>
      label.includes('@') ? `<${email}>` : `${label} <${email}>`,
    )
    .replace(ESCAPED_BRACKETS, '<$1>')
    .replace(/(^|[\s,;<>])&nbsp;/gi, '$1 ')
    .replace(/%2c(?<=mailto:\S{1,300})/gi, ',')
}

/** A line of a page's source: with the end of a tag, or nothing but a tag that holds others. Other words in brackets are text. */
const TAGGED =
  /<\/[a-z]|<br\s?\/?>|^\s*<(?:[ou]l|li|p|br|div|span|table|t(?:head|body|[rdh]))>\s*$/i
const TAG = /<\/?[a-z]\w*(?: [^<>@]*)?\/?>/gi

/** Labels before an address, as mail programs and people write them: `To:`, `E-Mail:`. */
const HEADER_LABEL =
  /^[\s>*•-]{0,20}(?:to|b?cc|from|reply-to|(?:e-?)?mails?|an|von|kopie|à|de|para|cci|da|a|aan|van|till|från|til|fra|кому|от)\s?[:：](?=[^@]*@)\s*/i

/** `Grace &lt;grace@navy.example&gt;`, copied from a page's source. */
const ESCAPED_BRACKETS = /&lt;([^&\s]{1,300}@[^&\s]{1,300})&gt;/gi

/** `[grace@navy.example](mailto:grace@navy.example)`, copied from a chat. */
const MARKDOWN_LINK = /\[([^[\]]{0,300})\]\(mailto:([^()\s]{1,300})\)/gi

/** Removes what surrounds an address in a text: quotes, brackets, bullets, `mailto:`, the full stop of a sentence. */
export function unwrap(text: string): string {
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
  const bare = strip(
    text,
    (char) => !ADDRESS_CHARACTER.test(char),
    (char) =>
      !(ADDRESS_CHARACTER.test(char) || (isLiteral && char === ']')) || ENDS_SENTENCE.test(char),
  )
  return unmarked(bare)
}

/** A text without the marks that Markdown puts around words: `**Ada**`. Those of a line through a word stay. */
export const unmarked = (text: string): string =>
  text.length > 1_000 ? text : text.replace(/^([*_`]{1,3})([^*_`].*)\1$/s, '$2')

const isQuote = (char: string) => /["'“”‘’„«»*`\s\p{Cf}]/u.test(char)
export const unquote = (text: string) => strip(text, isQuote, isQuote)

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
