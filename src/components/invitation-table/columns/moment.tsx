import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { formatExact, type DateStyle } from '../../../format/format-date'

export interface MomentProps extends Omit<
  ComponentPropsWithoutRef<'time'>,
  'dateTime' | 'title' | 'style'
> {
  /** Milliseconds since the epoch. */
  time: number
  style: DateStyle
  /** The visible text, such as "in 6 days". */
  children: ReactNode
}

/** A point in time: readable text, with the instant in UTC as `dateTime`. Renders a `time`. */
export function Moment({ time, style, children, ...props }: MomentProps) {
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
