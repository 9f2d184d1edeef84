'use client'
import { useId } from 'react'
import { INVITATION_STATUSES, type InvitationStatus } from '../../../invitation/status'
import { useTableBasicMessages } from '../../../provider/messages/use-table-basic-messages'

export interface SummaryBarProps {
  /** `counts` of `useInvitationTable`; `null` until the list has loaded. */
  counts: Record<InvitationStatus, number> | null
  /** Called with the status of the segment that is clicked. Keyboard users have the chips of `StatusFilter`. */
  onChoose?: (status: InvitationStatus) => void
}

/** A bar that shows each status's share of the list, with a text alternative. Renders an `svg` (a strict CSP forbids `style`). */
export function SummaryBar({ counts, onChoose }: SummaryBarProps) {
  const words = useTableBasicMessages()
  const hatch = useId()
  return (
    <svg
      data-fbi="summary-bar"
      role="img"
      aria-label={counts ? words.summary(counts) : words.loading}
    >
      <pattern
        id={hatch}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect data-fbi="summary-hatch" width="6" height="6" />
        <rect data-fbi="summary-hatch" data-line width="3" height="6" />
      </pattern>
      {INVITATION_STATUSES.map((status, index) => {
        if (!counts?.[status]) return null
        const total = sum(INVITATION_STATUSES, counts)
        const before = sum(INVITATION_STATUSES.slice(0, index), counts)
        const x = `${(100 * before) / total}%`
        return (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
          <g
            key={status}
            data-fbi="summary-part"
            data-status={status}
            onClick={onChoose && (() => onChoose(status))}
          >
            <rect
              // Expired is hatched, so that the bar can be read without colour.
              {...(status === 'expired' && { fill: `url(#${hatch})` })}
              x={x}
              width={`${(100 * counts[status]) / total}%`}
              height="100%"
            />
            {before > 0 && <line x1={x} x2={x} y2="100%" />}
          </g>
        )
      })}
    </svg>
  )
}

function sum(
  statuses: readonly InvitationStatus[],
  counts: Record<InvitationStatus, number>,
): number {
  return statuses.reduce((total, status) => total + counts[status], 0)
}
