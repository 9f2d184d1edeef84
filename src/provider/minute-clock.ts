/** The time to the minute, for any number of listeners and by one timer. It stops while nobody listens or looks. */
export interface MinuteClock {
  subscribe(listener: () => void): () => void
  /** Milliseconds. Changes once a minute. */
  now(): number
}

const MINUTE = 60_000

const minuteClocks = new WeakMap<() => number, MinuteClock>()

/** The one that goes by this clock, made when the first asks for it. */
export function minuteClockOf(clock: () => number): MinuteClock {
  const minuteClock = minuteClocks.get(clock) ?? createMinuteClock(clock)
  minuteClocks.set(clock, minuteClock)
  return minuteClock
}

export function createMinuteClock(clock: () => number): MinuteClock {
  const listeners = new Set<() => void>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let current = clock()

  const wait = () => {
    clearTimeout(timer)
    if (listeners.size > 0 && !document.hidden) {
      timer = setTimeout(tick, MINUTE - (clock() % MINUTE) + 1)
    }
  }
  const tick = () => {
    for (const listener of listeners) listener()
    wait()
  }
  const onVisibility = () => (document.hidden ? wait() : tick())

  return {
    subscribe(listener) {
      listeners.add(listener)
      if (listeners.size === 1) {
        document.addEventListener('visibilitychange', onVisibility)
        wait()
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        document.removeEventListener('visibilitychange', onVisibility)
        wait()
      }
    },
    now() {
      const time = clock()
      if (Math.floor(time / MINUTE) !== Math.floor(current / MINUTE)) current = time
      return current
    },
  }
}
