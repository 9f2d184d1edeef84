import {
  LiveRegion,
  RevokeDialog,
  RowMenu,
  SkeletonRows,
  TableErrorMessage,
  TableNoMatchMessage,
  TableRows,
  TableTitle,
  TableToolbar,
  defaultColumns,
  useInvitationTableParts,
} from 'fluxbase-invitations'

/** Without the column for selection, which this arrangement does not use. */
const columns = defaultColumns.filter(({ id }) => id !== 'select')

/**
 * The parts of the table in a custom arrangement: the title below, no summary, no selection. Announcements, focus, menu
 * and dialog are included in the parts.
 */
export function OwnArrangement() {
  const parts = useInvitationTableParts({ title: 'Open invitations', headingLevel: 3, columns })
  return (
    <section {...parts.root}>
      <div data-fbi="table-card">
        {parts.toolbar && <TableToolbar {...parts.toolbar} />}
        {parts.skeleton && <SkeletonRows {...parts.skeleton} />}
        {parts.error && <TableErrorMessage {...parts.error} />}
        {parts.rows && <TableRows {...parts.rows} />}
        {parts.noMatch && <TableNoMatchMessage {...parts.noMatch} />}
        <TableTitle {...parts.title} />
      </div>
      {parts.rowMenu && <RowMenu {...parts.rowMenu} />}
      {parts.revokeDialog && <RevokeDialog {...parts.revokeDialog} />}
      <LiveRegion {...parts.liveRegion} />
    </section>
  )
}
