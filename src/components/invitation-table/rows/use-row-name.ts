'use client'
import { useCallback } from 'react'
import type { InvitationTableRow } from '../../../hooks/use-invitation-table'
import { displayEmail } from '../../../format/display-email'
import { invitationTableEnglish } from '../../../messages/invitation-table'
import { useMessages } from '../../../provider/use-messages'

/** What a row is called in the names of its actions: unique, also for a person with two invitations. */
export function useRowName(): (row: Pick<InvitationTableRow, 'invitation' | 'repeat'>) => string {
  const { repeated } = useMessages('invitationTable', invitationTableEnglish)
  return useCallback(
    ({ invitation, repeat }) => {
      const email = displayEmail(invitation.email)
      return repeat === null ? email : repeated({ email, number: repeat })
    },
    [repeated],
  )
}
