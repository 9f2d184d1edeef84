'use client'
import { cloneElement, type ReactElement, type ReactNode } from 'react'

/** The props of the button that opens the dialog. */
export interface InviteTriggerProps {
  type: 'button'
  'aria-haspopup': 'dialog'
  onClick: () => void
  /** "Invite people", or the progress of a run of several invitations. */
  children: ReactNode
}

/** Your own button, as an element or as a function of its props; `null` for none. */
export type InviteTrigger =
  ReactElement<Partial<InviteTriggerProps>> | ((props: InviteTriggerProps) => ReactNode) | null

/** Renders the app's trigger. An element keeps its children, and its own `onClick` is called first. */
export function renderTrigger(trigger: InviteTrigger, props: InviteTriggerProps): ReactNode {
  if (trigger === null) return null
  if (typeof trigger === 'function') return trigger(props)
  const own = trigger.props
  return cloneElement(trigger, {
    ...props,
    children: own.children ?? props.children,
    onClick: () => {
      own.onClick?.()
      props.onClick()
    },
  })
}
