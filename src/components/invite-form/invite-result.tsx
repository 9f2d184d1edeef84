'use client'
import { useInvitationLinks } from '../../hooks/use-invitation-links'
import { parseDate } from '../../invitation/parse-date'
import type { CreateInvitationResponse } from '../../invitation/invitation'
import { formatExact } from '../../format/format-date'
import { useDateStyle } from '../../provider/use-date-style'
import { useInviteFormMessages } from '../../provider/messages/use-invite-form-messages'
import type { HeadingLevel } from '../primitives/heading-level'
import { InviteLink } from './invite-link'
import { PeopleLeft, type PersonLeft } from './result-group'
import { ResultActions, ResultHeader } from './result-frame'
import { useDelivery } from './use-delivery'
import { useRoleWords } from './use-role-words'

export interface InviteResultProps {
  invited: Omit<CreateInvitationResponse, 'invite_link'>
  /** @default 2 */
  headingLevel?: HeadingLevel
  /** The id of the heading. */
  headingId?: string | undefined
  /** Who is still in the form. @default nobody */
  left?: readonly PersonLeft[]
  /** If given, a button for another invitation or, if somebody is still in the form, back to it. */
  onInviteAnother?: (() => void) | undefined
  /** Closes what the form is in. Adds the button "Done". */
  onDone?: (() => void) | undefined
}

/**
 * The invitation that was just created: whether it was e-mailed, and its link to copy. Moves focus to its heading on mount.
 * Renders a `div`.
 */
export function InviteResult({
  invited,
  headingLevel = 2,
  headingId,
  left = [],
  onInviteAnother,
  onDone,
}: InviteResultProps) {
  const words = useInviteFormMessages()
  const wordsOf = useRoleWords([])
  const dateStyle = useDateStyle()
  const links = useInvitationLinks()
  const { invitation } = invited
  const delivery = useDelivery([invited])
  const { isDelivered } = delivery
  const expires = parseDate(invitation.expires_at)

  return (
    <div data-fbi="invite-result" data-email-sent={invited.email_sent}>
      <ResultHeader
        isSuccess
        headingLevel={headingLevel}
        headingId={headingId}
        title={words.invitedTitle(invitation.email)}
        delivery={delivery}
      >
        <p data-fbi="hint">
          {words.invitedLead({
            role: wordsOf(invitation.role).label,
            until: expires === null ? undefined : formatExact(expires, dateStyle),
          })}
        </p>
      </ResultHeader>
      <InviteLink
        link={links.get(invitation)}
        invitationId={invitation.id}
        look={isDelivered ? 'plain' : 'primary'}
      />
      <PeopleLeft people={left} />
      <ResultActions
        label={left.length > 0 ? words.backToForm(left.length) : words.inviteAnother}
        onBack={onInviteAnother}
        onDone={onDone}
        isComplete={isDelivered && left.length === 0}
      />
    </div>
  )
}
