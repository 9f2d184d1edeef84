'use client'
import { useEffect, useId, useRef } from 'react'
import type { UseBulkInviteResult } from '../../hooks/use-bulk-invite'
import { useInvitationLinks } from '../../hooks/use-invitation-links'
import { isSafeLink } from '../../invitation/link'
import { inviteFormEnglish } from '../../messages/invite-form'
import { useMessages } from '../../provider/use-messages'
import { Button } from '../primitives/button'
import type { HeadingLevel } from '../primitives/heading-level'
import { BulkResultRow } from './bulk-result-row'
import { CopyLinks } from './copy-links'
import { DeliveryNote } from './delivery-note'
import { SaveResults } from './save-results'

export interface BulkResultsProps {
  bulk: UseBulkInviteResult
  onBack: () => void
  /** @default 2 */
  headingLevel?: HeadingLevel
  /** The id of the heading. */
  headingId?: string | undefined
}

/** The results of a run, with those that need attention first. Moves focus to its heading on mount. Renders a `div`. */
export function BulkResults({ bulk, onBack, headingLevel = 2, headingId }: BulkResultsProps) {
  const words = useMessages('inviteForm', inviteFormEnglish)
  const links = useInvitationLinks()
  const ownId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  const { items, progress } = bulk
  const { total, done, failed, lost, waiting } = progress
  const rows = [...items]
    .sort((a, b) => Number(a.state === 'done') - Number(b.state === 'done'))
    .map((item) => ({ item, link: item.output ? links.get(item.output.invitation) : null }))
  const copyable = rows.filter(({ link }) => link !== null && isSafeLink(link))
  const mailed = copyable.filter(({ item }) => item.output?.email_sent)
  // If only some were e-mailed, offer to copy just the links of the others.
  const isSome = mailed.length > 0 && mailed.length < copyable.length
  const toShare = isSome ? copyable.filter((row) => !mailed.includes(row)) : copyable
  const invited = items.flatMap(({ output }) => (output && !output.linkLost ? [output] : []))
  const Heading = `h${headingLevel}` as const

  return (
    <div data-fbi="invite-result">
      <div data-fbi="invite-header">
        <Heading ref={heading} tabIndex={-1} data-fbi="title" id={headingId ?? ownId}>
          {words.resultsTitle({ done, open: total - done })}
        </Heading>
        {copyable.length > 0 && <p data-fbi="lead">{words.linksDie}</p>}
      </div>
      {invited.length > 0 && (
        <DeliveryNote invited={invited}>
          <CopyLinks
            links={toShare.map(({ item, link }) => ({
              email: item.input.email,
              link: link!,
              id: item.output!.invitation.id,
            }))}
            label={isSome ? words.copySome(toShare.length) : words.copyAll(toShare.length)}
          />
        </DeliveryNote>
      )}
      <div data-fbi="sending-actions">
        {failed > 0 && <Button onClick={bulk.retryFailed}>{words.retryFailed(failed)}</Button>}
        {waiting > 0 && <Button onClick={bulk.resume}>{words.sendRest(waiting)}</Button>}
        {lost > 0 && <Button onClick={bulk.check}>{words.checkAgain}</Button>}
        <SaveResults rows={rows} />
      </div>
      <ul role="list" data-fbi="result-rows">
        {rows.map(({ item, link }) => (
          <BulkResultRow key={item.id} item={item} link={link} othersMailed={mailed.length > 0} />
        ))}
      </ul>
      <Button wide onClick={onBack}>
        {words.backToForm(total - done)}
      </Button>
    </div>
  )
}
