import type { Invitation } from '../../invitation/invitation'
import type { ListInvitationsResponse } from '../../invitation/responses'
import { finish } from '../columnar-list'
import type { InvitationList } from '../invitation-list'
import { Gradual } from './gradual'
import { makeIndex, patchIndex, type ListIndex } from './list-index'
import { placesBefore } from './places-before'
import { hashParts, readInParts, type Part } from './read-in-parts'
import { whenIdle, yieldIfNeeded } from './yield-to-main'

/** Reads, indexes and opens long lists. It keeps what it knows of a list only while other code references that list. */
export class ListEngine {
  /** For `shareRows`. */
  readonly findPlaces = placesBefore
  readonly #partSize: number | undefined
  readonly #parts = new WeakMap<object, Gradual<readonly Part[]>>()
  readonly #indexes = new WeakMap<readonly Invitation[], ListIndex>()
  /** The index of the latest list, from which the next list usually takes most of its rows. */
  #latest: WeakRef<ListIndex> | undefined

  /** @param partSize how much to parse at a time, in characters */
  constructor(partSize?: number) {
    this.#partSize = partSize
  }

  /** Resolves with `undefined` for a text that is not formatted as servers format it. It may still be a valid list. */
  async read(
    text: string,
    owner: object,
    signal?: AbortSignal,
  ): Promise<ListInvitationsResponse | undefined> {
    const before = this.#parts.get(owner)
    if (before) await inSteps(advancing(before), signal)
    const parts = await readInParts(text, before?.get(), signal, this.#partSize)
    if (!parts) return undefined
    const hashed = new Gradual(hashParts(text, parts))
    this.#parts.set(owner, hashed)
    void inBackground(hashed)
    const invitations = ([] as Invitation[]).concat(...parts.map(({ rows }) => rows))
    const unreadable = parts.reduce((sum, part) => sum + part.unreadable, 0)
    return unreadable > 0 ? { invitations, unreadable } : { invitations }
  }

  /** Builds the list's index in steps, so that opening the list does not block the page. */
  async prepare(invitations: readonly Invitation[], signal?: AbortSignal): Promise<void> {
    const { haystack } = await inSteps(this.#index(invitations), signal)
    void inBackground(haystack)
  }

  open(invitations: readonly Invitation[]): InvitationList {
    return finish(this.#index(invitations)).list
  }

  *#index(invitations: readonly Invitation[]): Generator<void, ListIndex> {
    const known = this.#indexes.get(invitations)
    if (known) return known
    const latest = this.#latest?.deref()
    const patched = latest && patchIndex(latest, invitations)
    const index = patched ?? (yield* makeIndex(invitations))
    this.#indexes.set(invitations, index)
    this.#latest = new WeakRef(index)
    return index
  }
}

/** Yields to the page between steps where necessary. */
async function inSteps<T>(steps: Iterator<void, T>, signal?: AbortSignal): Promise<T> {
  const yieldToPage = yieldIfNeeded(signal)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    await yieldToPage()
  }
}

function* advancing(value: Gradual<unknown>): Generator<void, void> {
  while (!value.advance()) yield
}

/** Computes a value that nothing needs yet, after everything that users wait for. */
async function inBackground(value: Gradual<unknown>): Promise<void> {
  do await whenIdle()
  while (!value.advance())
}
