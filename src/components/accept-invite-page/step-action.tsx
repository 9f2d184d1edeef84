'use client'
import type { ReactNode } from 'react'
import { isSafeHref } from '../../invitation/link'
import { useGuarded } from '../../provider/use-guarded'
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

/** Whether there is anything to do: a function to call, or an address that leads where it says. */
export function isOffered(target: StepActionTarget | undefined): target is StepActionTarget {
  if (!target) return false
  return target.onAction !== undefined || (target.href !== undefined && isSafeHref(target.href))
}

/**
 * One way on from here. Renders an `a` where there is an address (called first, then followed), else a `button`. An address
 * that is neither on the web nor in the app counts as none; without a function there is nothing then.
 */
export function StepAction({ href, onAction, look, busy, waiting, children }: StepActionProps) {
  const guarded = useGuarded()
  if (!isOffered({ href, onAction })) return null
  const act = () => guarded('onAction', () => onAction?.())
  const style = {
    'data-fbi': 'button',
    'data-look': look,
    'data-wide': look !== 'link' || undefined,
  }
  if (href !== undefined && isSafeHref(href)) {
    return (
      <a {...style} href={href} referrerPolicy="no-referrer" onClick={act}>
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
      onClick={act}
    >
      {children}
    </Button>
  )
}
