'use client'
import { useEffect, useMemo, useRef } from 'react'
import type { UseInviteFormResult } from '../../forms/use-invite-form'
import { useInviteFormMessages } from '../../provider/messages/use-invite-form-messages'
import { useDuplicateText } from './duplicate-note'
import { invitedIn, useDelivery } from './use-delivery'
import { useSendingWords } from './use-sending-words'
import { useSendingText } from './invite-sending'

export interface InviteNewsProps {
  form: UseInviteFormResult
  /** Returns a function that clears the announcement. */
  announce: (text: string) => () => void
}

/** Announces visible changes of the form's state to screen readers, and clears an announcement when its state ends. Renders nothing. */
export function InviteNews({ form, announce }: InviteNewsProps) {
  const { view } = form
  const text = useStateText(form)
  const announcedView = useRef(view)
  // An announcement about the previous view no longer applies.
  useEffect(() => {
    if (announcedView.current !== view) announce('')
    announcedView.current = view
  }, [view, announce])
  useEffect(() => (text ? announce(text) : undefined), [text, announce])
  return null
}

/** What is going on: sending, a warning, a pause, the end. The headings that take focus are read without it. */
function useStateText(form: UseInviteFormResult): string {
  const words = useInviteFormMessages()
  const { view, invited, limit } = form
  const left = form.people.all.length
  const { status, retryAfter, items } = form.bulk
  const sending = useSendingWords(form) ?? words.sending
  const duplicate = useDuplicateText(form.lost ? null : form.repeat)
  const delivery = useDelivery(invited ? [invited] : view === 'results' ? invitedIn(items) : [])
  const runText = useSendingText(form.bulk)
  // A countdown is announced only when it begins, and so is a limit, whose count changes with every person.
  const isWaiting = retryAfter > 0
  // oxlint-disable-next-line react/exhaustive-deps -- see above
  const begun = useMemo(() => runText, [status, isWaiting])
  // oxlint-disable-next-line react/exhaustive-deps -- see above
  const limited = useMemo(() => (limit ? words.limits[limit.type](limit) : ''), [limit?.type])
  switch (view) {
    case 'compose':
      return form.isSending ? sending : limited || duplicate
    case 'sending':
      return status !== 'running' || isWaiting ? begun : ''
    default:
      return [...delivery.sentences, delivery.warning, left > 0 && words.stillInForm(left)]
        .filter(Boolean)
        .join(' ')
  }
}
