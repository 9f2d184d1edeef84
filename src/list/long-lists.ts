import {
  withoutToken,
  type Invitation,
  readInvitations,
  type ListInvitationsResponse,
} from '../invitation/invitation'
import type { ListEngine } from './engine/list-engine'
import type { InvitationList } from './invitation-list'
import { START, findCut, textOf } from './list-bytes'

/** What is kept of long lists from one response to the next. Start with an empty object; only this folder uses its contents. */
export interface ListMemory {
  engine?: ListEngine
}

/** From these sizes a response counts as long. A shorter one is read without a noticeable wait. */
export const LONG = { bytes: 1_000_000, rows: 3_500 }

/** The beginning of a list that is still being read. */
export interface FirstRows {
  invitations: Invitation[]
  /** The number of rows in the response, or `null` while they have not been counted. A few of them may turn out unreadable. */
  rowCount: number | null
}

export interface ReadingOptions {
  /** Identifies the list across responses: parts that are equal to those last read for this object are not parsed again. */
  owner: object
  /**
   * Receives the first rows of a list of several hundred before the rest is read, and again once the rows of a very long one have
   * been counted. Reading continues once the first rows can have been painted.
   */
  onFirstRows?: ((rows: FirstRows) => void) | undefined
  signal?: AbortSignal | undefined
}

/**
 * Parses the body of a long response, and drops the tokens that some servers put into rows. Resolves with `undefined` for a
 * short response, and for one that is not formatted as expected. The latter may still be a valid list.
 */
export async function readLongList(
  memory: ListMemory,
  body: Uint8Array,
  { owner, onFirstRows, signal }: ReadingOptions,
): Promise<ListInvitationsResponse | undefined> {
  const isLong = body.length >= LONG.bytes
  const loading = isLong ? loadEngine(memory) : undefined
  const invitations = onFirstRows && readFirstRows(body)
  if (invitations) {
    // Counting takes a millisecond for ten thousand rows. Of more, the first ones should not wait for it.
    const isQuick = body.length < QUICKLY_COUNTED_BYTES
    const tell = (rowCount: number | null) => onFirstRows({ invitations, rowCount })
    tell(isQuick ? countRows(body) : null)
    await nextPaint()
    if (!isQuick) tell(countRows(body))
  }
  return (await loading)?.read(body, owner, signal)
}

/** Opens a long list that the engine has prepared. Returns `undefined` for any other. */
export function openLongList(
  { engine }: ListMemory,
  invitations: readonly Invitation[],
): InvitationList | undefined {
  return invitations.length >= LONG.rows ? engine?.open(invitations) : undefined
}

/** Resolves with `undefined` if the engine cannot be loaded. A long list is then read like a short one, which takes longer. */
export async function loadEngine(memory: ListMemory): Promise<ListEngine | undefined> {
  try {
    const { ListEngine } = await import('./engine/list-engine')
    return (memory.engine ??= new ListEngine())
  } catch {
    return undefined
  }
}

/** Of a shorter response, the first rows are not read first: it is read within a few milliseconds. */
const FIRST_ROWS_FROM_BYTES = 100_000

/** At least this many bytes are read as the first rows: some eighty rows, more than a screenful. */
const FIRST_ROWS_BYTES = 24_000

/** Cuts between two rows. If the cut is inside a string instead, the result is not valid JSON and there are no first rows. */
function readFirstRows(body: Uint8Array): Invitation[] | undefined {
  if (body.length < FIRST_ROWS_FROM_BYTES) return undefined
  const end = findCut(body, FIRST_ROWS_BYTES) + 1
  const text = textOf(body.subarray(0, end))
  if (!text.startsWith(START)) return undefined
  try {
    const rows: unknown[] = JSON.parse(`${text.slice(START.length - 1)}]`)
    return readInvitations(rows).map(withoutToken)
  } catch {
    return undefined
  }
}

const QUICKLY_COUNTED_BYTES = 5_000_000

/** Counts the places where the body could be cut. */
function countRows(body: Uint8Array): number {
  let count = 1
  for (let at = findCut(body, 0); at >= 0; at = findCut(body, at + 1)) count += 1
  return count
}

/** The longest wait for a paint: a hidden page does not paint. */
const MAX_PAINT_WAIT_MS = 100

/** Resolves once the rows just handed out can have been painted, including those that a table adds one frame later. */
async function nextPaint(): Promise<void> {
  if (typeof requestAnimationFrame === 'undefined') return
  await new Promise((resolve) => {
    setTimeout(resolve, MAX_PAINT_WAIT_MS)
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))
  })
}
