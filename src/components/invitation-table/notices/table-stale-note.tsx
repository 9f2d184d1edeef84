'use client'
import type { FluxbaseError } from '../../../client/errors'
import { formatClock } from '../../../format/format-date'
import { useDateStyle } from '../../../provider/use-date-style'
import { useTableBasicMessages } from '../../../provider/messages/use-table-basic-messages'
import { useSharedMessages } from '../../../provider/messages/use-shared-messages'
import { Button } from '../../primitives/button'
import { WARNING } from '../../primitives/glyphs'
import { Note } from '../../primitives/note'

export interface TableStaleNoteProps {
  error: FluxbaseError
  /** When the visible rows were received, in milliseconds since the epoch. */
  updatedAt: number
  busy: boolean
  onRetry: () => void
}

/** Says that the last refresh failed and why, and how old the rows are. Renders a `div` with role `alert`. */
export function TableStaleNote({ error, updatedAt, busy, onRetry }: TableStaleNoteProps) {
  const words = useTableBasicMessages()
  const { errors, tryAgain } = useSharedMessages()
  const style = useDateStyle()
  return (
    <Note tone="warning" icon={WARNING} role="alert" data-part="stale">
      <p>
        <b>{words.stale(formatClock(updatedAt, style))}</b> <span>{errors[error.code]}</span>
      </p>
      <Button busy={busy} onClick={onRetry}>
        {tryAgain}
      </Button>
    </Note>
  )
}
