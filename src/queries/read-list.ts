import type { Invitation } from '../invitation/invitation'
import { readInvitations, type ListInvitationsResponse } from '../invitation/responses'
import { mark } from './mark'
import { pacer, painted } from './pause'

export interface ListReading {
  /** Gets the beginning of a long list before the rest is read. */
  onFirstRows?: ((invitations: Invitation[]) => void) | undefined
  /** Of the last reply: what is the same in this one is not read again, and its rows are the same objects. */
  memory?: ListMemory | undefined
  /** What is to be kept of a row. */
  keep?: ((row: Invitation) => Invitation) | undefined
  sizes?: typeof SIZES
}

/** A reply that was read, without its text. */
export interface ListMemory {
  parts: readonly Part[]
}

/** Some rows that follow each other, and how to know their text again. */
interface Part {
  /** Its first field, which is the id of its first row. */
  head: string
  /** Characters. */
  length: number
  mark: string
  rows: readonly Invitation[]
  unreadable: number
}

/**
 * How much is read in one go, in characters. The first part is small, so that a first screen of rows is there at once. Only a
 * `long` list is read in parts: a shorter one is there before anybody sees a difference.
 */
const SIZES = { first: 40_000, part: 500_000, long: 1_000_000 }

const START = '{"invitations":['
const END = ']}'

/**
 * Reads a long reply of *list* from its text, in parts between which the page can react: what the schema would
 * make of it. `undefined` for a shorter text, and one of any other shape, which may be a list all the same.
 *
 * A reply is cut between two rows. A cut inside of a text leaves two halves that are no JSON.
 */
export async function readList(
  text: string,
  { onFirstRows, memory = { parts: [] }, keep, sizes = SIZES }: ListReading = {},
): Promise<ListInvitationsResponse | undefined> {
  if (text.length < sizes.long) return undefined
  if (!text.startsWith(`${START}{`) || !text.endsWith(`}${END}`)) return undefined
  const end = text.length - END.length
  const before = memory.parts
  const parts: Part[] = []
  const rest = pacer()
  let next = 0

  for (let from = START.length; from < end;) {
    let part = before[next]
    if (part && stands(part, text, from, end)) {
      next += 1
    } else {
      const known = findKnown(before, next, text, from, sizes)
      const size = parts.length === 0 ? sizes.first : sizes.part
      const to = known ? known.at - 1 : cutAfter(text, from + size, end)
      part = readPart(text.slice(from, to), keep)
      if (!part) return undefined
      if (known) next = known.place
    }
    parts.push(part)
    from += part.length + 1
    if (parts.length === 1 && onFirstRows && from < end) {
      onFirstRows([...part.rows])
      await painted()
    } else {
      await rest()
    }
  }
  memory.parts = parts
  return join(parts)
}

/** The text of a part, up to a row that follows it or to the end. */
function stands({ head, length, mark: known }: Part, text: string, from: number, end: number) {
  const to = from + length
  return (
    text.startsWith(head, from) &&
    (to === end || text.startsWith(',{', to)) &&
    mark(text, from, to) === known
  )
}

/** The nearest of the next parts that begins not far from here, but far enough to be worth a part of its own. */
function findKnown(
  before: readonly Part[],
  next: number,
  text: string,
  from: number,
  sizes: typeof SIZES,
) {
  const start = from + sizes.first
  const near = text.slice(start, start + 2 * sizes.part)
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

function readPart(text: string, keep: ListReading['keep']): Part | undefined {
  let parsed: unknown[]
  try {
    parsed = JSON.parse(`[${text}]`)
  } catch {
    return undefined
  }
  const read = readInvitations(parsed)
  return {
    // Spelled anew: a slice would hold the whole reply.
    head: Array.from(text.slice(0, text.indexOf(',') + 1)).join(''),
    length: text.length,
    mark: mark(text, 0, text.length),
    rows: keep ? read.map(keep) : read,
    unreadable: parsed.length - read.length,
  }
}

function join(parts: readonly Part[]): ListInvitationsResponse {
  const invitations = ([] as Invitation[]).concat(...parts.map(({ rows }) => rows))
  const unreadable = parts.reduce((sum, part) => sum + part.unreadable, 0)
  return unreadable > 0 ? { invitations, unreadable } : { invitations }
}
