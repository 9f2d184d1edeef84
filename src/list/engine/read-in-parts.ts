import { withoutToken, type Invitation, readInvitations } from '../../invitation/invitation'
import { hash64 } from './hash64'
import { yieldIfNeeded } from './yield-to-main'

/** Consecutive rows of a response, and what is needed to recognise their text in the next response. */
export interface Part {
  /** The text up to the first comma: the first field of the first row, which is its id. */
  head: string
  /** The length of the text, in characters. */
  length: number
  hash: string
  rows: readonly Invitation[]
  unreadable: number
}

/** How much is parsed at a time, in characters. */
const PART_SIZE = 500_000

const START = '{"invitations":['
const END = ']}'

/**
 * Parses the text of a list response in parts, and yields to the page between them. The rows are those that the schema would
 * give, without tokens. Parts with the same text as before are not parsed again, and keep their row objects. Resolves with
 * `undefined` for a text that is not formatted as servers format it.
 *
 * The text is cut between two rows. If a cut is inside a string instead, the part is not valid JSON and there is no result.
 */
export async function readInParts(
  text: string,
  before: readonly Part[] = [],
  signal?: AbortSignal,
  size = PART_SIZE,
): Promise<readonly Part[] | undefined> {
  if (!text.startsWith(`${START}{`) || !text.endsWith(`}${END}`)) return undefined
  const end = text.length - END.length
  const parts: Part[] = []
  const yieldToPage = yieldIfNeeded(signal)
  let next = 0

  for (let from = START.length; from < end;) {
    let part = before[next]
    if (part && matchesAt(part, text, from, end)) {
      next += 1
    } else {
      const known = findKnown(before, next, text, from, size)
      const to = known ? known.at - 1 : cutAfter(text, from + size, end)
      part = readPart(text.slice(from, to))
      if (!part) return undefined
      if (known) next = known.place
    }
    parts.push(part)
    from += part.length + 1
    await yieldToPage()
  }
  return parts
}

/** Whether a part's text is at `from`, followed by another row or the end of the list. */
function matchesAt({ head, length, hash }: Part, text: string, from: number, end: number) {
  const to = from + length
  return (
    text.startsWith(head, from) &&
    (to === end || text.startsWith(',{', to)) &&
    hash64(text, from, to) === hash
  )
}

/** The first of the next few known parts whose text begins near `from`, but far enough away to make the rows before it a part. */
function findKnown(
  before: readonly Part[],
  next: number,
  text: string,
  from: number,
  size: number,
) {
  const start = from + Math.round(size / 3)
  const near = text.slice(start, start + 2 * size)
  for (let place = next; place < Math.min(next + 4, before.length); place += 1) {
    const at = near.indexOf(`},${before[place]!.head}`)
    if (at >= 0) return { place, at: start + at + 2 }
  }
  return undefined
}

function cutAfter(text: string, from: number, end: number): number {
  const cut = text.indexOf('},{', from)
  return cut < 0 ? end : cut + 1
}

function readPart(text: string): Part | undefined {
  let parsed: unknown[]
  try {
    parsed = JSON.parse(`[${text}]`)
  } catch {
    return undefined
  }
  const rows = readInvitations(parsed).map(withoutToken)
  return {
    // A new string: engines keep a slice as a reference to its whole source, here the response.
    head: Array.from(text.slice(0, text.indexOf(',') + 1)).join(''),
    length: text.length,
    hash: hash64(text, 0, text.length),
    rows,
    unreadable: parsed.length - rows.length,
  }
}
