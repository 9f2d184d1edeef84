'use client'
import { useEffect, useState } from 'react'
import { useKit } from '../../provider/kit-context'
import { useHydrated } from '../../provider/use-hydrated'
import { useServedAt } from './use-served-at'

/** The longest delay that `setTimeout` supports, in milliseconds (about 24.8 days). Browsers store it as a signed 32-bit integer. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1

/**
 * The current time (milliseconds since the epoch) as of the last update. Updates at the time that `next` returns, and when a
 * hidden page becomes visible. Does not update while the page is hidden.
 *
 * @param next returns the next time that matters after the given one, or `null`. Must be referentially stable.
 */
export function useNow(next: (now: number) => number | null): number {
  const clock = useKit().now
  const servedAt = useServedAt()
  const [now, setNow] = useState(useHydrated() ? clock : servedAt)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    // Computed from the time shown, so that a change that has already passed triggers an update at once.
    const schedule = () => {
      clearTimeout(timer)
      const at = document.hidden ? null : next(now)
      if (at === null) return
      timer = setTimeout(update, Math.min(Math.max(at - clock(), 0) + 1, MAX_TIMEOUT_MS))
    }
    const update = () => {
      // If the clock has not moved (a frozen clock in a test, for example), there is nothing to render yet.
      if (clock() === now) schedule()
      else setNow(clock())
    }
    const onVisibility = () => (document.hidden ? schedule() : update())
    schedule()
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onVisibility)
    }
  }, [clock, next, now])

  return now
}
