import { act, fireEvent, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useBackgroundRetry } from '../../../src/hooks/browser/use-background-retry'
import { deferred } from '../../support/deferred'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

function start(retry: () => Promise<void>) {
  return renderHook(({ needed }) => useBackgroundRetry(needed, retry), {
    initialProps: { needed: true },
  })
}

describe('useBackgroundRetry', () => {
  it('useBackgroundRetry retries after 2, 4 and 8 seconds, and then every fifteen', async () => {
    const retry = vi.fn(async () => {})
    start(retry)
    for (const [index, seconds] of [2, 4, 8, 15, 15].entries()) {
      await pass(seconds * 1000 - 1)
      expect(retry).toHaveBeenCalledTimes(index)
      await pass(1)
      expect(retry).toHaveBeenCalledTimes(index + 1)
    }
  })

  it('useBackgroundRetry retries when the network is back, the page becomes visible or the window gets the focus (F69)', async () => {
    const retry = vi.fn(async () => {})
    start(retry)
    fireEvent(window, new Event('online'))
    await pass(0)
    fireEvent(document, new Event('visibilitychange'))
    await pass(0)
    fireEvent(window, new Event('focus'))
    await pass(0)
    expect(retry).toHaveBeenCalledTimes(3)
  })

  it('useBackgroundRetry runs one attempt at a time, and waits for a slow one to end before it plans the next', async () => {
    const gate = deferred()
    const retry = vi.fn(() => gate.promise as Promise<void>)
    start(retry)
    await pass(60_000)
    for (const type of ['online', 'focus']) fireEvent(window, new Event(type))
    fireEvent(document, new Event('visibilitychange'))
    await pass(0)
    expect(retry).toHaveBeenCalledTimes(1)
    gate.resolve()
    await pass(1_999)
    expect(retry).toHaveBeenCalledTimes(1)
    await pass(1)
    expect(retry).toHaveBeenCalledTimes(2)
  })

  it('useBackgroundRetry waits briefly again once it was retried at once, after a page was hidden for long, too', async () => {
    const retry = vi.fn(async () => {})
    start(retry)
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    await pass(60_000)
    hidden.mockRestore()
    fireEvent(document, new Event('visibilitychange'))
    await pass(0)
    expect(retry).toHaveBeenCalledTimes(1)
    await pass(2_000)
    expect(retry).toHaveBeenCalledTimes(2)
  })

  it('useBackgroundRetry does nothing while the page is hidden or once it is not needed', async () => {
    const retry = vi.fn(async () => {})
    const { rerender } = start(retry)
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    await pass(60_000)
    hidden.mockRestore()
    rerender({ needed: false })
    fireEvent(window, new Event('online'))
    await pass(60_000)
    expect(retry).not.toHaveBeenCalled()
  })
})
