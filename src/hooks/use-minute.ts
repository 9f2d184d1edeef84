'use client'
import { useSyncExternalStore } from 'react'
import { useKit } from '../provider/kit-context'
import { getMinuteClock } from '../provider/minute-clock'
import { useServedAt } from './browser/use-served-at'

/**
 * The current time in milliseconds, by the provider's clock, updated once a minute. Use it for texts such as "in 6 days". Only
 * the component that calls it rerenders.
 *
 * @example
 * const AgeCell = ({ row }: InvitationCellProps) => formatAge(row.invitation.created_at, useMinute())
 */
export function useMinute(): number {
  const { subscribe, now } = getMinuteClock(useKit().now)
  return useSyncExternalStore(subscribe, now, useServedAt())
}
