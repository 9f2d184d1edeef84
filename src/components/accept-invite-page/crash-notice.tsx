'use client'
import { useRef } from 'react'
import { acceptBasicsEnglish } from '../../messages/accept-basics'
import { basicsEnglish } from '../../messages/basics'
import { useMessages } from '../../provider/use-messages'
import { Button } from '../primitives/button'
import type { Again } from '../primitives/reporting-boundary'
import { StepHead } from './step-head'
import type { StepTitleProps } from './step-title'

export interface CrashNoticeProps {
  again: Again
  headingLevel?: StepTitleProps['level']
}

/** Shown after the app's content has thrown. If one of the app's texts throws too, the English one is used. Renders a `div`. */
export function CrashNotice({ again, headingLevel }: CrashNoticeProps) {
  const { crashed } = useMessages('acceptInvitePage', acceptBasicsEnglish).notices
  const element = useRef<HTMLDivElement>(null)
  const { tryAgain } = useMessages('shared', basicsEnglish)
  return (
    <div ref={element} data-fbi="step" role="alert">
      <StepHead icon="warning" tone="warning" words={crashed} level={headingLevel} />
      <Button look="primary" wide onClick={() => again(element.current)}>
        {tryAgain}
      </Button>
    </div>
  )
}
