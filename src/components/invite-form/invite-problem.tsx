'use client'
import type { FluxbaseError } from '../../client/errors'
import type { LostInvitation } from '../../forms/lost-invitation'
import { inviteFormEnglish } from '../../messages/invite-form'
import { useMessages } from '../../provider/use-messages'
import { Button } from '../primitives/button'
import { ErrorNote } from '../primitives/error-note'
import { Note } from '../primitives/note'
import { ServerWords } from './server-words'

export interface InviteProblemProps {
  error: FluxbaseError
  /** What is known where the answer got lost. */
  lost: LostInvitation | null
  /** Asks the list once more. */
  onCheck: () => void
}

/** Why nothing was sent; or, where the answer got lost, what became of it. Renders a `div` with role `alert`. */
export function InviteProblem({ error, lost, onCheck }: InviteProblemProps) {
  const words = useMessages('inviteForm', inviteFormEnglish)
  if (!lost) {
    return (
      <ErrorNote error={error}>
        <ServerWords>{error.serverMessage}</ServerWords>
      </ErrorNote>
    )
  }
  return (
    <Note tone={lost === 'nothing' ? 'accent' : 'warning'} icon={ICONS[lost]} role="alert">
      <p>{words.lost[lost]}</p>
      {(lost === 'unknown' || lost === 'checking') && (
        <Button busy={lost === 'checking'} onClick={onCheck}>
          {words.checkAgain}
        </Button>
      )}
    </Note>
  )
}

const ICONS = {
  unknown: 'warning',
  checking: 'refresh',
  exists: 'warning',
  nothing: 'check',
} as const
