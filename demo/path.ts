import { useSyncExternalStore } from 'react'

/** Minimal routing for two pages. Your app would use its router. */
export function usePath(): string {
  return useSyncExternalStore(onPathChange, currentPath)
}

/** The path without an invite link's token, which only `AcceptInvitePage` may read. It reads the URL itself. */
const currentPath = () =>
  /^\/invite(\/|$)/.test(location.pathname) ? '/invite' : location.pathname

export function navigate(path: string, { replace = false } = {}): void {
  history[replace ? 'replaceState' : 'pushState'](null, '', path)
  dispatchEvent(new PopStateEvent('popstate'))
}

function onPathChange(listener: () => void): () => void {
  addEventListener('popstate', listener)
  return () => removeEventListener('popstate', listener)
}
