import { settle } from '../frame'

/** The longest task during some work, in milliseconds; 0 below 50, because browsers report only longer tasks. */
export async function longestTask(work: () => Promise<unknown>): Promise<number> {
  let longest = 0
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
  })
  observer.observe({ type: 'longtask' })
  await work()
  await settle()
  observer.disconnect()
  return longest
}
