'use client'
import { invitationTableEnglish } from '../../../messages/invitation-table'
import { useMessages } from '../../../provider/use-messages'
import { Button } from '../../primitives/button'
import { SEARCH } from '../../primitives/glyphs'
import { TableMessage } from './table-message'

export interface TableNoMatchMessageProps {
  text: string
  /** Whether it was a search that found nothing, and not the filters alone. */
  searching: boolean
  onClear: () => void
}

/** Search and filters leave nothing to show, and a way back. */
export function TableNoMatchMessage({ text, searching, onClear }: TableNoMatchMessageProps) {
  const words = useMessages('invitationTable', invitationTableEnglish)
  return (
    <TableMessage icon={SEARCH} title={text}>
      <Button onClick={onClear}>{searching ? words.clearSearch : words.clearFilters}</Button>
    </TableMessage>
  )
}
