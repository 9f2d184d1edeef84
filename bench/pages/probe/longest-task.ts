import { rest } from '../frame'

/** Milliseconds of the longest task while something goes on; 0 below 50, where the browser begins to report tasks. */
export async function longestTask(work: () => Promise<unknown>): Promise<number> {
  let longest = 0
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
  })
  observer.observe({ type: 'longtask' })
  await work()
  await rest()
  observer.disconnect()
  return longest
}
