import { tryOrUndefined } from '../client/try-or-undefined'
import { fingerprint } from './scope'

/** The name that somebody has typed for the account of one link. */
export interface NameDraft {
  read(): string
  write(name: string): void
  clear(): void
}

/**
 * Keeps a typed name in `sessionStorage`: a phone that comes back from its password manager likes to reload the page. Under
 * a key that does not give the token away. Where storage is blocked, nothing is kept. Never for a password.
 */
export function nameDraft(token: string): NameDraft {
  const key = `fluxbase-invitations:name:${fingerprint(token)}`
  return {
    read: () => tryOrUndefined(() => sessionStorage.getItem(key)) ?? '',
    write: (name) => tryOrUndefined(() => sessionStorage.setItem(key, name)),
    clear: () => tryOrUndefined(() => sessionStorage.removeItem(key)),
  }
}
