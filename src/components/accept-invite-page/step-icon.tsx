import { Icon, type IconName } from '../primitives/icon'

export interface StepIconProps {
  name: IconName
  /** @default 'accent' */
  tone?: 'accent' | 'muted' | 'warning' | 'danger' | 'success'
}

/** The decorative tile above the heading of a step. Renders a `span`. */
export function StepIcon({ name, tone = 'accent' }: StepIconProps) {
  return (
    <span data-fbi="step-icon" data-tone={tone}>
      <Icon name={name} />
    </span>
  )
}
