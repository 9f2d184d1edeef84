'use client'
import { useEffect, useRef } from 'react'
import type { FluxbaseError } from '../../client/errors'
import type { LostInvitation } from '../../forms/one-invite'
import { inviteFormEnglish } from '../../messages/invite-form'
import { useMessages } from '../../provider/use-messages'
import { Button } from '../primitives/button'
import { ErrorNote } from '../primitives/error-note'
import { CHECK, CLOCK, REFRESH, WARNING } from '../primitives/glyphs'
import { Note } from '../primitives/note'
import { ServerWords } from './server-words'

export interface InviteProblemProps {
  error: FluxbaseError | null
  /** What is known where the response was lost. */
  lost: LostInvitation | null
  /** Reads the list once more. */
  onCheck: () => void
}

/** Why nothing was sent; or, where the response was lost, what became of it. Renders a `div` with role `alert`. */
export function InviteProblem({ error, lost, onCheck }: InviteProblemProps) {
  const words = useMessages('inviteForm', inviteFormEnglish)
  const note = useRef<HTMLDivElement>(null)
  const wasPressed = useRef(false)
  const canCheck = lost === 'unknown' || lost === 'not_yet'
  // The pressed button leaves with the answer; the focus stays beside it.
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
  checking: REFRESH,
  not_yet: CLOCK,
  unknown: WARNING,
  exists: WARNING,
  nothing: CHECK,
} as const
