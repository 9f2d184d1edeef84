/** What a page of the bench offers, so that one runner drives every contender. */
export interface BenchPage {
  /** Shows the list of a reply, by its text. Resolves when there is nothing more to do. */
  load(text: string): Promise<void>
  /** The same list again, asked for in the background. */
  refetch(text: string): Promise<void>
  /** How many rows were drawn or drawn again since it was last asked. */
  drawn(): number
  /** How many rows there are to scroll through, and the text of the first in sight: what the oracle looks at. */
  count(): number
  firstRow(): string
  search(): HTMLInputElement
  sort(): HTMLElement
  selectAll(): HTMLInputElement
  selectOne(): HTMLInputElement
  selectedCount(): number
  scroller(): HTMLElement
  /** Whether a row, and not a gap, stands at a point. */
  hasRowAt(x: number, y: number): boolean
}

declare global {
  interface Window {
    bench: BenchPage
  }
}
