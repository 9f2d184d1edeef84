import { tryOrUndefined } from '../client/try-or-undefined'
import { fingerprint } from './invitation-queries'

/** The name that someone has typed for the account of one link. */
export interface NameDraft {
  read(): string
  write(name: string): void
  clear(): void
}

/**
 * Keeps a typed name in `sessionStorage`, because phones tend to reload the page when people return from their password
 * manager. The key does not reveal the token. If storage is blocked, nothing is kept. Never use it for a password.
 */
export function nameDraft(token: string): NameDraft {
  const key = `fluxbase-invitations:name:${fingerprint(token)}`
  return {
    read: () => tryOrUndefined(() => sessionStorage.getItem(key)) ?? '',
    write: (name) => tryOrUndefined(() => sessionStorage.setItem(key, name)),
    clear: () => tryOrUndefined(() => sessionStorage.removeItem(key)),
  }
}
