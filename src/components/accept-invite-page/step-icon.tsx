import { CHECK, CLOCK, CROSS, MAIL, REFRESH, WARNING } from '../primitives/glyphs'
import { Icon } from '../primitives/icon'

export interface StepIconProps {
  name: keyof typeof GLYPHS
  /** @default 'accent' */
  tone?: 'accent' | 'muted' | 'warning' | 'danger' | 'success'
}

/** The decorative tile above the heading of a step. Renders a `span`. */
export function StepIcon({ name, tone = 'accent' }: StepIconProps) {
  return (
    <span data-fbi="step-icon" data-tone={tone}>
      <Icon glyph={GLYPHS[name]} />
    </span>
  )
}

/** Those that steps have. */
const GLYPHS = {
  check: CHECK,
  clock: CLOCK,
  cross: CROSS,
  mail: MAIL,
  refresh: REFRESH,
  warning: WARNING,
} as const
