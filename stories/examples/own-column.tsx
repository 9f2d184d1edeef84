import {
  defaultColumns,
  InvitationTable,
  type InvitationCellProps,
  type InvitationColumn,
} from 'fluxbase-invitations'

function DomainCell({ row }: InvitationCellProps) {
  return <bdi>{row.invitation.email.split('@').at(-1)}</bdi>
}

const domain: InvitationColumn = { id: 'domain', header: 'Organisation', Cell: DomainCell }

/** Kept outside of render, so that rows stay as they are. */
const columns = defaultColumns.filter(({ id }) => id !== 'role').toSpliced(2, 0, domain)

/** The table with a column of one's own after the person, and without one of the kit's. */
export function TableWithOwnColumn() {
  return <InvitationTable title="Guests" columns={columns} />
}
