'use client'
import { useMemo } from 'react'
import { useKit } from '../../../provider/kit-context'
import { useTableBasicMessages } from '../../../provider/messages/use-table-basic-messages'
import { useSharedMessages } from '../../../provider/messages/use-shared-messages'
import type { InvitationColumnContext } from './column'

/** The context that columns use to turn values into text. Stable while the messages, the user and `nameOf` are. */
export function useColumnContext(
  nameOf: ((userId: string) => string | undefined) | undefined,
): InvitationColumnContext {
  const invitationTable = useTableBasicMessages()
  const shared = useSharedMessages()
  const { currentUser } = useKit()
  return useMemo(
    () => ({
      messages: { invitationTable, shared },
      nameOf: (id) => (id === currentUser?.id ? currentUser.email : (nameOf?.(id) ?? undefined)),
    }),
    [invitationTable, shared, currentUser, nameOf],
  )
}
