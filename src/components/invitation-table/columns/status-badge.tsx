'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import type { InvitationStatus } from '../../../invitation/status'
import { useSharedMessages } from '../../../provider/messages/use-shared-messages'

export interface StatusBadgeProps extends Omit<ComponentPropsWithoutRef<'span'>, 'children'> {
  /** `invitationStatus(invitation, now)` */
  status: InvitationStatus
}

/**
 * Shows a status as an icon, a word and a tint, so never by colour alone. CSS draws the icon, because a table shows many.
 * Renders a `span`.
 */
export const StatusBadge = forwardRef<HTMLSpanElement, StatusBadgeProps>(function StatusBadge(
  { status, ...props },
  ref,
) {
  const words = useSharedMessages()
  return (
    <span data-fbi="status-badge" data-status={status} {...props} ref={ref}>
      {words.status[status]}
    </span>
  )
})
