'use client'
import { useTableBasicMessages } from '../../../provider/messages/use-table-basic-messages'
import { Button } from '../../primitives/button'
import { SEARCH } from '../../primitives/glyphs'
import { TableMessage } from './table-message'

export interface TableNoMatchMessageProps {
  text: string
  /** Whether a search is active, not just the filters. */
  searching: boolean
  onClear: () => void
}

/** Says that no row matches the search and filters, and offers to clear them. */
export function TableNoMatchMessage({ text, searching, onClear }: TableNoMatchMessageProps) {
  const words = useTableBasicMessages()
  return (
    <TableMessage icon={SEARCH} title={text}>
      <Button onClick={onClear}>{searching ? words.clearSearch : words.clearFilters}</Button>
    </TableMessage>
  )
}
