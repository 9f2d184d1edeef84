'use client'
import { useSyncExternalStore } from 'react'
import { useKit } from '../provider/kit-context'
import { minuteClockOf } from '../provider/minute-clock'

/**
 * The present, in milliseconds by the provider's clock: for texts like "in 6 days", which keep themselves right. What uses it
 * renders again with the minute, and nothing around it does.
 *
 * @example
 * const AgeCell = ({ row }: InvitationCellProps) => formatAge(row.invitation.created_at, useMinute())
 */
export function useMinute(): number {
  const { subscribe, now } = minuteClockOf(useKit().now)
  return useSyncExternalStore(subscribe, now, now)
}
