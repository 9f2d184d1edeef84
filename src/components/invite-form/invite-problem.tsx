'use client'
import type { FluxbaseError } from '../../client/errors'
import type { InviteLimit } from '../../forms/invite-limit'
import type { LostInvitation } from '../../forms/one-invite'
import { useInviteFormMessages } from '../../provider/messages/use-invite-form-messages'
import { useSharedMessages } from '../../provider/messages/use-shared-messages'
import { ErrorNote } from '../primitives/error-note'
import { CHECK, CLOCK, REFRESH, WARNING } from '../primitives/glyphs'
import { Note } from '../primitives/note'
import { ServerWords } from './details'

export interface InviteProblemProps {
  error: FluxbaseError | null
  /** What is known if the response was lost, otherwise `null`. */
  lost: LostInvitation | null
}

/** Says why an invitation failed or, after a lost response, what is known about it. Renders a `div` with role `alert`. */
export function InviteProblem({ error, lost }: InviteProblemProps) {
  const words = useInviteFormMessages()
  const { errors } = useSharedMessages()
  if (!lost) {
    return (
      error && (
        <ErrorNote error={error} text={errors[error.code]}>
          <ServerWords>{error.serverMessage}</ServerWords>
        </ErrorNote>
      )
    )
  }
  return (
    <Note tone={lost === 'nothing' ? 'accent' : 'warning'} icon={ICONS[lost]} role="alert">
      <p>{words.lost[lost]}</p>
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

/** Says that more people were added than can be invited. Renders a `div`. */
export function LimitNote({ limit }: { limit: InviteLimit }) {
  const words = useInviteFormMessages()
  return (
    <Note tone="warning" icon={WARNING}>
      <p>{words.limits[limit.type](limit)}</p>
    </Note>
  )
}
