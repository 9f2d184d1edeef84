'use client'
import { useRef } from 'react'
import { acceptInvitePageEnglish } from '../../messages/accept-invite-page'
import { basicsEnglish } from '../../messages/basics'
import { useMessages } from '../../provider/use-messages'
import { noticeText } from './accept-notice'
import type { Again } from '../primitives/reporting-boundary'
import { StepAction } from './step-action'
import { StepIcon } from './step-icon'
import { StepTitle, type StepTitleProps } from './step-title'

export interface CrashNoticeProps {
  again: Again
  headingLevel?: StepTitleProps['level']
}

/** Shown after the app's content has thrown. If one of the app's texts throws too, the English one is used. Renders a `div`. */
export function CrashNotice({ again, headingLevel }: CrashNoticeProps) {
  const { title, text } = useMessages('acceptInvitePage', acceptInvitePageEnglish).notices.crashed
  const element = useRef<HTMLDivElement>(null)
  const { tryAgain } = useMessages('shared', basicsEnglish)
  return (
    <div ref={element} data-fbi="step" role="alert">
      <StepIcon name="warning" tone="warning" />
      <StepTitle level={headingLevel}>{noticeText(title, {})}</StepTitle>
      <p data-fbi="lead">{noticeText(text, {})}</p>
      <StepAction look="primary" onAction={() => again(element.current)}>
        {tryAgain}
      </StepAction>
    </div>
  )
}
