/** The level of a component's heading within the page. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

/** The nearest level that exists, or `undefined` for what is no number. */
export function usableHeadingLevel(level: unknown): HeadingLevel | undefined {
  if (typeof level !== 'number' || Number.isNaN(level)) return undefined
  return Math.min(Math.max(Math.round(level), 1), 6) as HeadingLevel
}
