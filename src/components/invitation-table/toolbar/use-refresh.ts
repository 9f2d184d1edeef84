'use client'
import { useState, type RefObject } from 'react'
import { formatClock } from '../../../format/format-date'
import type { UseInvitationTableResult } from '../../../hooks/use-invitation-table'
import { useKit } from '../../../provider/kit-context'
import { useDateStyle } from '../../../provider/use-date-style'
import { useTableBasicMessages } from '../../../provider/messages/use-table-basic-messages'
import type { FocusTarget } from '../rows/use-row-focus'

interface RefreshOptions {
  table: UseInvitationTableResult
  announce: (text: string) => void
  heading: RefObject<HTMLElement | null>
  moveFocus: (target: FocusTarget) => void
}

/** Fetches the list again at the user's request, and announces the result. */
export function useRefresh({ table, announce, heading, moveFocus }: RefreshOptions) {
  const words = useTableBasicMessages()
  const { now } = useKit()
  const style = useDateStyle()
  const [refreshing, setRefreshing] = useState(false)

  async function refresh() {
    const failedBefore = table.error !== null
    // The retry button is removed together with the message that contains it.
    if (table.state === 'error') heading.current?.focus()
    else moveFocus({ row: null, ifLost: true })
    setRefreshing(true)
    const error = await table.refresh()
    setRefreshing(false)
    const time = formatClock(error ? table.updatedAt : now(), style)
    if (!error) announce(words.refreshed(time))
    // A first failure renders an alert, which announces itself.
    else if (failedBefore && table.state === 'rows') announce(words.stale(time))
  }
  return { refreshing, refresh: () => void refresh() }
}
