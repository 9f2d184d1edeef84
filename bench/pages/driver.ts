/** A reply as it arrived, and decoded ahead of time for those that start from text. */
export interface Reply {
  body: ArrayBuffer
  text: string
}

/** The interface of every contender's page, so that each metric is defined once and measured in the same way. */
export interface Driver {
  /** Shows the list of a reply. Resolves when all work is done. */
  load(reply: Reply): Promise<void>
  /** Shows the same list again, as a background refetch does. */
  refetch(reply: Reply): Promise<void>
  /** The number of rows rendered since the last call. */
  drawn(): number
  /** The number of rows that the table states. */
  count(): number
  /** The text of the first visible row. */
  firstRow(): string
  search(): HTMLInputElement
  sort(): HTMLElement
  selectAll(): HTMLInputElement
  selectOne(): HTMLInputElement
  selectedCount(): number
  scroller(): HTMLElement
  /** Whether there is a row, and not a gap, at a point of the viewport. */
  hasRowAt(x: number, y: number): boolean
}
