'use client'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { CHECK, WARNING } from '../primitives/glyphs'
import type { HeadingLevel } from '../primitives/heading-level'
import { Icon } from '../primitives/icon'

export interface ResultHeaderProps {
  /** Whether anyone was invited. */
  isSuccess: boolean
  headingLevel: HeadingLevel
  headingId: string | undefined
  title: string
  /** What it means. */
  children: ReactNode
}

/** The heading of a result, with a tick if there is a success. Moves focus to the heading on mount. Renders a `div`. */
export function ResultHeader({
  isSuccess,
  headingLevel,
  headingId,
  title,
  children,
}: ResultHeaderProps) {
  const ownId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const Heading = `h${headingLevel}` as const
  return (
    <div data-fbi="result-header" data-tone={isSuccess ? 'success' : 'warning'}>
      <span data-fbi="orb">
        <Icon glyph={isSuccess ? CHECK : WARNING} />
      </span>
      <div data-fbi="invite-header">
        <Heading ref={heading} tabIndex={-1} data-fbi="title" id={headingId ?? ownId}>
          {title}
        </Heading>
        {children}
      </div>
    </div>
  )
}
