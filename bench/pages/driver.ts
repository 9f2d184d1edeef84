/** What every contender's page offers, so that each metric is defined once and measured alike everywhere. */
export interface Driver {
  /** Shows the list of a reply, given its text. Resolves when nothing is left to do. */
  load(text: string): Promise<void>
  /** Shows the same list again, as a background refetch does. */
  refetch(text: string): Promise<void>
  /** How many rows were drawn or redrawn since the last call. */
  drawn(): number
  /** How many rows the table says it has. */
  count(): number
  /** The text of the first row in sight. */
  firstRow(): string
  search(): HTMLInputElement
  sort(): HTMLElement
  selectAll(): HTMLInputElement
  selectOne(): HTMLInputElement
  selectedCount(): number
  scroller(): HTMLElement
  /** Whether a row, and not a gap, stands at a point of the viewport. */
  hasRowAt(x: number, y: number): boolean
}
