import type { InvitationCellProps } from './column'
import { NewerNote } from './newer-note'
import { RowReportNote } from './row-report-note'

/** Whom the invitation is for, and under it what became of the last thing that was asked of this row. */
export function PersonCell({ row, actions }: InvitationCellProps) {
  const { email } = row.invitation
  const at = email.lastIndexOf('@') + 1
  return (
    <>
      <bdi data-fbi="email" dir="ltr">
        {email.slice(0, at)}
        <wbr />
        {email.slice(at)}
      </bdi>
      {row.newer && row.status !== 'accepted' && !row.report && <NewerNote newer={row.newer} />}
      {row.report && <RowReportNote row={row} report={row.report} actions={actions} />}
    </>
  )
}
