'use client'
import { INVITATION_STATUSES, type InvitationStatus } from '../../../invitation/status'
import { useKit } from '../../../provider/kit-context'
import { useTableBasicMessages } from '../../../provider/messages/use-table-basic-messages'
import { useSharedMessages } from '../../../provider/messages/use-shared-messages'

export interface StatusFilterProps {
  /** `null` until the list has loaded. */
  counts: Record<InvitationStatus, number> | null
  /** `undefined` shows every status. */
  value: InvitationStatus | undefined
  onChange: (status: InvitationStatus | undefined) => void
}

/** A chip per status with its count: the legend of the summary bar and the filter. Renders a `div` with role `group`. */
export function StatusFilter({ counts, value, onChange }: StatusFilterProps) {
  const words = useTableBasicMessages()
  const { status: names } = useSharedMessages()
  const { locale } = useKit()
  const total = INVITATION_STATUSES.reduce((sum, status) => sum + (counts?.[status] ?? 0), 0)
  return (
    <div data-fbi="status-filter" role="group" aria-label={words.filterByStatus}>
      <button
        type="button"
        data-fbi="chip"
        aria-pressed={value === undefined}
        onClick={() => onChange(undefined)}
      >
        <span>{words.all}</span> {counts && <b>{total.toLocaleString(locale)}</b>}
      </button>
      {INVITATION_STATUSES.map((status) => (
        <button
          key={status}
          type="button"
          data-fbi="chip"
          data-status={status}
          aria-pressed={value === status}
          onClick={() => onChange(value === status ? undefined : status)}
        >
          <span>{names[status]}</span> {counts && <b>{counts[status].toLocaleString(locale)}</b>}
        </button>
      ))}
    </div>
  )
}
