'use client'
import { useEffect, useState } from 'react'
import { acceptBasicsEnglish } from '../../messages/accept-basics'
import { useMessages } from '../../provider/use-messages'
import { StepIcon } from './step-icon'
import { StepTitle, type StepTitleProps } from './step-title'

/** Milliseconds before the skeleton appears, so that a fast response shows none. */
const SKELETON_DELAY_MS = 200

/** The shapes of the skeleton. Once the text about a long wait is shown, it replaces `HEAD`, and `FIELDS` stay. */
const HEAD = ['icon', 'title', 'line', 'line']
const FIELDS = ['field', 'field', 'field', 'button']

export interface AcceptCheckingProps {
  /** The check has taken ten seconds, which is said in words. @default false */
  long?: boolean
  headingLevel?: StepTitleProps['level']
  /** Called with the text to announce when the skeleton appears, and again when the wait is long. */
  onLate?: (announcement: string) => void
}

/** Shown while the link is checked: nothing at first, then a skeleton of the form. Renders a `div`. */
export function AcceptChecking({ long = false, headingLevel, onLate }: AcceptCheckingProps) {
  const words = useMessages('acceptInvitePage', acceptBasicsEnglish)
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SKELETON_DELAY_MS)
    return () => clearTimeout(timer)
  }, [])
  useEffect(() => {
    if (late) onLate?.(long ? words.takingLong : words.checking)
  }, [late, long, onLate, words])

  return (
    <div data-fbi="step" data-late={late || undefined}>
      {long && <StepIcon name="clock" tone="muted" />}
      <div data-fbi={long ? undefined : 'visually-hidden'}>
        <StepTitle level={headingLevel}>{words.checking}</StepTitle>
      </div>
      {long && <p data-fbi="lead">{words.takingLong}</p>}
      {(long ? FIELDS : [...HEAD, ...FIELDS]).map((shape, index) => (
        <span key={index} data-fbi="skeleton" data-shape={shape} />
      ))}
    </div>
  )
}
