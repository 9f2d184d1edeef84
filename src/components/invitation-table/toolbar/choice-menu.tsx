'use client'
import { useState } from 'react'
import { useLazyParts, useNeed } from '../../../provider/use-lazy-parts'
import { ErrorNote } from '../../primitives/error-note'
import type { Glyph } from '../../primitives/glyphs'
import { Icon } from '../../primitives/icon'
import type { MenuItem, MenuProps } from '../../primitives/menu'
import { MenuButton } from '../../primitives/menu-button'
import { loadActionParts } from '../load-action-parts'

export interface ChoiceMenuProps {
  /** `data-action` of the button. */
  action: 'filter' | 'sort'
  icon: Glyph
  label: string
  /** The current choice. */
  value: string
  /** Whether something other than the default is chosen. */
  isSet: boolean
  items: readonly MenuItem[]
}

/** A button that shows the current choice, and opens a menu of all choices. Renders a `button`. */
export function ChoiceMenu({ action, icon, label, value, isSet, items }: ChoiceMenuProps) {
  const [open, setOpen] = useState<Pick<MenuProps, 'anchor' | 'start'> | null>(null)
  const lazy = useLazyParts(loadActionParts)
  useNeed(lazy, open !== null)
  return (
    <>
      <MenuButton
        data-action={action}
        data-set={isSet || undefined}
        isOpen={open !== null}
        onToggle={(anchor, start) => setOpen(open ? null : { anchor, start })}
      >
        <Icon glyph={icon} />
        <span data-fbi="choice-label">{label}</span> <span data-fbi="choice">{value}</span>
      </MenuButton>
      {open && lazy.failure && <ErrorNote error={lazy.failure} />}
      {open && lazy.parts && (
        <lazy.parts.Menu {...open} label={label} items={items} onClose={() => setOpen(null)} />
      )}
    </>
  )
}
