'use client'
import { useEffect, useState } from 'react'
import { acceptInvitePageEnglish } from '../../messages/accept-invite-page'
import { useMessages } from '../../provider/use-messages'
import { StepIcon } from './step-icon'
import { StepTitle, type StepTitleProps } from './step-title'

/** How long (milliseconds) an answer may take before the wait is shown. */
const PATIENCE = 200

/** The outline of a step: what its words take the place of, and what stays. */
const HEAD = ['icon', 'title', 'line', 'line']
const FIELDS = ['field', 'field', 'button']

export interface AcceptCheckingProps {
  /** It takes so long that one wonders. @default false */
  long?: boolean
  headingLevel?: StepTitleProps['level']
  /** Called with what to announce once the wait is shown, and once it is long. */
  onLate?: (announcement: string) => void
}

/** While the link is looked at: nothing at first, then the outline of what is to come. Renders a `div`. */
export function AcceptChecking({ long = false, headingLevel, onLate }: AcceptCheckingProps) {
  const words = useMessages('acceptInvitePage', acceptInvitePageEnglish)
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE)
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
