import { acceptInvitePageEnglish } from '../../messages/accept-invite-page'
import { basicsEnglish } from '../../messages/basics'
import { StepAction } from './step-action'
import { StepIcon } from './step-icon'
import { StepTitle, type StepTitleProps } from './step-title'

export interface CrashNoticeProps {
  again: () => void
  headingLevel?: StepTitleProps['level']
}

/** Shown after the app's content has thrown. Uses the default texts, as the app's may be what threw. Renders a `div`. */
export function CrashNotice({ again, headingLevel }: CrashNoticeProps) {
  const { title, text } = acceptInvitePageEnglish.notices.crashed
  return (
    <div data-fbi="step" role="alert">
      <StepIcon name="warning" tone="warning" />
      <StepTitle level={headingLevel}>{String(title)}</StepTitle>
      <p data-fbi="lead">{String(text)}</p>
      <StepAction look="primary" onAction={again}>
        {basicsEnglish.tryAgain}
      </StepAction>
    </div>
  )
}
