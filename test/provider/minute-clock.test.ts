import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMinuteClock, getMinuteClock } from '../../src/provider/minute-clock'

const MINUTE = 60_000

describe('minute clock', () => {
  const leaving: (() => void)[] = []
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => {
    for (const leave of leaving.splice(0)) leave()
    vi.useRealTimers()
  })

  function hide(hidden: boolean) {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden)
    document.dispatchEvent(new Event('visibilitychange'))
  }

  it('notifies all listeners every minute with a single timer', () => {
    const clock = createMinuteClock(Date.now)
    const told = [vi.fn<() => void>(), vi.fn<() => void>()]
    for (const listener of told) leaving.push(clock.subscribe(listener))
    expect(vi.getTimerCount()).toBe(1)
    const before = clock.now()
    vi.advanceTimersByTime(MINUTE + 1)
    for (const listener of told) expect(listener).toHaveBeenCalledOnce()
    expect(clock.now()).toBeGreaterThan(before)
  })

  it('shares one minute clock per time source', () => {
    const now = () => 0
    expect(getMinuteClock(now)).toBe(getMinuteClock(now))
    expect(getMinuteClock(() => 0)).not.toBe(getMinuteClock(now))
  })

  it('returns the same time throughout a minute', () => {
    vi.setSystemTime(Date.UTC(2026, 10, 23, 9))
    const clock = createMinuteClock(Date.now)
    const first = clock.now()
    vi.advanceTimersByTime(MINUTE / 2)
    expect(clock.now()).toBe(first)
  })

  it('stops while the page is hidden, and is correct when it becomes visible (F58)', () => {
    const clock = createMinuteClock(Date.now)
    const listener = vi.fn<() => void>()
    leaving.push(clock.subscribe(listener))
    hide(true)
    expect(vi.getTimerCount()).toBe(0)
    vi.advanceTimersByTime(60 * MINUTE)
    expect(listener).not.toHaveBeenCalled()
    hide(false)
    expect(listener).toHaveBeenCalledOnce()
    expect(Date.now() - clock.now()).toBeLessThan(MINUTE)
  })

  it('stops when the last listener unsubscribes', () => {
    const clock = createMinuteClock(Date.now)
    const leave = clock.subscribe(() => undefined)
    leave()
    expect(vi.getTimerCount()).toBe(0)
    hide(false)
    expect(vi.getTimerCount()).toBe(0)
  })
})
