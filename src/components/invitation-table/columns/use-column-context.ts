'use client'
import { useMemo } from 'react'
import { tableBasicsEnglish } from '../../../messages/table-basics'
import { sharedEnglish } from '../../../messages/shared'
import { useKit } from '../../../provider/kit-context'
import { useMessages } from '../../../provider/use-messages'
import type { InvitationColumnContext } from './column'

/** The context that columns use to turn values into text. Stable while the messages, the user and `nameOf` are. */
export function useColumnContext(
  nameOf: ((userId: string) => string | undefined) | undefined,
): InvitationColumnContext {
  const invitationTable = useMessages('invitationTable', tableBasicsEnglish)
  const shared = useMessages('shared', sharedEnglish)
  const { currentUser } = useKit()
  return useMemo(
    () => ({
      messages: { invitationTable, shared },
      nameOf: (id) => (id === currentUser?.id ? currentUser.email : (nameOf?.(id) ?? undefined)),
    }),
    [invitationTable, shared, currentUser, nameOf],
  )
}
