/** A clock that ticks once a minute. All listeners share one timer, which stops if there are none or the page is hidden. */
export interface MinuteClock {
  subscribe(listener: () => void): () => void
  /** Milliseconds since the epoch. Changes once a minute. */
  now(): number
}

const MINUTE_MS = 60_000

const minuteClocks = new WeakMap<() => number, MinuteClock>()

/** The shared minute clock for a time source, created on first use. */
export function getMinuteClock(clock: () => number): MinuteClock {
  const minuteClock = minuteClocks.get(clock) ?? createMinuteClock(clock)
  minuteClocks.set(clock, minuteClock)
  return minuteClock
}

export function createMinuteClock(clock: () => number): MinuteClock {
  const listeners = new Set<() => void>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let current = clock()

  const schedule = () => {
    clearTimeout(timer)
    if (listeners.size > 0 && !document.hidden) {
      timer = setTimeout(tick, MINUTE_MS - (clock() % MINUTE_MS) + 1)
    }
  }
  const tick = () => {
    for (const listener of listeners) listener()
    schedule()
  }
  const onVisibility = () => (document.hidden ? schedule() : tick())

  return {
    subscribe(listener) {
      listeners.add(listener)
      if (listeners.size === 1) {
        document.addEventListener('visibilitychange', onVisibility)
        schedule()
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        document.removeEventListener('visibilitychange', onVisibility)
        schedule()
      }
    },
    now() {
      const time = clock()
      if (Math.floor(time / MINUTE_MS) !== Math.floor(current / MINUTE_MS)) current = time
      return current
    },
  }
}
