import { tryOrUndefined, parseJson } from '../client/try-or-undefined'
import type { BulkRecipient } from './bulk-invite'

/** A run that was not finished when the page went away. It never contains a link. */
export interface UnsentRun {
  /** The same in a duplicated tab, which starts with a copy. */
  id: string
  /** When the run began, in milliseconds by the app's clock. */
  startedAt: number
  people: readonly BulkRecipient[]
}

export interface UnsentStore {
  get(): UnsentRun | null
  /** Moves to another user if the scope has changed, and returns what that user has. */
  follow(): UnsentRun | null
  /** `null` removes it. */
  set(run: UnsentRun | null): void
  /** Writes at most every 250 ms and when the page goes away, because a long list takes time to write. */
  setSoon(run: () => UnsentRun | null): void
}

const WRITE_EVERY_MS = 250

/**
 * Keeps the run in `sessionStorage`, which survives a reload and ends with the tab. If storage is blocked, nothing is
 * kept.
 *
 * @param scope returns the client and user it belongs to
 */
export function createUnsentStore(scope: () => unknown): UnsentStore {
  const keyNow = () => `fluxbase-invitations:unsent:${JSON.stringify(scope())}`
  let key = keyNow()
  let timer: ReturnType<typeof setTimeout> | undefined
  let next: (() => UnsentRun | null) | undefined

  function write(run: UnsentRun | null): void {
    next = undefined
    tryOrUndefined(() => {
      if (run === null || run.people.length === 0) sessionStorage.removeItem(key)
      else sessionStorage.setItem(key, JSON.stringify(run))
    })
  }

  function flush(): void {
    clearTimeout(timer)
    timer = undefined
    globalThis.removeEventListener?.('pagehide', flush)
    if (next) write(next())
  }

  const get = () => readRun(parseJson(tryOrUndefined(() => sessionStorage.getItem(key))))

  return {
    get,
    follow() {
      if (key === keyNow()) return null
      write(null)
      key = keyNow()
      return get()
    },
    set: write,
    setSoon(run) {
      next = run
      if (timer !== undefined) return
      write(run())
      timer = setTimeout(flush, WRITE_EVERY_MS)
      globalThis.addEventListener?.('pagehide', flush)
    },
  }
}

/** Validates what is stored: other code may have written it. */
function readRun(value: unknown): UnsentRun | null {
  const { id, startedAt, people } = Object(value) as Record<string, unknown>
  if (typeof id !== 'string' || typeof startedAt !== 'number' || !Array.isArray(people)) return null
  return { id, startedAt, people: people.filter(isRecipient) }
}

function isRecipient(value: unknown): value is BulkRecipient {
  const { email, role, name, expiry } = Object(value) as Record<string, unknown>
  const { seconds, until } = Object(expiry) as Record<string, unknown>
  return (
    typeof email === 'string' &&
    typeof role === 'string' &&
    ['string', 'undefined'].includes(typeof name) &&
    [seconds, until].some((number) => typeof number === 'number')
  )
}
