import { useState } from 'react'
import { InvitationTable, InviteForm } from 'fluxbase-invitations'
import { Button } from '@/components/ui/button'
import { Card, CardContent, CardHeader, CardTitle } from '@/components/ui/card'
import { Dialog, DialogContent, DialogTitle } from '@/components/ui/dialog'

/** The table in a card of shadcn/ui, the form in its dialog. */
export function Members() {
  const [open, setOpen] = useState(false)
  return (
    <main className="mx-auto max-w-5xl p-4">
      <header className="flex items-center justify-between py-4">
        <h1 className="text-2xl font-semibold">Members</h1>
        <Button variant="outline" onClick={() => document.documentElement.classList.toggle('dark')}>
          Light or dark
        </Button>
      </header>
      <Card>
        <CardHeader>
          <CardTitle>Invitations</CardTitle>
        </CardHeader>
        <CardContent>
          <InvitationTable bare onInvite={() => setOpen(true)} />
        </CardContent>
      </Card>
      <Dialog open={open} onOpenChange={setOpen}>
        <DialogContent aria-describedby={undefined}>
          <DialogTitle>Invite people</DialogTitle>
          <InviteForm bare />
        </DialogContent>
      </Dialog>
    </main>
  )
}
