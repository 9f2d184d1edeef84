import { withoutToken, type Invitation } from '../invitation/invitation'
import { readInvitations, type ListInvitationsResponse } from '../invitation/responses'
import type { ListEngine } from './engine/list-engine'
import { shareRows } from './share-rows'

/** What is remembered of long lists from one response to the next. Empty at first; what is in it is this folder's business. */
export interface ListMemory {
  engine?: ListEngine
}

/** The size of a response from which it is long, in characters and in rows. A shorter one is there before anybody waits. */
export const LONG = { characters: 1_000_000, rows: 3_500 }

export interface ReadingOptions {
  /** For as long as this object is there, what was read for it is not read again where it is the same. */
  owner: object
  /** Gets the beginning of a long list, before the rest is read. */
  onFirstRows?: ((invitations: Invitation[]) => void) | undefined
  signal?: AbortSignal | undefined
}

/**
 * Reads the text of a long response, without the tokens that some servers put into rows. `undefined` for a shorter one, and
 * for one of any other shape: it may be a list all the same.
 */
export async function readLongList(
  memory: ListMemory,
  text: string,
  { owner, onFirstRows, signal }: ReadingOptions,
): Promise<ListInvitationsResponse | undefined> {
  if (text.length < LONG.characters) return undefined
  const loading = loadEngine(memory)
  const first = onFirstRows && readFirstRows(text)
  if (first) {
    onFirstRows(first)
    await painted()
  }
  return (await loading)?.read(text, owner, signal)
}

/** The list with the rows of the one before, wherever they are the same, and made ready to be opened. */
export async function prepareList(
  memory: ListMemory,
  list: ListInvitationsResponse,
  before: ListInvitationsResponse | undefined,
  signal?: AbortSignal,
): Promise<ListInvitationsResponse> {
  const shared = shareRows(before, list)
  if (shared.invitations.length >= LONG.rows) {
    const engine = await loadEngine(memory)
    await engine?.prepare(shared.invitations, signal)
  }
  return shared
}

/** `undefined` where it cannot be loaded. Then a long list is read like a short one, which takes longer. */
async function loadEngine(memory: ListMemory): Promise<ListEngine | undefined> {
  try {
    const { ListEngine } = await import('./engine/list-engine')
    return (memory.engine ??= new ListEngine())
  } catch {
    return undefined
  }
}

const START = '{"invitations":['
/** Characters: more than a first screen of rows. */
const FIRST = 40_000

/** Cut between two rows. A cut inside of a text leaves a half that is no JSON. */
function readFirstRows(text: string): Invitation[] | undefined {
  const end = text.indexOf('},{', FIRST) + 1
  if (!text.startsWith(`${START}{`) || end === 0) return undefined
  try {
    const rows: unknown[] = JSON.parse(`[${text.slice(START.length, end)}]`)
    return readInvitations(rows).map(withoutToken)
  } catch {
    return undefined
  }
}

/** How long to wait for a picture at most, in milliseconds: a page that nobody sees draws none. */
const LONGEST_FRAME = 100

/** Until what was just handed out can have been seen: the second frame from now. */
async function painted(): Promise<void> {
  if (typeof requestAnimationFrame === 'undefined') return
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, LONGEST_FRAME)
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(timer)
        resolve()
      }),
    )
  })
}
