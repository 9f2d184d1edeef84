import { guarded, isTextOrNothing } from './guarded'
import { createMemoryLinkStore, type InvitationLinkStore } from './link-store'
import { createListeners } from './listeners'
import type { Report } from './problem'

/** The links of one user, in a store that notifies its listeners of changes. Once cleared, it accepts no more links. */
export interface ObservableLinkStore extends Required<InvitationLinkStore> {
  subscribe(listener: () => void): () => void
  /** A number that changes whenever the store does. */
  version(): number
}

/**
 * Wraps a link store, which may be the app's own. Keeps its promises whatever that store throws or returns: a link that
 * the store does not accept is kept in memory until the page goes away.
 */
export function createObservableLinkStore(
  store: InvitationLinkStore = createMemoryLinkStore(),
  report: Report = () => undefined,
): ObservableLinkStore {
  const { subscribe, notify } = createListeners()
  const ownIds = new Set<string>()
  /** What the wrapped store should contain but does not; `undefined` for a link that it failed to delete. */
  const corrections = new Map<string, string | undefined>()
  let version = 0
  let closed = false
  const changed = () => {
    version += 1
    notify()
  }
  const stored = (id: string) =>
    guarded(report, 'links.get', () => store.get(id), undefined, isTextOrNothing) ?? undefined
  const remove = (id: string) => guarded(report, 'links.delete', () => store.delete(id))
  /** Compares the store with what was written to it: one that is full, or that answers late, may have dropped the change. */
  function reconcile(id: string, link: string | undefined) {
    if (stored(id) === link) corrections.delete(id)
    else corrections.set(id, link)
  }
  return {
    get(id) {
      if (closed) return undefined
      if (corrections.has(id)) reconcile(id, corrections.get(id))
      return corrections.has(id) ? corrections.get(id) : stored(id)
    },
    set(id, link) {
      // The response belongs to a user who has left.
      if (closed) return
      guarded(report, 'links.set', () => store.set(id, link))
      reconcile(id, link)
      ownIds.add(id)
      changed()
    },
    delete(id) {
      remove(id)
      reconcile(id, undefined)
      ownIds.delete(id)
      changed()
    },
    clear() {
      closed = true
      const cleared = guarded(report, 'links.clear', () => store.clear && (store.clear(), true))
      if (!cleared) for (const id of ownIds) remove(id)
      ownIds.clear()
      corrections.clear()
      changed()
    },
    subscribe,
    version: () => version,
  }
}
