'use client'
import { useEffect, useRef } from 'react'
import type { FluxbaseError } from '../../client/errors'
import type { LostInvitation } from '../../forms/one-invite'
import { inviteFormEnglish } from '../../messages/invite-form'
import { useMessages } from '../../provider/use-messages'
import { Button } from '../primitives/button'
import { ErrorNote } from '../primitives/error-note'
import { Note } from '../primitives/note'
import { ServerWords } from './server-words'

export interface InviteProblemProps {
  error: FluxbaseError | null
  /** What is known if the response was lost, otherwise `null`. */
  lost: LostInvitation | null
  /** Reads the list again. */
  onCheck: () => void
}

/** Says why an invitation failed or, after a lost response, what is known about it. Renders a `div` with role `alert`. */
export function InviteProblem({ error, lost, onCheck }: InviteProblemProps) {
  const words = useMessages('inviteForm', inviteFormEnglish)
  const note = useRef<HTMLDivElement>(null)
  const wasPressed = useRef(false)
  const canCheck = lost === 'unknown' || lost === 'not_yet'
  // When the result removes the pressed button, focus moves to the note.
  useEffect(() => {
    if (canCheck || !wasPressed.current) return
    wasPressed.current = false
    if (document.activeElement === document.body) note.current?.focus()
  }, [canCheck])
  function check() {
    wasPressed.current = true
    onCheck()
  }

  if (!lost) {
    return (
      error && (
        <ErrorNote error={error}>
          <ServerWords>{error.serverMessage}</ServerWords>
        </ErrorNote>
      )
    )
  }
  return (
    <Note
      ref={note}
      tabIndex={-1}
      tone={lost === 'nothing' ? 'accent' : 'warning'}
      icon={ICONS[lost]}
      role="alert"
    >
      <p>{words.lost[lost]}</p>
      {canCheck && <Button onClick={check}>{words.checkAgain}</Button>}
    </Note>
  )
}

const ICONS = {
  checking: 'refresh',
  not_yet: 'clock',
  unknown: 'warning',
  exists: 'warning',
  nothing: 'check',
} as const
