import {
  defaultColumns,
  InvitationTable,
  type Invitation,
  type InvitationCellProps,
  type InvitationColumn,
} from 'fluxbase-invitations'

const domainOf = ({ email }: Invitation) => email.split('@').at(-1)

function DomainCell({ row }: InvitationCellProps) {
  return <bdi>{domainOf(row.invitation)}</bdi>
}

/** Sorts, is searched and is exported by its value. */
const domain: InvitationColumn = {
  id: 'domain',
  header: 'Organisation',
  value: domainOf,
  width: 200,
  Cell: DomainCell,
}

/** Kept outside of render, so that rows stay as they are. */
const columns = defaultColumns.filter(({ id }) => id !== 'role').toSpliced(2, 0, domain)
const exportColumns = [...defaultColumns, domain]

/** The table with a column of one's own after the person, and without one of the kit's, which only the exported file has. */
export function TableWithOwnColumn() {
  return <InvitationTable title="Guests" columns={columns} exportColumns={exportColumns} />
}
