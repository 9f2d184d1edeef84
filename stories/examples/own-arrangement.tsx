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

/** Nothing is selected here, so there is no column for it. */
const columns = defaultColumns.filter(({ id }) => id !== 'select')

/**
 * The parts of the table in an order of one's own: the title below, no summary, no selection. Announcements, focus, menu and
 * dialog come with them.
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
