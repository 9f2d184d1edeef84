import { cleanToken, tokenFromInviteLink } from '../invitation/link'
import { createMemoryLinkStore, type InvitationLinkStore } from '../queries/link-store'

/** The links of one person: a store that tells who listens when it changes. Once cleared, it takes no more. */
export interface LinkVault extends Required<InvitationLinkStore> {
  subscribe(listener: () => void): () => void
  /** Changes with every change of the store. */
  version(): number
}

export function createLinkVault(store: InvitationLinkStore = createMemoryLinkStore()): LinkVault {
  const listeners = new Set<() => void>()
  const handed = new Set<string>()
  let version = 0
  let closed = false
  const changed = () => {
    version += 1
    for (const listener of listeners) listener()
  }
  return {
    get: (id) => store.get(id),
    set(id, link) {
      // An answer to somebody who has left by now.
      if (closed) return
      store.set(id, link)
      handed.add(id)
      changed()
    },
    delete(id) {
      store.delete(id)
      handed.delete(id)
      changed()
    },
    clear() {
      closed = true
      if (store.clear) store.clear()
      else for (const id of handed) store.delete(id)
      handed.clear()
      changed()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    version: () => version,
  }
}

/** The link to show for a stored one: the app's own page where it names one, else the server's link as it is. */
export function shownLink(
  stored: string | undefined,
  inviteUrl: ((token: string) => string) | undefined,
): string | null {
  if (!stored) return null
  const token = tokenFromInviteLink(stored)
  return inviteUrl && token && cleanToken(token) ? inviteUrl(token) : stored
}
