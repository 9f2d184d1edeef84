'use client'
import type { UseInvitationTableResult } from '../../../hooks/use-invitation-table'
import { useTableBasicMessages } from '../../../provider/messages/use-table-basic-messages'
import { Button } from '../../primitives/button'

export interface SelectionHeadProps {
  table: Pick<UseInvitationTableResult, 'rows' | 'selectedCount' | 'selectAll'>
  /** Ends selecting. */
  onDone: () => void
}

/** In the place of the title on a phone while rows are being selected: how many, all or none, and the way back. Renders a `div`. */
export function SelectionHead({ table, onDone }: SelectionHeadProps) {
  const words = useTableBasicMessages()
  const { rows, selectedCount, selectAll } = table
  const areAll = selectedCount > 0 && selectedCount === rows.length
  return (
    <div data-fbi="selection-head">
      <b data-fbi="title">{words.selected(selectedCount)}</b>
      <Button look="quiet" onClick={() => selectAll(!areAll)}>
        {areAll ? words.clear : words.selectAll}
      </Button>
      <Button look="quiet" onClick={onDone}>
        {words.done}
      </Button>
    </div>
  )
}
