'use client'
import { useCallback } from 'react'
import type { InvitationTableRow } from '../../../hooks/use-invitation-table'
import { displayEmail } from '../../../format/display-email'
import { invitationTableEnglish } from '../../../messages/invitation-table'
import { useMessages } from '../../../provider/use-messages'

/** Returns a function that names a row in the labels of its actions. Names are unique even if a person has two invitations. */
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
