'use client'
import { inviteFormEnglish } from '../../messages/invite-form'
import { useMessages } from '../../provider/use-messages'
import { Button } from '../primitives/button'
import { CLOCK } from '../primitives/glyphs'
import { Note } from '../primitives/note'

export interface UnsentNoteProps {
  count: number
  onTakeUp: () => void
  onForget: () => void
}

/** Offers to add the people left over from a page that was closed before they were invited. Renders a `div`. */
export function UnsentNote({ count, onTakeUp, onForget }: UnsentNoteProps) {
  const words = useMessages('inviteForm', inviteFormEnglish)
  return (
    <Note tone="warning" icon={CLOCK}>
      <p>{words.unsent(count)}</p>
      <div data-fbi="sending-actions">
        <Button onClick={onTakeUp}>{words.takeUpUnsent}</Button>
        <Button look="quiet" onClick={onForget}>
          {words.forgetUnsent}
        </Button>
      </div>
    </Note>
  )
}
