/** Where a drop-in's heading stands among those of the page. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6
