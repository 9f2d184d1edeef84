/** The level of a component's heading within the page. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6
