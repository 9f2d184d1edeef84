import type { AcceptNoticeFacts, AcceptNoticeWords } from '../../messages/accept-basics'
import { StepIcon, type StepIconProps } from './step-icon'
import { StepTitle, type StepTitleProps } from './step-title'

export interface StepHeadProps {
  icon: StepIconProps['name']
  tone: StepIconProps['tone']
  words: AcceptNoticeWords
  /** What the words can mention. @default {} */
  facts?: AcceptNoticeFacts
  level?: StepTitleProps['level']
}

/** The icon, heading and sentence of a notice. */
export function StepHead({ icon, tone, words, facts = {}, level }: StepHeadProps) {
  return (
    <>
      <StepIcon name={icon} tone={tone} />
      <StepTitle level={level}>{textOf(words.title, facts)}</StepTitle>
      <p data-fbi="lead">{textOf(words.text, facts)}</p>
    </>
  )
}

const textOf = (text: AcceptNoticeWords['text'], facts: AcceptNoticeFacts) =>
  typeof text === 'string' ? text : text(facts)
