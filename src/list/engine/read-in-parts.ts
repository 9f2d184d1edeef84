import { withoutToken, type Invitation, readInvitations } from '../../invitation/invitation'
import { START, findCut, startsRow, textOf } from '../list-bytes'
import { hash64 } from './hash64'
import { yieldIfNeeded } from './yield-to-main'

/** Consecutive rows of a response, and what is needed to recognise their bytes in the next response. */
export interface Part {
  /** Up to the first comma: the first field of the first row, which is its id. A character for each byte. */
  head: string
  /** The number of bytes. */
  length: number
  hash: string
  rows: readonly Invitation[]
  unreadable: number
}

/** How much is parsed at a time, in bytes. After a change, one part is parsed again. */
const PART_SIZE = 100_000

const END = ']}'

/**
 * Parses the body of a list response in parts, and yields to the page between them. The rows are those that the schema would
 * give, without tokens. Parts with the same bytes as before are not even decoded again, and keep their row objects. Resolves with
 * `undefined` for a body that is not formatted as servers format it.
 *
 * The body is cut between two rows. If a cut is inside a string instead, the part is not valid JSON and there is no result.
 */
export async function readInParts(
  body: Uint8Array,
  before: readonly Part[] = [],
  signal?: AbortSignal,
  size = PART_SIZE,
): Promise<readonly Part[] | undefined> {
  const start = START.length
  const end = body.length - END.length
  const edges = textOf(body.subarray(0, start + 1)) + textOf(body.subarray(end - 1))
  if (edges !== `${START}{}${END}`) return undefined
  const parts: Part[] = []
  const yieldToPage = yieldIfNeeded(signal)
  let next = 0

  for (let from = start; from < end;) {
    let part = before[next]
    if (part && matchesAt(part, body, from, end)) {
      next += 1
    } else {
      const known = findKnown(before, next, body, from, size)
      const to = known ? known.at - 1 : cutAfter(body, from + size, end)
      part = readPart(body.subarray(from, to))
      if (!part) return undefined
      if (known) next = known.place
    }
    parts.push(part)
    from += part.length + 1
    await yieldToPage()
  }
  return parts
}

/** Whether a part's bytes are at `from`, followed by another row or the end of the list. */
function matchesAt({ length, hash }: Part, body: Uint8Array, from: number, end: number) {
  const to = from + length
  return (to === end || startsRow(body, to)) && hash64(body.subarray(from, to)) === hash
}

/** The first of the next few known parts that begins near `from`, but far enough away to make the rows before it a part. */
function findKnown(
  before: readonly Part[],
  next: number,
  body: Uint8Array,
  from: number,
  size: number,
) {
  if (next >= before.length) return undefined
  const start = from + Math.round(size / 3)
  const near = charactersOf(body.subarray(start, start + 2 * size))
  for (let place = next; place < Math.min(next + 4, before.length); place += 1) {
    const at = near.indexOf(`},${before[place]!.head}`)
    if (at >= 0) return { place, at: start + at + 2 }
  }
  return undefined
}

const latin1 = new TextDecoder('latin1')

/** A character for each byte, so that strings can be searched. */
const charactersOf = (bytes: Uint8Array) => latin1.decode(bytes)

function cutAfter(body: Uint8Array, from: number, end: number): number {
  const cut = findCut(body, from)
  return cut < 0 ? end : cut + 1
}

const COMMA = ','.charCodeAt(0)

function readPart(bytes: Uint8Array): Part | undefined {
  let parsed: unknown[]
  try {
    parsed = JSON.parse(`[${textOf(bytes)}]`)
  } catch {
    return undefined
  }
  const rows = readInvitations(parsed).map(withoutToken)
  return {
    head: charactersOf(bytes.subarray(0, bytes.indexOf(COMMA) + 1)),
    length: bytes.length,
    hash: hash64(bytes),
    rows,
    unreadable: parsed.length - rows.length,
  }
}
