import type { ReactNode } from 'react'
import { Button } from '../primitives/button'

/** Where an action leads: an address, a function of the app's, or both. */
export interface StepActionTarget {
  href?: string | undefined
  onAction?: (() => void) | undefined
}

export interface StepActionProps extends StepActionTarget {
  /** `link` stands in a sentence; the others are as wide as the step. */
  look: 'plain' | 'primary' | 'quiet' | 'link'
  busy?: boolean
  /** Not yet: says so, and does nothing when pressed. */
  waiting?: boolean
  children: ReactNode
}

/** One way on from here. Renders an `a` where there is an address (called first, then followed), else a `button`. */
export function StepAction({ href, onAction, look, busy, waiting, children }: StepActionProps) {
  const style = {
    'data-fbi': 'button',
    'data-look': look,
    'data-wide': look !== 'link' || undefined,
  }
  if (href !== undefined) {
    return (
      <a {...style} href={href} referrerPolicy="no-referrer" onClick={() => onAction?.()}>
        {children}
      </a>
    )
  }
  return (
    <Button
      {...style}
      look={undefined}
      busy={busy}
      aria-disabled={waiting || undefined}
      onClick={() => onAction?.()}
    >
      {children}
    </Button>
  )
}
