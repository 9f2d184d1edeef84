'use client'
import { useRef } from 'react'
import { useTableBasicMessages } from '../../../provider/messages/use-table-basic-messages'
import { NO_FORM_OWNER } from '../../primitives/no-form-owner'
import type { InvitationCellProps, InvitationColumn, InvitationHeaderProps } from './column'
import { rowName } from '../rows/row-name'
import { useCellTools } from './cell-tools'

/** Selects a row; with Shift, the range from the last changed row. Renders an `input` in a `label`, which enlarges its target. */
export function SelectCell({ row, actions }: InvitationCellProps) {
  const { words } = useCellTools()
  const shift = useRef(false)
  if (row.isSending) return null
  return (
    <label data-fbi="select-area">
      <input
        {...NO_FORM_OWNER}
        type="checkbox"
        data-fbi="checkbox"
        aria-label={words.selectRow(rowName(row, words))}
        checked={row.isSelected}
        onClick={(event) => {
          shift.current = event.shiftKey
        }}
        onChange={(event) => actions.select(row, event.target.checked, shift.current)}
      />
    </label>
  )
}

/** Selects all rows of the view or none; mixed if some are. Renders an `input` in a `label`, which enlarges its target. */
export function SelectHeader({ rowCount, selectedCount, selectAll }: InvitationHeaderProps) {
  const words = useTableBasicMessages()
  const isMixed = selectedCount > 0 && selectedCount < rowCount
  return (
    <label data-fbi="select-area">
      <input
        {...NO_FORM_OWNER}
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

export const selectColumn: InvitationColumn = {
  id: 'select',
  header: ({ columns }) => columns.select,
  Header: SelectHeader,
  labelled: false,
  Cell: SelectCell,
}
