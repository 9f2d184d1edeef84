'use client'
import { zoneName } from '../../../format/format-date'
import { useDateStyle } from '../../../provider/use-date-style'
import { useTableBasicMessages } from '../../../provider/messages/use-table-basic-messages'
import { Button } from '../../primitives/button'
import { CHECK, WARNING } from '../../primitives/glyphs'
import { Icon } from '../../primitives/icon'

export interface TableFooterProps {
  /** `null` until the list has loaded. */
  shown: number | null
  total: number
  unreadable: number
  /** The last action that removed a row, in words. */
  done: string | null
  exact: boolean
  onExact: (exact: boolean) => void
  compact: boolean
  onCompact: (compact: boolean) => void
}

/** How much of the list is shown, the time zone of its dates, and the toggles for exact times and density. Renders a `footer`. */
export function TableFooter({
  shown,
  total,
  unreadable,
  done,
  exact,
  onExact,
  compact,
  onCompact,
}: TableFooterProps) {
  const words = useTableBasicMessages()
  const style = useDateStyle()
  return (
    <footer data-fbi="table-footer">
      <bdi>{shown === null ? words.loading : words.shown({ shown, total })}</bdi>
      {unreadable > 0 && (
        <span data-fbi="unreadable">
          <Icon glyph={WARNING} />
          <span>{words.unreadable(unreadable)}</span>
        </span>
      )}
      {done && (
        <span data-fbi="done">
          <Icon glyph={CHECK} />
          <span>{done}</span>
        </span>
      )}
      <span data-fbi="times">
        <span>{words.timesIn(zoneName(style))}</span>
        <Button look="quiet" aria-pressed={exact} onClick={() => onExact(!exact)}>
          {words.exactTimes}
        </Button>
        <Button look="quiet" aria-pressed={compact} onClick={() => onCompact(!compact)}>
          {words.compact}
        </Button>
      </span>
    </footer>
  )
}
