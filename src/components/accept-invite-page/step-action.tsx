'use client'
import type { ReactNode } from 'react'
import { isSafeHref } from '../../invitation/safe-link'
import { useGuarded } from '../../provider/use-guarded'
import { Button } from '../primitives/button'

/** What an action does: opens a URL, calls one of the app's functions, or both. */
export interface StepActionTarget {
  href?: string | undefined
  onAction?: (() => void) | undefined
}

export interface StepActionProps extends StepActionTarget {
  /** `link` is inline in a sentence; the others are as wide as the step. */
  look: 'plain' | 'primary' | 'quiet' | 'link'
  busy?: boolean
  /** The action is not available yet: it has `aria-disabled`, and does nothing when pressed. */
  waiting?: boolean
  children: ReactNode
}

/** Whether there is anything to do: a function to call, or a safe URL. */
export function isOffered(target: StepActionTarget | undefined): target is StepActionTarget {
  if (!target) return false
  return target.onAction !== undefined || (target.href !== undefined && isSafeHref(target.href))
}

/**
 * An action of a step. Renders an `a` if there is a URL (a click calls `onAction`, then follows the link), otherwise a `button`.
 * A URL that is neither on the web nor in the app is ignored; without `onAction`, nothing is rendered then.
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
