'use client'
import type { ReactNode } from 'react'
import type { CreateInvitationResponse } from '../../invitation/responses'
import { inviteFormEnglish } from '../../messages/invite-form'
import { useMessages } from '../../provider/use-messages'
import { MAIL } from '../primitives/glyphs'
import { Note } from '../primitives/note'
import { ServerWords } from './server-words'
import { useMailedHost } from './use-mailed-host'

export interface DeliveryNoteProps {
  invited: readonly Omit<CreateInvitationResponse, 'invite_link'>[]
  /** What to do if no e-mail was sent, or if its link leads nowhere. */
  children?: ReactNode
}

/** Says whether all, some or none of the invitations were e-mailed, and where those links lead. Renders a `div`. */
export function DeliveryNote({ invited, children }: DeliveryNoteProps) {
  const words = useMessages('inviteForm', inviteFormEnglish)
  const unmailed = invited.filter(({ email_sent }) => !email_sent)
  const mailed = invited.find(({ email_sent }) => email_sent)
  const host = useMailedHost(mailed?.invitation)
  const isDelivered = unmailed.length === 0 && host === null
  const count = { count: unmailed.length, total: invited.length }
  return (
    <Note tone={isDelivered ? 'success' : 'warning'} icon={MAIL}>
      {isDelivered && <p>{words.allEmailed}</p>}
      {unmailed.length > 0 && (
        <p>
          <strong>{mailed ? words.someNotEmailed(count) : words.notEmailed}</strong>{' '}
          <span>{words.shareLinks}</span>
        </p>
      )}
      {host && <p>{words.mailedElsewhere(host)}</p>}
      {children}
      <ServerWords>{unmailed[0]?.email_status}</ServerWords>
    </Note>
  )
}
