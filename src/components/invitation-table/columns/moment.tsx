'use client'
import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { formatExact } from '../../../format/format-date'
import { useKit } from '../../../provider/kit-context'

export interface MomentProps extends Omit<ComponentPropsWithoutRef<'time'>, 'dateTime' | 'title'> {
  /** Milliseconds since the epoch. */
  time: number
  /** What is read: "in 6 days". */
  children: ReactNode
}

/** A point in time, for people in their words and for machines in UTC. Renders a `time`. */
export function Moment({ time, children, ...props }: MomentProps) {
  const style = useKit()
  return (
    <time
      {...props}
      // "2 hours ago" in a page that runs the other way
      dir="auto"
      dateTime={new Date(time).toISOString()}
      // Written when a pointer asks for it: a screen of rows has dozens. For everybody else there is "Exact times".
      onPointerEnter={({ currentTarget }) => {
        currentTarget.title = formatExact(time, style)
      }}
    >
      {children}
    </time>
  )
}
