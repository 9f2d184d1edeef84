'use client'
import { displayEmail } from '../../../format/display-email'
import { useTableMessages } from '../../../provider/messages/use-table-messages'
import { useSharedMessages } from '../../../provider/messages/use-shared-messages'
import { ConfirmDialog } from '../../primitives/confirm-dialog'
import { emailNotes } from '../notices/email-notes'

export interface RevokeDialogProps {
  email: string
  onConfirm: () => void
  onCancel: () => void
}

/** Asks for confirmation before an invitation is revoked, naming the person and the consequence. Renders a modal `dialog`. */
export function RevokeDialog({ email, onConfirm, onCancel }: RevokeDialogProps) {
  const words = useTableMessages()
  const { cancel } = useSharedMessages()
  const notes = emailNotes(email, words)
  return (
    <ConfirmDialog
      title={words.revokeTitle(displayEmail(email))}
      confirmLabel={words.revoke}
      cancelLabel={cancel}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      {[...notes, words.revokeConsequence].join(' ')}
    </ConfirmDialog>
  )
}
