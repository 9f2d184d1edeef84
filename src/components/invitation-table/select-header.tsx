'use client'
import { invitationTableEnglish } from '../../messages/invitation-table'
import { useMessages } from '../../provider/use-messages'
import type { InvitationHeaderProps } from './column'

/** Selects every row of the view, or none; mixed while some are. Renders an `input`, and around it a `label` to press. */
export function SelectHeader({ rowCount, selectedCount, selectAll }: InvitationHeaderProps) {
  const words = useMessages('invitationTable', invitationTableEnglish)
  const isMixed = selectedCount > 0 && selectedCount < rowCount
  return (
    <label data-fbi="select-area">
      <input
        ref={(input) => {
          if (input) input.indeterminate = isMixed
        }}
        type="checkbox"
        data-fbi="checkbox"
        aria-label={words.selectAll}
        checked={selectedCount > 0 && !isMixed}
        onChange={(event) => selectAll(event.target.checked)}
      />
    </label>
  )
}
