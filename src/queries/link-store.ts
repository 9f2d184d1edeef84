import { tryOrUndefined } from '../client/try-or-undefined'

/**
 * Where the links are kept that this session was handed: a server shows a link once, when the invitation is made.
 * Synchronous, by invitation id. An app that keeps links elsewhere fills its store before it renders.
 */
export interface InvitationLinkStore {
  get(invitationId: string): string | undefined
  set(invitationId: string, link: string): void
  delete(invitationId: string): void
  /** Called when the user changes. Without it, only the links set by this provider are deleted. */
  clear?(): void
}

/** Keeps links in memory: gone with the page. The default. */
export function createMemoryLinkStore(): InvitationLinkStore {
  return new Map<string, string>()
}

/**
 * Keeps links in `sessionStorage`, so that they survive a reload of the tab. A link is a secret: choose this only where
 * no foreign script runs on the page. Where storage is blocked it keeps them in memory.
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
