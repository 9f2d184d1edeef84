import {
  withoutToken,
  type Invitation,
  readInvitations,
  type ListInvitationsResponse,
} from '../invitation/invitation'
import type { ListEngine } from './engine/list-engine'
import type { InvitationList } from './invitation-list'

/** What is kept of long lists from one response to the next. Start with an empty object; only this folder uses its contents. */
export interface ListMemory {
  engine?: ListEngine
}

/** From these sizes a response counts as long, in characters and in rows. A shorter one is read without a noticeable wait. */
export const LONG = { characters: 1_000_000, rows: 3_500 }

/** The beginning of a list that is still being read. */
export interface FirstRows {
  invitations: Invitation[]
  /** The number of rows in the response. A few of them may turn out unreadable. */
  rowCount: number
}

export interface ReadingOptions {
  /** Identifies the list across responses: parts that are equal to those last read for this object are not parsed again. */
  owner: object
  /**
   * Receives the first rows of a list of several hundred before the rest is read. Reading continues once they can have been
   * painted.
   */
  onFirstRows?: ((rows: FirstRows) => void) | undefined
  signal?: AbortSignal | undefined
}

/**
 * Parses the text of a long response, and drops the tokens that some servers put into rows. Resolves with `undefined` for a
 * short response, and for one that is not formatted as expected. The latter may still be a valid list.
 */
export async function readLongList(
  memory: ListMemory,
  text: string,
  { owner, onFirstRows, signal }: ReadingOptions,
): Promise<ListInvitationsResponse | undefined> {
  const isLong = text.length >= LONG.characters
  const loading = isLong ? loadEngine(memory) : undefined
  const invitations = onFirstRows && readFirstRows(text)
  if (invitations) {
    onFirstRows({ invitations, rowCount: countRows(text) })
    await nextPaint()
  }
  return (await loading)?.read(text, owner, signal)
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
const FIRST_ROWS_FROM_CHARACTERS = 100_000

const START = '{"invitations":['
const CUT = '},{'
/** At least this many characters are read as the first rows: some eighty, more than a screenful. */
const FIRST_ROWS_CHARACTERS = 24_000

/** Cuts between two rows. If the cut is inside a string instead, the result is not valid JSON and there are no first rows. */
function readFirstRows(text: string): Invitation[] | undefined {
  if (text.length < FIRST_ROWS_FROM_CHARACTERS) return undefined
  const end = text.indexOf(CUT, FIRST_ROWS_CHARACTERS) + 1
  if (!text.startsWith(`${START}{`) || end === 0) return undefined
  try {
    const rows: unknown[] = JSON.parse(`[${text.slice(START.length, end)}]`)
    return readInvitations(rows).map(withoutToken)
  } catch {
    return undefined
  }
}

/**
 * Counts the places where the text could be cut. This takes three milliseconds for a hundred thousand rows; `split` would create
 * as many strings.
 */
function countRows(text: string): number {
  let count = 1
  for (let at = text.indexOf(CUT); at >= 0; at = text.indexOf(CUT, at + CUT.length)) count += 1
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
