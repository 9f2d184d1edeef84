'use client'
import { useId, type ReactNode } from 'react'

export interface MenuItemProps {
  icon?: ReactNode
  children: ReactNode
  /** Accessible name: what the item shows, and whom it is about. */
  name: string
  /** Why it cannot be chosen, in words; it stays reachable to be read. `null` where it can. */
  blocked?: string | null
  /** Takes something away. @default false */
  danger?: boolean
  onChoose?: () => void
}

/** An action in a menu, or the reason why there is none. Renders a `button` with the role `menuitem`. */
export function MenuItem({ icon, children, name, blocked, danger, onChoose }: MenuItemProps) {
  const id = useId()
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      data-fbi="menu-item"
      data-danger={danger || undefined}
      aria-label={name}
      aria-disabled={blocked ? true : undefined}
      aria-describedby={blocked ? id : undefined}
      onClick={blocked ? undefined : onChoose}
    >
      {icon}
      <span>
        {children}
        {blocked && (
          <small data-fbi="menu-reason" id={id}>
            {blocked}
          </small>
        )}
      </span>
    </button>
  )
}
