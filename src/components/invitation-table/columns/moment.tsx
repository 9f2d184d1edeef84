'use client'
import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { formatExact } from '../../../format/format-date'
import { useDateStyle } from '../../../provider/use-date-style'

export interface MomentProps extends Omit<ComponentPropsWithoutRef<'time'>, 'dateTime' | 'title'> {
  /** Milliseconds since the epoch. */
  time: number
  /** The visible text, such as "in 6 days". */
  children: ReactNode
}

/** A point in time: readable text, with the instant in UTC as `dateTime`. Renders a `time`. */
export function Moment({ time, children, ...props }: MomentProps) {
  const style = useDateStyle()
  return (
    <time
      {...props}
      // The text may run against the direction of the page: "2 hours ago" in a right-to-left page.
      dir="auto"
      dateTime={new Date(time).toISOString()}
      // Formatted only on hover, because a screen of rows has dozens of dates. The "Exact times" button serves everyone else.
      onPointerEnter={({ currentTarget }) => {
        currentTarget.title = formatExact(time, style)
      }}
    >
      {children}
    </time>
  )
}
