'use client'
import { useId } from 'react'
import { INVITATION_STATUSES, type InvitationStatus } from '../../invitation/status'
import { invitationTableEnglish } from '../../messages/invitation-table'
import { useMessages } from '../../provider/use-messages'

export interface SummaryBarProps {
  /** `countByStatus(invitations, clock)` */
  counts: Record<InvitationStatus, number>
}

/** How the statuses divide the list, with a text for who cannot see it. Renders an `svg` (a strict CSP forbids `style`). */
export function SummaryBar({ counts }: SummaryBarProps) {
  const words = useMessages('invitationTable', invitationTableEnglish)
  const hatch = useId()
  const total = INVITATION_STATUSES.reduce((sum, status) => sum + counts[status], 0)
  let start = 0
  return (
    <svg data-fbi="summary-bar" role="img" aria-label={words.summary(counts)}>
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
      {INVITATION_STATUSES.filter((status) => counts[status] > 0).map((status) => {
        const x = `${start}%`
        const width = (100 * counts[status]) / total
        const isFirst = start === 0
        start += width
        return (
          <g key={status} data-fbi="summary-part" data-status={status}>
            <rect
              // Expired is hatched, so that the bar reads without colours.
              {...(status === 'expired' && { fill: `url(#${hatch})` })}
              x={x}
              width={`${width}%`}
              height="100%"
            />
            {!isFirst && <line x1={x} x2={x} y2="100%" />}
          </g>
        )
      })}
    </svg>
  )
}
