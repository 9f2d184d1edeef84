import type { Invitation } from '../../invitation/invitation'
import type { ListInvitationsResponse } from '../../invitation/responses'
import { finish } from '../facts'
import type { InvitationList } from '../invitation-list'
import { makeIndex, patchIndex, type ListIndex } from './list-index'
import { readInParts, type Part } from './read-in-parts'
import { yieldIfNeeded } from './yield-to-main'

/** Reads, indexes and opens long lists. What it knows of a list lasts as long as somebody else holds that list. */
export class ListEngine {
  readonly #partSize: number | undefined
  readonly #parts = new WeakMap<object, readonly Part[]>()
  readonly #indexes = new WeakMap<readonly Invitation[], ListIndex>()
  /** The next list has most of its rows from this one. */
  #latest: WeakRef<ListIndex> | undefined

  /** @param partSize how much is read in one go, in characters */
  constructor(partSize?: number) {
    this.#partSize = partSize
  }

  /** `undefined` for a text of any other shape than servers send, which may be a list all the same. */
  async read(
    text: string,
    owner: object,
    signal?: AbortSignal,
  ): Promise<ListInvitationsResponse | undefined> {
    const parts = await readInParts(text, this.#parts.get(owner), signal, this.#partSize)
    if (!parts) return undefined
    this.#parts.set(owner, parts)
    const invitations = ([] as Invitation[]).concat(...parts.map(({ rows }) => rows))
    const unreadable = parts.reduce((sum, part) => sum + part.unreadable, 0)
    return unreadable > 0 ? { invitations, unreadable } : { invitations }
  }

  /** Does what would keep the page waiting when the list is opened. */
  async prepare(invitations: readonly Invitation[], signal?: AbortSignal): Promise<void> {
    const steps = this.#index(invitations)
    const pause = yieldIfNeeded(signal)
    while (!steps.next().done) await pause()
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
