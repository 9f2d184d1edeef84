'use client'
import type { Invitation } from '../../invitation/invitation'
import { parseDate } from '../../invitation/dates'
import { formatMoment } from '../../messages/format'
import { inviteFormEnglish } from '../../messages/invite-form'
import { useKit } from '../../provider/kit-context'
import { useMessages } from '../../provider/use-messages'
import { Note } from '../primitives/note'

export interface DuplicateNoteProps {
  invitation: Invitation
  /** For the `aria-describedby` of the address. */
  id?: string
}

/** Says that somebody was invited before, and until when that works. Renders a `div`. */
export function DuplicateNote({ invitation, id }: DuplicateNoteProps) {
  const text = useDuplicateText(invitation)
  return (
    <Note tone="warning" icon="warning" id={id}>
      <p>{text}</p>
    </Note>
  )
}

/** The same in words, or `''`. */
export function useDuplicateText(invitation: Invitation | null): string {
  const words = useMessages('inviteForm', inviteFormEnglish)
  const dateStyle = useKit()
  if (!invitation) return ''
  const { email, accepted } = invitation
  if (accepted) return words.alreadyAccepted({ email })
  const expires = parseDate(invitation.expires_at)
  const until = expires === null ? undefined : formatMoment(expires, dateStyle)
  return words.alreadyInvited({ email, until })
}
