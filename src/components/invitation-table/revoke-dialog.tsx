'use client'
import { invitationTableEnglish } from '../../messages/invitation-table'
import { useMessages } from '../../provider/use-messages'
import { ConfirmDialog } from '../primitives/confirm-dialog'

export interface RevokeDialogProps {
  email: string
  onConfirm: () => void
  onCancel: () => void
}

/** Asks before an invitation is revoked, naming the person and the consequence. Renders a modal `dialog`. */
export function RevokeDialog({ email, onConfirm, onCancel }: RevokeDialogProps) {
  const words = useMessages('invitationTable', invitationTableEnglish)
  return (
    <ConfirmDialog
      title={words.revokeTitle(email)}
      confirmLabel={words.revoke}
      cancelLabel={words.keep}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      {words.revokeConsequence}
    </ConfirmDialog>
  )
}
