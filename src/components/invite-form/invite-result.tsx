'use client'
import { useEffect, useId, useRef } from 'react'
import { useInvitationLinks } from '../../hooks/use-invitation-links'
import { parseDate } from '../../invitation/parse-date'
import type { CreateInvitationResponse } from '../../invitation/responses'
import { formatExact } from '../../format/format-date'
import { inviteFormEnglish } from '../../messages/invite-form'
import { sharedEnglish } from '../../messages/shared'
import { useDateStyle } from '../../provider/use-date-style'
import { useMessages } from '../../provider/use-messages'
import { Button } from '../primitives/button'
import { MAIL } from '../primitives/glyphs'
import { Note } from '../primitives/note'
import type { HeadingLevel } from '../primitives/heading-level'
import { InviteLink } from './invite-link'
import { ServerWords } from './server-words'
import { useMailedHost } from './use-mailed-host'

export interface InviteResultProps {
  invited: Omit<CreateInvitationResponse, 'invite_link'>
  /** @default 2 */
  headingLevel?: HeadingLevel
  /** The id of the heading. */
  headingId?: string | undefined
  /** If given, a button for another invitation is shown. */
  onInviteAnother?: (() => void) | undefined
}

/**
 * The invitation that was just created: whether it was e-mailed, and its link to copy. Moves focus to its heading on mount.
 * Renders a `div`.
 */
export function InviteResult({
  invited,
  headingLevel = 2,
  headingId,
  onInviteAnother,
}: InviteResultProps) {
  const words = useMessages('inviteForm', inviteFormEnglish)
  const { roles } = useMessages('shared', sharedEnglish)
  const dateStyle = useDateStyle()
  const links = useInvitationLinks()
  const ownId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  const { invitation, email_sent, email_status } = invited
  const mailedHost = useMailedHost(email_sent ? invitation : undefined)
  const isDelivered = email_sent && mailedHost === null
  const Heading = `h${headingLevel}` as const
  const expires = parseDate(invitation.expires_at)

  return (
    <div data-fbi="invite-result" data-email-sent={email_sent}>
      <div data-fbi="invite-header">
        <Heading ref={heading} tabIndex={-1} data-fbi="title" id={headingId ?? ownId}>
          {words.invitedTitle(invitation.email)}
        </Heading>
        <p data-fbi="lead">
          {words.invitedLead({
            role: roles[invitation.role]?.label ?? invitation.role,
            until: expires === null ? undefined : formatExact(expires, dateStyle),
          })}
        </p>
      </div>
      <Note tone={isDelivered ? 'success' : 'warning'} icon={MAIL}>
        {email_sent ? (
          <p>
            <span>{words.emailed(invitation.email)}</span>{' '}
            {mailedHost && <span>{words.mailedElsewhere(mailedHost)}</span>}
          </p>
        ) : (
          <p>
            <strong>{words.notEmailed}</strong> <span>{words.shareYourself}</span>
          </p>
        )}
        <ServerWords>{email_status}</ServerWords>
      </Note>
      <InviteLink
        link={links.get(invitation)}
        invitationId={invitation.id}
        look={isDelivered ? 'plain' : 'primary'}
      />
      {onInviteAnother && (
        <Button wide onClick={onInviteAnother}>
          {words.inviteAnother}
        </Button>
      )}
    </div>
  )
}
