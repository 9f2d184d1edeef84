'use client'
import { displayEmail } from '../../../format/display-email'
import { breakAfterAt } from '../../primitives/break-after-at'
import type { InvitationCellProps, InvitationColumn } from './column'
import { NewerNote } from '../notices/newer-note'
import { RowReport } from '../notices/row-report'
import { emailNotes } from '../notices/email-notes'
import { useCellTools } from './cell-tools'

/** The invited person's address, and below it the outcome of the row's last action. */
export function PersonCell({ row, actions }: InvitationCellProps) {
  const email = displayEmail(row.invitation.email)
  const notes = emailNotes(row.invitation.email, useCellTools().words)
  // Next to right-to-left letters the @ takes their direction, and the domain would show before the local part.
  const isolates = RIGHT_TO_LEFT.test(email)
  const part = (text: string) => (isolates ? <bdi dir="ltr">{text}</bdi> : text)
  return (
    <>
      <bdi data-fbi="email" dir="ltr">
        {breakAfterAt(email, part)}
      </bdi>
      {notes.map((note) => (
        <span key={note} data-fbi="email-note">
          {note}
        </span>
      ))}
      {row.newer && row.status !== 'accepted' && !row.report && (
        <NewerNote row={row} newer={row.newer} actions={actions} />
      )}
      {row.report && <RowReport row={row} report={row.report} actions={actions} />}
    </>
  )
}

const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

export const personColumn: InvitationColumn = {
  id: 'person',
  header: ({ columns }) => columns.person,
  value: 'email',
  rowHeader: true,
  labelled: false,
  Cell: PersonCell,
}
