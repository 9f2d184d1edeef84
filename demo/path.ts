import { useSyncExternalStore } from 'react'

/** All the routing that two pages need. In your app this is your router's. */
export function usePath(): string {
  return useSyncExternalStore(onPathChange, () => location.pathname)
}

export function navigate(path: string, { replace = false } = {}): void {
  history[replace ? 'replaceState' : 'pushState'](null, '', path)
  dispatchEvent(new PopStateEvent('popstate'))
}

function onPathChange(listener: () => void): () => void {
  addEventListener('popstate', listener)
  return () => removeEventListener('popstate', listener)
}
