import { guarded } from './guarded'
import type { Report } from './problem'

/** Changes TanStack Query's cache. What an app has subscribed to the cache is called within, and may throw. */
export const changeCache = <T>(report: Report, change: () => T): T | undefined =>
  guarded(report, 'queryCache.subscribe', change)
