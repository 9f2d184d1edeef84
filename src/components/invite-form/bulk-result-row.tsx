'use client'
import { memo } from 'react'
import type { FluxbaseError } from '../../client/errors'
import type { BulkInviteItem } from '../../hooks/use-bulk-invite'
import { isSafeLink } from '../../invitation/safe-link'
import { useInviteFormMessages } from '../../provider/messages/use-invite-form-messages'
import { useSharedMessages } from '../../provider/messages/use-shared-messages'
import { breakAfterAt } from '../primitives/break-after-at'
import { CopyButton } from '../primitives/copy-button'
import { CHECK } from '../primitives/glyphs'
import { Icon } from '../primitives/icon'

export interface BulkResultRowProps {
  item: BulkInviteItem
  link: string | null
  /** What is worth mentioning, or `''`. */
  text: string
}

/** One of several invitations that were created, with its link. Renders a `li`. */
export const BulkResultRow = memo(function BulkResultRow({ item, link, text }: BulkResultRowProps) {
  const words = useInviteFormMessages()
  const { email } = item.input
  const canCopy = link !== null && isSafeLink(link)
  return (
    <li data-fbi="result-row" data-state={item.state}>
      <div>
        <bdi dir="ltr">{breakAfterAt(email)}</bdi>
        {text && <p data-fbi="hint">{text}</p>}
      </div>
      {canCopy ? (
        <CopyButton
          look="quiet"
          text={link}
          invitationIds={item.output && [item.output.invitation.id]}
          aria-label={words.copyLinkFor(email)}
        />
      ) : (
        <Icon glyph={CHECK} />
      )}
    </li>
  )
})

/**
 * Returns a function that describes the outcome of an invitation, or returns `''` if its link is all there is to show.
 *
 * @param othersMailed whether other invitations were e-mailed, so that one without an e-mail is worth mentioning
 */
export function useResultText(
  othersMailed: boolean,
): (item: BulkInviteItem, link: string | null) => string {
  const words = useInviteFormMessages()
  const { errors } = useSharedMessages()
  function failureText({ code, status }: FluxbaseError): string {
    if (code === 'not_done') return words.lost.nothing
    return code === 'invalid_request' && !status ? words.dateHasPassed : errors[code]
  }
  return ({ state, output, error, seen }, link) => {
    if (state === 'failed' && error) return failureText(error)
    if (state === 'unknown') return seen === 'absent' ? words.lost.not_yet : words.lost.unknown
    if (state !== 'done') return words.notSent
    if (output?.linkLost) return words.lost.exists
    if (link !== null && !isSafeLink(link)) return words.unsafeLink
    return output?.email_sent || !othersMailed ? '' : words.noEmailResult
  }
}
