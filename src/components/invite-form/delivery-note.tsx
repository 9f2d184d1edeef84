'use client'
import type { ReactNode } from 'react'
import type { CreateInvitationResponse } from '../../invitation/responses'
import { inviteFormEnglish } from '../../messages/invite-form'
import { useMessages } from '../../provider/use-messages'
import { Note } from '../primitives/note'
import { ServerWords } from './server-words'
import { useMailedHost } from './use-mailed-host'

export interface DeliveryNoteProps {
  invited: readonly Omit<CreateInvitationResponse, 'invite_link'>[]
  /** What to do where no mail went out, or where its link leads nowhere. */
  children?: ReactNode
}

/** Whether mails went out to many, and where their links lead. Renders a `div`. */
export function DeliveryNote({ invited, children }: DeliveryNoteProps) {
  const words = useMessages('inviteForm', inviteFormEnglish)
  const unmailed = invited.find(({ email_sent }) => !email_sent)
  const host = useMailedHost(unmailed ? undefined : invited[0]?.invitation)
  if (!unmailed) {
    return (
      <Note tone={host ? 'warning' : 'success'} icon="mail">
        <p>{host ? words.mailedElsewhere(host) : words.allEmailed}</p>
        {children}
      </Note>
    )
  }
  return (
    <Note tone="warning" icon="mail">
      <p>
        <strong>{words.notEmailed}</strong> {words.shareLinks}
      </p>
      {children}
      <ServerWords>{unmailed.email_status}</ServerWords>
    </Note>
  )
}
