'use client'
import type { UseInviteFormResult } from '../../forms/use-invite-form'
import { useInviteFormMessages } from '../../provider/messages/use-invite-form-messages'
import { Button } from '../primitives/button'
import { CLOCK } from '../primitives/glyphs'
import { Note } from '../primitives/note'

export interface UnsentNotesProps {
  form: UseInviteFormResult
  /** Places the focus, since the button that was pressed disappears. */
  onDone: () => void
}

/** Offers the people left over from a run that was interrupted. Renders a `div` for each note. */
export function UnsentNotes({ form, onDone }: UnsentNotesProps) {
  const words = useInviteFormMessages()
  const { unsent, isElsewhere, forgetUnsent } = form.bulk
  function after(action: () => void) {
    action()
    onDone()
  }
  return (
    <>
      {unsent.length > 0 && (
        <Note tone="warning" icon={CLOCK}>
          <p>{words.unsent(unsent.length)}</p>
          <div data-fbi="sending-actions">
            <Button onClick={() => after(form.takeUpUnsent)}>{words.takeUpUnsent}</Button>
            <Button look="quiet" onClick={() => after(forgetUnsent)}>
              {words.forgetUnsent}
            </Button>
          </div>
        </Note>
      )}
      {isElsewhere && (
        <Note tone="accent" icon={CLOCK}>
          <p>{words.unsentElsewhere}</p>
        </Note>
      )}
    </>
  )
}
