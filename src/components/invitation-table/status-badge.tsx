'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import type { InvitationStatus } from '../../invitation/status'
import { sharedEnglish } from '../../messages/shared'
import { useMessages } from '../../provider/use-messages'
import { Icon, type IconName } from '../primitives/icon'

export interface StatusBadgeProps extends Omit<ComponentPropsWithoutRef<'span'>, 'children'> {
  /** `invitationStatus(invitation, now)` */
  status: InvitationStatus
}

/** A status as an icon, a word and a tint: never as a colour alone. Renders a `span`. */
export const StatusBadge = forwardRef<HTMLSpanElement, StatusBadgeProps>(function StatusBadge(
  { status, ...props },
  ref,
) {
  const words = useMessages('shared', sharedEnglish)
  return (
    <span data-fbi="status-badge" data-status={status} {...props} ref={ref}>
      <Icon name={ICONS[status]} />
      {words.status[status]}
    </span>
  )
})

const ICONS: Record<InvitationStatus, IconName> = {
  pending: 'clock',
  expiring: 'warning',
  expired: 'cross',
  accepted: 'check',
}
