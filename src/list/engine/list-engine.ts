import type { Invitation, ListInvitationsResponse } from '../../invitation/invitation'
import { finish } from '../columnar-list'
import type { InvitationList } from '../invitation-list'
import { makeIndex, patchIndex, type ListIndex } from './list-index'
import { placesBefore } from './places-before'
import { readInParts, type Part } from './read-in-parts'
import { yieldIfNeeded } from './yield-to-main'

/** Reads, indexes and opens long lists. It keeps what it knows of a list only while other code references that list. */
export class ListEngine {
  /** For `shareRows`. */
  readonly findPlaces = placesBefore
  readonly #partSize: number | undefined
  readonly #parts = new WeakMap<object, readonly Part[]>()
  readonly #indexes = new WeakMap<readonly Invitation[], ListIndex>()
  /** The index of the latest list, from which the next list usually takes most of its rows. */
  #latest: WeakRef<ListIndex> | undefined

  /** @param partSize how much to parse at a time, in bytes */
  constructor(partSize?: number) {
    this.#partSize = partSize
  }

  /** Resolves with `undefined` for a body that is not formatted as servers format it. It may still be a valid list. */
  async read(
    body: Uint8Array,
    owner: object,
    signal?: AbortSignal,
  ): Promise<ListInvitationsResponse | undefined> {
    const parts = await readInParts(body, this.#parts.get(owner), signal, this.#partSize)
    if (!parts) return undefined
    this.#parts.set(owner, parts)
    const invitations = ([] as Invitation[]).concat(...parts.map(({ rows }) => rows))
    const unreadable = parts.reduce((sum, part) => sum + part.unreadable, 0)
    return unreadable > 0 ? { invitations, unreadable } : { invitations }
  }

  /** Builds the list's index in steps, so that opening the list does not block the page. */
  async prepare(invitations: readonly Invitation[], signal?: AbortSignal): Promise<void> {
    const steps = this.#index(invitations)
    const yieldToPage = yieldIfNeeded(signal)
    while (!steps.next().done) await yieldToPage()
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
