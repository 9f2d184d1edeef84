import { attempt } from '../client/attempt'
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
    read: () => attempt(() => sessionStorage.getItem(key)) ?? '',
    write: (name) => attempt(() => sessionStorage.setItem(key, name)),
    clear: () => attempt(() => sessionStorage.removeItem(key)),
  }
}
