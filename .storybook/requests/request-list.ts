import type { RequestEntry } from './request-entry'

/** How many requests are kept. */
const LIMIT = 200

/** The requests of the story that is shown, newest first. */
export function createRequestList() {
  let entries: readonly RequestEntry[] = []
  const listeners = new Set<() => void>()
  function change(next: readonly RequestEntry[]) {
    entries = next
    for (const listener of listeners) listener()
  }
  return {
    current: () => entries,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** Adds a request, or replaces it if it is there already. */
    put(entry: RequestEntry) {
      const at = entries.findIndex(({ id }) => id === entry.id)
      change(at < 0 ? [entry, ...entries].slice(0, LIMIT) : entries.with(at, entry))
    },
    clear: () => change([]),
  }
}
