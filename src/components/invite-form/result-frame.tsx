'use client'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useInviteFormMessages } from '../../provider/messages/use-invite-form-messages'
import { breakAfterAt } from '../primitives/break-after-at'
import { Button } from '../primitives/button'
import { CHECK, WARNING } from '../primitives/glyphs'
import type { HeadingLevel } from '../primitives/heading-level'
import { Icon } from '../primitives/icon'
import { Note } from '../primitives/note'
import { ServerWords } from './details'
import type { Delivery } from './use-delivery'

export interface ResultHeaderProps {
  /** Whether anyone was invited. */
  isSuccess: boolean
  headingLevel: HeadingLevel
  headingId: string | undefined
  title: string
  delivery: Delivery
  /** What else is worth knowing. */
  children?: ReactNode
}

/**
 * The heading of a result, with a tick if there is a success, and whether e-mails were sent. Moves focus to the heading on
 * mount. Renders a `div`, and another one for a warning.
 */
export function ResultHeader({
  isSuccess,
  headingLevel,
  headingId,
  title,
  delivery: { sentences, warning, serverWords },
  children,
}: ResultHeaderProps) {
  const ownId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const Heading = `h${headingLevel}` as const
  return (
    <>
      <div data-fbi="result-header" data-tone={isSuccess ? 'success' : 'warning'}>
        <span data-fbi="orb">
          <Icon glyph={isSuccess ? CHECK : WARNING} />
        </span>
        <div data-fbi="words">
          <Heading ref={heading} tabIndex={-1} data-fbi="title" id={headingId ?? ownId}>
            {breakAfterAt(title)}
          </Heading>
          {sentences.length > 0 && (
            <p data-fbi="lead">
              {sentences.map((sentence) => (
                <span key={sentence}>{sentence} </span>
              ))}
            </p>
          )}
          <ServerWords>{serverWords}</ServerWords>
          {children}
        </div>
      </div>
      {warning && (
        <Note tone="warning" icon={WARNING}>
          <p>{warning}</p>
        </Note>
      )}
    </>
  )
}

export interface ResultActionsProps {
  /** The text of the button that returns to the form. */
  label: string
  onBack: (() => void) | undefined
  /** Closes what the form is in. Without it, there is nothing to close. */
  onDone: (() => void) | undefined
  /** Whether nothing else needs to be done. */
  isComplete: boolean
}

/** The ways on from a result: back to the form, and out of it. Renders a `div`. */
export function ResultActions({ label, onBack, onDone, isComplete }: ResultActionsProps) {
  const words = useInviteFormMessages()
  return (
    <div data-fbi="result-actions">
      {onBack && (
        <Button look={onDone ? 'quiet' : 'plain'} wide={!onDone} onClick={onBack}>
          {label}
        </Button>
      )}
      {onDone && (
        <Button look={isComplete ? 'primary' : 'plain'} onClick={onDone}>
          {words.done}
        </Button>
      )}
    </div>
  )
}
