'use client'
import { useState } from 'react'
import { useTableBasicMessages } from '../../../provider/messages/use-table-basic-messages'
import { useSharedMessages } from '../../../provider/messages/use-shared-messages'
import { useLazyParts, useNeed } from '../../../provider/use-lazy-parts'
import { ErrorNote } from '../../primitives/error-note'
import { FILTER, SORT_DOWN, SORT_UP, type Glyph } from '../../primitives/glyphs'
import { Icon } from '../../primitives/icon'
import type { MenuProps } from '../../primitives/menu'
import { MenuButton } from '../../primitives/menu-button'
import { sortKeyOf } from '../columns/column'
import { useRoleLabel } from '../columns/role-column'
import { useHeaderText } from '../columns/use-header-text'
import { loadActionParts } from '../load-action-parts'
import type { TableToolbarProps } from './table-toolbar-props'
import { useSortDirections } from './use-sort-directions'

interface ChoiceMenuProps {
  /** `data-action` of the button. */
  action: 'filter' | 'sort'
  icon: Glyph
  label: string
  /** The current choice. */
  value: string
  /** Whether something other than the default is chosen. */
  isSet: boolean
  /** The menu. */
  choices: 'FilterChoices' | 'SortChoices'
  table: TableToolbarProps
}

/** A button that shows the current choice, and opens a menu of all choices. Renders a `button`. */
function ChoiceMenu({ action, icon, label, value, isSet, choices, table }: ChoiceMenuProps) {
  const [open, setOpen] = useState<Pick<MenuProps, 'anchor' | 'start'> | null>(null)
  const lazy = useLazyParts(loadActionParts)
  useNeed(lazy, open !== null)
  const Choices = lazy.parts?.[choices]
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
      {open && Choices && (
        <Choices menu={{ ...open, label, onClose: () => setOpen(null) }} table={table} />
      )}
    </>
  )
}

/** The filters by status and role, behind one button: on a phone, in place of the chips and the role filter. */
export function FilterMenu(table: TableToolbarProps) {
  const { status, role } = table.view
  const words = useTableBasicMessages()
  const { status: names } = useSharedMessages()
  const roleLabel = useRoleLabel()
  const chosen = [status && names[status], role && roleLabel(role)].filter(Boolean)
  return (
    <ChoiceMenu
      action="filter"
      icon={FILTER}
      label={words.filter}
      value={chosen.join(' · ') || words.all}
      isSet={chosen.length > 0}
      choices="FilterChoices"
      table={table}
    />
  )
}

/** The sort order behind a button, where there is no room for column headers. */
export function SortMenu(table: TableToolbarProps) {
  const { sort } = table.view
  const words = useTableBasicMessages()
  const headerText = useHeaderText()
  const directions = useSortDirections(sort)
  const isByAge = sort.key === 'created_at'
  const sorted = table.columns.find((column) => sortKeyOf(column) === sort.key)
  return (
    <ChoiceMenu
      action="sort"
      icon={sort.direction === 'ascending' ? SORT_UP : SORT_DOWN}
      label={words.sortBy}
      value={sorted && !isByAge ? headerText(sorted) : directions[sort.direction]}
      isSet={!isByAge || sort.direction === 'ascending'}
      choices="SortChoices"
      table={table}
    />
  )
}
