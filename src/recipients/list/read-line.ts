import { hasAt, hasWord } from '../address/address-shape'
import { segments } from './segments'
import { unquote, unwrap, unwrapLine } from './unwrap'

/** One entry of a list of addresses. */
export interface ListedAddress {
  /** The address, or the original text if it contains no recognizable address. */
  email: string
  /** The text beside the address, usually a name. */
  name?: string
}

/** The addresses of one line. */
export function* readLine(line: string): Generator<ListedAddress> {
  const runs = line.length < 2_000 ? [line] : line.split(UNBROKEN)
  for (const [at, run] of runs.entries()) {
    if (at % 2 === 1) yield { email: run.slice(0, MAX_ENTRY_LENGTH) }
    else for (const part of segments(unwrapLine(run))) yield* readSegment(part)
  }
}

/** Text without a separator that is far longer than an address with all that may touch it. No pattern looks at it. */
const UNBROKEN = /(?<![^\s,;，；、،؛])([^\s,;，；、،؛]{2000,})/
/** Text in angle brackets, a quoted local part with its domain, text in quotes, or a word. */
const WORD = /<[^<>]*>|"[^"]{1,200}"@[\p{L}\p{N}][^\s<>",;]*|"[^"]*"|[^\s\u200B<>"]+|[<>"]/gu

function readSegment(segment: string): ListedAddress[] {
  const words = (segment.match(WORD) ?? []).flatMap(splitWord).filter((word) => hasWord(word))
  const isAddress = words.map((word, index) => hasAt(word) && !isNameOf(word, words[index + 1]))
  const count = isAddress.filter(Boolean).length
  if (count === 0) return [entry(segment)]
  const only = words[isAddress.indexOf(true)]!
  if (count === 1) {
    // The whole list is quoted. Words beside it are not the name of anyone in it.
    if (/^".*[,;\s].*"$/.test(only)) {
      return words.flatMap((word) => (word === only ? [...readLine(unquote(word))] : [entry(word)]))
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
  return { email, ...(hasWord(name) && name !== email && { name }) }
}

const MAX_ENTRY_LENGTH = 1_000
const QUOTED_LOCAL = /^<?\s*("[^"<>]{1,200}"@[\p{L}\p{N}][^\s<>",;]*)\s*>?$/u
