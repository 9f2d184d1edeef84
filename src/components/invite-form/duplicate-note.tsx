'use client'
import { parseDate } from '../../invitation/parse-date'
import type { Repeat } from '../../recipients/recipient'
import { formatMoment } from '../../format/format-date'
import { useMinute } from '../../hooks/use-minute'
import { useDateStyle } from '../../provider/use-date-style'
import { useInviteFormMessages } from '../../provider/messages/use-invite-form-messages'
import { CLOCK } from '../primitives/glyphs'
import { Note } from '../primitives/note'

export interface DuplicateNoteProps {
  repeat: Repeat
  /** The id for the `aria-describedby` of the address. */
  id?: string
}

/** Says that a person was already invited, and says until when that invitation works. Renders a `div`. */
export function DuplicateNote({ repeat, id }: DuplicateNoteProps) {
  const text = useDuplicateText(repeat)
  return (
    <Note tone="muted" icon={CLOCK} id={id}>
      <p>{text}</p>
    </Note>
  )
}

/** The text of a `DuplicateNote`, or `''` if there is nothing to warn about. */
export function useDuplicateText(repeat: Repeat | null): string {
  const words = useInviteFormMessages()
  const dateStyle = useDateStyle()
  const now = useMinute()
  if (!repeat) return ''
  if (!('invitation' in repeat)) return words.perhapsInvited
  const { email, accepted, expires_at } = repeat.invitation
  if (accepted) return words.alreadyAccepted({ email })
  const expires = parseDate(expires_at)
  const until = expires === null ? undefined : formatMoment(expires, now, dateStyle)
  return words.alreadyInvited({ email, until })
}
