'use client'
import { useInviteFormMessages } from '../../provider/messages/use-invite-form-messages'
import { Button } from '../primitives/button'

export interface ResultActionsProps {
  /** The text of the button that returns to the form. */
  label: string
  onBack: (() => void) | undefined
  /** Closes what the form is in. Without it, there is nothing to close. */
  onDone: (() => void) | undefined
  /** Whether nothing else needs to be done. */
  isComplete: boolean
}

/** The ways on from a result: back to the form, and out of it. Renders a `div`. */
export function ResultActions({ label, onBack, onDone, isComplete }: ResultActionsProps) {
  const words = useInviteFormMessages()
  return (
    <div data-fbi="result-actions">
      {onBack && (
        <Button look={onDone ? 'quiet' : 'plain'} wide={!onDone} onClick={onBack}>
          {label}
        </Button>
      )}
      {onDone && (
        <Button look={isComplete ? 'primary' : 'plain'} onClick={onDone}>
          {words.done}
        </Button>
      )}
    </div>
  )
}
