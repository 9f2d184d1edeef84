import { useSyncExternalStore } from 'react'

/** All the routing that two pages need. In your app this is your router's. */
export function usePath(): string {
  return useSyncExternalStore(onPathChange, currentPath)
}

/** An invite link's secret is for `AcceptInvitePage` alone, which reads it from the address itself. */
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
