import { mergeChanges, NO_CHANGES, type PendingChanges } from '../queries/pending-changes'
import { createListeners } from '../queries/listeners'
import { perUser } from './per-user'

/** What lists and buttons show of a user's writes. It is there before the code that performs them. */
export class PendingWrites {
  readonly #listeners = createListeners()
  readonly #shown = new Set<Partial<PendingChanges>>()
  #changes = NO_CHANGES
  #canRevoke = true

  readonly changes = (): PendingChanges => this.#changes

  /** Whether revoking may work: `false` once this server has refused to revoke by token. */
  readonly canRevoke = (): boolean => this.#canRevoke

  readonly subscribe = this.#listeners.subscribe

  cannotRevoke(): void {
    this.#canRevoke = false
    this.#listeners.notify()
  }

  /** Shows a change in lists. Returns a function that hides it. */
  show(change: Partial<PendingChanges>): () => void {
    this.#shown.add(change)
    this.#update()
    return () => {
      if (this.#shown.delete(change)) this.#update()
    }
  }

  #update(): void {
    this.#changes = mergeChanges([...this.#shown])
    this.#listeners.notify()
  }
}

/** Returns the only one of a user at a client. It is discarded when the user leaves. */
export const getPendingWrites = perUser(({ signal }, _queryClient, discard) => {
  signal?.addEventListener('abort', discard)
  return new PendingWrites()
})
