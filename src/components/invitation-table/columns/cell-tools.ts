'use client'
import { createContext, useContext, useMemo } from 'react'
import type { DateStyle } from '../../../format/format-date'
import { useMinute } from '../../../hooks/use-minute'
import type { TableBasicMessages } from '../../../messages/table-basics'
import type { SharedMessages } from '../../../messages/shared'
import { useKit, type CurrentUser } from '../../../provider/kit-context'
import { useDateStyle } from '../../../provider/use-date-style'
import { useTableBasicMessages } from '../../../provider/messages/use-table-basic-messages'
import { useSharedMessages } from '../../../provider/messages/use-shared-messages'

/** What the built-in cells need besides their row. */
export interface CellTools {
  words: TableBasicMessages
  shared: SharedMessages
  style: DateStyle
  /** Milliseconds since the epoch. Changes once a minute. */
  now: number
  currentUser: CurrentUser | null
}

/** The tools of a table, looked up once for all its cells: a long one mounts rows in each frame of scrolling. */
export const CellToolsContext = createContext<CellTools | null>(null)

/** Looks up the tools. The result is stable within a minute. */
export function useNewCellTools(): CellTools {
  const words = useTableBasicMessages()
  const shared = useSharedMessages()
  const style = useDateStyle()
  const now = useMinute()
  const { currentUser } = useKit()
  return useMemo(
    () => ({ words, shared, style, now, currentUser }),
    [words, shared, style, now, currentUser],
  )
}

/** The tools of the table around a cell or, where an app shows a cell outside a table, the cell's own. */
export function useCellTools(): CellTools {
  const tools = useContext(CellToolsContext)
  // A table neither appears around a mounted cell nor disappears, so the order of the hooks never changes.
  // oxlint-disable-next-line react/rules-of-hooks
  return tools ?? useNewCellTools()
}
