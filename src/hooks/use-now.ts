'use client'
import { useEffect, useState } from 'react'
import { useKit } from '../provider/kit-context'

/** The longest a browser's timer can wait, in milliseconds (about 24.8 days). */
const LONGEST_TIMER = 2 ** 31 - 1

/**
 * The present (milliseconds), as of the last render or wake-up. Wakes once, at the instant `next` names, and when a hidden
 * page is looked at again; a page that nobody sees does not wake.
 *
 * @param next the next instant that matters, given the present, or `null`. Keep its identity stable.
 */
export function useNow(next: (now: number) => number | null): number {
  const clock = useKit().now
  const [now, setNow] = useState(clock)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const wait = () => {
      clearTimeout(timer)
      const at = document.hidden ? null : next(clock())
      if (at !== null)
        timer = setTimeout(wake, Math.min(Math.max(at - clock(), 0) + 1, LONGEST_TIMER))
    }
    const wake = () => {
      setNow(clock())
      wait()
    }
    const onVisibility = () => (document.hidden ? wait() : wake())
    wait()
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onVisibility)
    }
  }, [clock, next])

  return now
}
