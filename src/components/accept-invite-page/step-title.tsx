import type { ReactNode } from 'react'
import type { HeadingLevel } from '../primitives/heading-level'

export interface StepTitleProps {
  /** @default 1 */
  level?: HeadingLevel | undefined
  children: ReactNode
}

/** The heading of a step. The page moves focus to it when the step changes. Renders `h1` to `h6`. */
export function StepTitle({ level = 1, children }: StepTitleProps) {
  const Heading = `h${level}` as const
  return (
    <Heading data-fbi="step-title" tabIndex={-1}>
      {children}
    </Heading>
  )
}
