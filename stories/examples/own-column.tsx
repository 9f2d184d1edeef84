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

/** A column that is sorted, searched and exported by its value. */
const domain: InvitationColumn = {
  id: 'domain',
  header: 'Organisation',
  value: domainOf,
  width: 200,
  Cell: DomainCell,
}

/** Defined outside the component, so that rows do not render again. */
const columns = defaultColumns.filter(({ id }) => id !== 'role').toSpliced(2, 0, domain)
const exportColumns = [...defaultColumns, domain]

/** The table with a custom column after the person, and without the kit's role column, which only the exported file has. */
export function TableWithOwnColumn() {
  return <InvitationTable title="Guests" columns={columns} exportColumns={exportColumns} />
}
