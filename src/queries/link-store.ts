import { tryOrUndefined } from '../client/try-or-undefined'

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
