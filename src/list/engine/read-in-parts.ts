import { withoutToken, type Invitation } from '../../invitation/invitation'
import { readInvitations } from '../../invitation/responses'
import { hash64 } from './hash64'
import { yieldIfNeeded } from './yield-to-main'

/** Some rows that follow each other, without their text, and how to know that text again. */
export interface Part {
  /** Its first field, which is the id of its first row. */
  head: string
  /** Characters. */
  length: number
  hash: string
  rows: readonly Invitation[]
  unreadable: number
}

/** How much is read in one go, in characters. */
const SIZE = 500_000

const START = '{"invitations":['
const END = ']}'

/**
 * Reads a response of *list* from its text, in parts between which the page can react: what the schema would make of it,
 * without tokens. Parts that were read before are not read again, and their rows are the same objects. `undefined` for a text
 * of any other shape.
 *
 * A response is cut between two rows. A cut inside of a text leaves two halves that are no JSON.
 */
export async function readInParts(
  text: string,
  before: readonly Part[] = [],
  signal?: AbortSignal,
  size = SIZE,
): Promise<readonly Part[] | undefined> {
  if (!text.startsWith(`${START}{`) || !text.endsWith(`}${END}`)) return undefined
  const end = text.length - END.length
  const parts: Part[] = []
  const pause = yieldIfNeeded(signal)
  let next = 0

  for (let from = START.length; from < end;) {
    let part = before[next]
    if (part && stands(part, text, from, end)) {
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
    await pause()
  }
  return parts
}

/** The text of a part, up to a row that follows it or to the end. */
function stands({ head, length, hash }: Part, text: string, from: number, end: number) {
  const to = from + length
  return (
    text.startsWith(head, from) &&
    (to === end || text.startsWith(',{', to)) &&
    hash64(text, from, to) === hash
  )
}

/** The nearest of the next parts that begins not far from here, but far enough to be worth a part of its own. */
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
    // Spelled anew: a slice would hold the whole response.
    head: Array.from(text.slice(0, text.indexOf(',') + 1)).join(''),
    length: text.length,
    hash: hash64(text, 0, text.length),
    rows,
    unreadable: parsed.length - rows.length,
  }
}
