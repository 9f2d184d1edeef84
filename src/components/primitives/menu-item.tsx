'use client'
import { useId, type ReactNode } from 'react'
import { BAN, CHECK } from './glyphs'
import { Icon } from './icon'

export interface MenuItem {
  icon?: ReactNode
  label: string
  /** The accessible name: what the item does, and to whom. @default the label and the count */
  name?: string
  count?: string | undefined
  /** Why the item cannot be chosen, in words; it can still be focused and read. `null` if it can be chosen. */
  blocked?: string | null
  /** Takes something away. @default false */
  danger?: boolean
  /** The name of its group. Items of a group follow each other. */
  group?: string
  /** Whether this is the current choice of its group. @default an action, not a choice */
  checked?: boolean
  onChoose?: () => void
}

export interface MenuItemButtonProps {
  item: MenuItem
  /** Called when the item is chosen, before its own `onChoose`. */
  onChosen: () => void
}

/** An item of a `Menu`. Renders a `button` with role `menuitem` or `menuitemradio`. */
export function MenuItemButton({ item, onChosen }: MenuItemButtonProps) {
  const { icon, label, name, count, blocked, danger, checked, onChoose } = item
  const id = useId()
  return (
    <button
      type="button"
      role={checked === undefined ? 'menuitem' : 'menuitemradio'}
      tabIndex={-1}
      data-fbi="menu-item"
      data-danger={danger || undefined}
      aria-label={name}
      aria-checked={checked}
      // `disabled` would hide the reason from the keyboard.
      aria-disabled={blocked ? true : undefined}
      aria-describedby={blocked ? id : undefined}
      onClick={() => {
        if (blocked) return
        onChosen()
        onChoose?.()
      }}
    >
      {blocked ? <Icon glyph={BAN} /> : checked === undefined ? icon : <Icon glyph={CHECK} />}
      <span>
        <span>{label}</span>
        {blocked && (
          <small data-fbi="menu-reason" id={id}>
            {blocked}
          </small>
        )}
      </span>
      {count !== undefined && <span data-fbi="menu-count">{count}</span>}
    </button>
  )
}
