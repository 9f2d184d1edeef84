import { guarded, isTextOrNothing } from './guarded'
import { createMemoryLinkStore, type InvitationLinkStore } from './link-store'
import type { Report } from './problem'

/** The links of one person: a store that tells who listens when it changes. Once cleared, it takes no more. */
export interface ObservableLinkStore extends Required<InvitationLinkStore> {
  subscribe(listener: () => void): () => void
  /** Changes with every change of the store. */
  version(): number
}

/**
 * A vault around a store, which may be the app's own: whatever that throws or returns, the vault does what it promises. A
 * link that the store did not take is kept in memory, and gone with the page.
 */
export function createObservableLinkStore(
  store: InvitationLinkStore = createMemoryLinkStore(),
  report: Report = () => undefined,
): ObservableLinkStore {
  const listeners = new Set<() => void>()
  const handed = new Set<string>()
  /** What the store was told and does not say; `undefined` for a link that it did not delete. */
  const overruled = new Map<string, string | undefined>()
  let version = 0
  let closed = false
  const changed = () => {
    version += 1
    for (const listener of listeners) listener()
  }
  const stored = (id: string) =>
    guarded(report, 'links.get', () => store.get(id), undefined, isTextOrNothing) ?? undefined
  const remove = (id: string) => guarded(report, 'links.delete', () => store.delete(id))
  /** Compares what the store says with what it was told: a store that is full or answers late may have dropped it. */
  function settle(id: string, link: string | undefined) {
    if (stored(id) === link) overruled.delete(id)
    else overruled.set(id, link)
  }
  return {
    get(id) {
      if (closed) return undefined
      if (overruled.has(id)) settle(id, overruled.get(id))
      return overruled.has(id) ? overruled.get(id) : stored(id)
    },
    set(id, link) {
      // An answer to somebody who has left by now.
      if (closed) return
      guarded(report, 'links.set', () => store.set(id, link))
      settle(id, link)
      handed.add(id)
      changed()
    },
    delete(id) {
      remove(id)
      settle(id, undefined)
      handed.delete(id)
      changed()
    },
    clear() {
      closed = true
      const cleared = guarded(report, 'links.clear', () => store.clear && (store.clear(), true))
      if (!cleared) for (const id of handed) remove(id)
      handed.clear()
      overruled.clear()
      changed()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    version: () => version,
  }
}
