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
  it('useBackgroundRetry retries every fifteen seconds, when the network is back and when the page becomes visible (F69)', async () => {
    const retry = vi.fn(async () => {})
    start(retry)
    await pass(14_999)
    expect(retry).not.toHaveBeenCalled()
    await pass(1)
    expect(retry).toHaveBeenCalledTimes(1)
    fireEvent(window, new Event('online'))
    await pass(0)
    fireEvent(document, new Event('visibilitychange'))
    await pass(0)
    expect(retry).toHaveBeenCalledTimes(3)
  })

  it('useBackgroundRetry waits for a slow attempt to end before the next one', async () => {
    const gate = deferred()
    const retry = vi.fn(() => gate.promise as Promise<void>)
    start(retry)
    await pass(60_000)
    expect(retry).toHaveBeenCalledTimes(1)
    gate.resolve()
    await pass(15_000)
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
