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
  /** What to do where no mail went out, or where its link leads nowhere. */
  children?: ReactNode
}

/** Whether mails went out to all, to some or to nobody, and where their links lead. Renders a `div`. */
export function DeliveryNote({ invited, children }: DeliveryNoteProps) {
  const words = useMessages('inviteForm', inviteFormEnglish)
  const unmailed = invited.filter(({ email_sent }) => !email_sent)
  const mailed = invited.find(({ email_sent }) => email_sent)
  const host = useMailedHost(mailed?.invitation)
  const isFine = unmailed.length === 0 && host === null
  const count = { count: unmailed.length, total: invited.length }
  return (
    <Note tone={isFine ? 'success' : 'warning'} icon={MAIL}>
      {isFine && <p>{words.allEmailed}</p>}
      {unmailed.length > 0 && (
        <p>
          <strong>{mailed ? words.someNotEmailed(count) : words.notEmailed}</strong>{' '}
          {words.shareLinks}
        </p>
      )}
      {host && <p>{words.mailedElsewhere(host)}</p>}
      {children}
      <ServerWords>{unmailed[0]?.email_status}</ServerWords>
    </Note>
  )
}
