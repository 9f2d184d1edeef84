'use client'
import { parseDate } from '../../../invitation/parse-date'
import { formatAge, formatPrecise } from '../../../format/format-date'
import { useCellTools } from './cell-tools'
import type { InvitationCellProps, InvitationColumn } from './column'
import { Moment } from './moment'

/** When the invitation was created, and by whom if a name is known. A user id would mean nothing to the reader. */
export function InvitedCell({ row, exact, nameOf, allByYou }: InvitationCellProps) {
  const { words, shared, style, now, currentUser } = useCellTools()
  if (row.isSending) return null

  const { created_at, invited_by } = row.invitation
  const created = parseDate(created_at)
  const isYou = invited_by === currentUser?.id
  const name = invited_by && (isYou ? !allByYou && shared.you : nameOf(invited_by))

  return (
    <>
      {created === null ? (
        <span data-fbi="muted">{shared.unknownDate}</span>
      ) : (
        <Moment time={created} style={style}>
          {exact ? formatPrecise(created, style) : formatAge(created, now, style)}
        </Moment>
      )}
      {name && <span data-fbi="by">{words.by(name)}</span>}
    </>
  )
}

export const invitedColumn: InvitationColumn = {
  id: 'invited',
  header: ({ columns }) => columns.invited,
  value: 'created_at',
  details: [
    {
      id: 'invited_by',
      header: ({ exported }) => exported.by,
      value: ({ invited_by }, { nameOf }) => (invited_by ? nameOf(invited_by) : undefined),
    },
  ],
  Cell: InvitedCell,
}
