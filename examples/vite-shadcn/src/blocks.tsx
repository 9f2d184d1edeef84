import { InvitationsTable } from '@/components/invitations-table'
import { InviteDialog } from '@/components/invite-dialog'

/** The same page from the kit's blocks: this app's own components, on top of the kit's hooks. */
export function Blocks() {
  return (
    <main className="mx-auto grid max-w-5xl gap-4 p-4">
      <h1 className="text-2xl font-semibold">Members</h1>
      <InvitationsTable>
        <InviteDialog />
      </InvitationsTable>
    </main>
  )
}
