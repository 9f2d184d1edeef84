'use client'
import { memo } from 'react'
import type { BulkInviteItem } from '../../hooks/use-bulk-invite'
import { isSafeLink } from '../../invitation/link'
import { inviteFormEnglish } from '../../messages/invite-form'
import { sharedEnglish } from '../../messages/shared'
import { useMessages } from '../../provider/use-messages'
import { CopyButton } from '../primitives/copy-button'
import { Icon } from '../primitives/icon'
import { ServerWords } from './server-words'

export interface BulkResultRowProps {
  item: BulkInviteItem
  link: string | null
}

/** What became of one of many, and their link. Renders a `li`. */
export const BulkResultRow = memo(function BulkResultRow({ item, link }: BulkResultRowProps) {
  const words = useMessages('inviteForm', inviteFormEnglish)
  const text = useResultText()(item, link)
  const { email } = item.input
  const canCopy = link !== null && isSafeLink(link)
  return (
    <li data-fbi="result-row" data-state={item.state}>
      <div>
        <bdi dir="ltr">{email}</bdi>
        {text && <p data-fbi={item.state === 'failed' ? 'error' : 'hint'}>{text}</p>}
        {item.state === 'failed' && <ServerWords>{item.error?.serverMessage}</ServerWords>}
      </div>
      {canCopy ? (
        <CopyButton look="quiet" text={link} aria-label={words.copyLinkFor(email)} />
      ) : (
        item.state === 'done' && <Icon name="check" />
      )}
    </li>
  )
})

/** What is to be said of one of many, or `''` where their link says it all. */
export function useResultText(): (item: BulkInviteItem, link: string | null) => string {
  const words = useMessages('inviteForm', inviteFormEnglish)
  const { errors } = useMessages('shared', sharedEnglish)
  return ({ state, output, error }, link) => {
    if (state === 'failed' && error)
      return error.status || error.code === 'invalid_configuration'
        ? errors[error.code]
        : words.lost.nothing
    if (state === 'lost') return words.lost.unknown
    if (state !== 'done') return words.notSent
    if (output?.linkLost) return words.lost.exists
    return link !== null && !isSafeLink(link) ? words.unsafeLink : ''
  }
}
