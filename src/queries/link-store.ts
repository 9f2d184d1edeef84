import { tryOrUndefined } from '../client/try-or-undefined'
import { guarded, isTextOrNothing } from './guarded'
import { createListeners } from './listeners'
import type { Report } from './problem'

/**
 * Stores the links that this session has received: a server shows a link only once, when the invitation is created.
 * Synchronous, by invitation id. An app that keeps links elsewhere fills its store before it renders.
 */
export interface InvitationLinkStore {
  get(invitationId: string): string | undefined
  set(invitationId: string, link: string): void
  delete(invitationId: string): void
  /** Called when the user changes. Without it, only the links that this provider has set are deleted. */
  clear?(): void
}

/** Creates a store that keeps links in memory, so they are lost when the page is closed or reloaded. The default. */
export function createMemoryLinkStore(): InvitationLinkStore {
  return new Map<string, string>()
}

/**
 * Creates a store that keeps links in `sessionStorage`, so that they survive a reload of the tab. A link is a secret: use
 * this store only if no foreign script runs on the page. If storage is blocked, links are kept in memory.
 */
export function createSessionLinkStore(prefix = 'fluxbase-invitations:link:'): InvitationLinkStore {
  const memory = new Map<string, string>()
  return {
    get: (id) => tryOrUndefined(() => sessionStorage.getItem(prefix + id)) ?? memory.get(id),
    set(id, link) {
      memory.set(id, link)
      tryOrUndefined(() => sessionStorage.setItem(prefix + id, link))
    },
    delete(id) {
      memory.delete(id)
      tryOrUndefined(() => sessionStorage.removeItem(prefix + id))
    },
    clear() {
      memory.clear()
      tryOrUndefined(() => {
        for (const key of Object.keys(sessionStorage)) {
          if (key.startsWith(prefix)) sessionStorage.removeItem(key)
        }
      })
    },
  }
}

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
