import { InvitationTable, InviteDialog } from 'fluxbase-invitations'

/** The table and the form. "Invite people" in the table opens the dialog. Needs an `InvitationsProvider` above it. */
export function MembersPage() {
  return (
    <>
      <InvitationTable />
      <InviteDialog trigger={null} />
    </>
  )
}
