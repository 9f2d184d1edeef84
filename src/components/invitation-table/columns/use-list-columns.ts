'use client'
import { useMemo } from 'react'
import type { ListColumn } from '../../../list/list-column'
import { useKit } from '../../../provider/kit-context'
import { useTableBasicMessages } from '../../../provider/messages/use-table-basic-messages'
import { useSharedMessages } from '../../../provider/messages/use-shared-messages'
import type { InvitationColumn, InvitationColumnContext } from './column'

/**
 * The columns that a list is sorted and searched by besides its own fields: those whose `value` is a function. Also the context
 * that they use to turn values into text. Both are stable while the columns, the messages, the user and `nameOf` are.
 */
export function useListColumns(
  columns: readonly InvitationColumn[],
  nameOf: ((userId: string) => string | undefined) | undefined,
): { listColumns: readonly ListColumn[]; context: InvitationColumnContext } {
  const invitationTable = useTableBasicMessages()
  const shared = useSharedMessages()
  const { currentUser } = useKit()
  const context = useMemo(
    (): InvitationColumnContext => ({
      messages: { invitationTable, shared },
      nameOf: (id) => (id === currentUser?.id ? currentUser.email : (nameOf?.(id) ?? undefined)),
    }),
    [invitationTable, shared, currentUser, nameOf],
  )
  return {
    listColumns: useMemo(() => listColumnsOf(columns, context), [columns, context]),
    context,
  }
}

/** If there are none, the result is always the same array. */
function listColumnsOf(
  columns: readonly InvitationColumn[],
  context: InvitationColumnContext,
): readonly ListColumn[] {
  const found = columns.flatMap(({ id, value, compare, toText }): ListColumn[] => {
    if (typeof value !== 'function') return []
    const textOf: ListColumn['toText'] =
      toText && ((own, invitation) => toText(own, invitation, context))
    const valueOf: ListColumn['value'] = (invitation) => value(invitation, context)
    return [{ id, value: valueOf, compare, toText: textOf }]
  })
  return found.length > 0 ? found : NONE
}

const NONE: readonly ListColumn[] = []
