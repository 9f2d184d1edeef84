'use client'
import type { InvitationSort } from '../../../list/invitation-view'
import { useTableBasicMessages } from '../../../provider/messages/use-table-basic-messages'

/** The two directions of a sort, in words. */
export function useSortDirections({ key }: InvitationSort) {
  const { newest, oldest, ascending, descending } = useTableBasicMessages().sortOrders
  return key === 'created_at'
    ? { descending: newest, ascending: oldest }
    : { descending, ascending }
}
