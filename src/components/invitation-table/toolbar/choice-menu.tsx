'use client'
import { useState } from 'react'
import { INVITATION_STATUSES } from '../../../invitation/status'
import type { InvitationSort } from '../../../list/invitation-view'
import { useKit } from '../../../provider/kit-context'
import { useTableBasicMessages } from '../../../provider/messages/use-table-basic-messages'
import { useLabelMessages } from '../../../provider/messages/use-label-messages'
import { useLazyParts, useNeed } from '../../../provider/use-lazy-parts'
import { ErrorNote } from '../../primitives/error-note'
import { FILTER, SORT_DOWN, SORT_UP, type Glyph } from '../../primitives/glyphs'
import { Icon } from '../../primitives/icon'
import type { MenuItem, MenuProps } from '../../primitives/menu'
import { MenuButton } from '../../primitives/menu-button'
import { sortKeyOf } from '../columns/column'
import { useRoleLabel } from '../columns/role-column'
import { useHeaderText } from '../columns/use-header-text'
import { loadActionParts } from '../load-action-parts'
import type { TableToolbarProps } from './table-toolbar-props'

interface ChoiceMenuProps {
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
function ChoiceMenu({ action, icon, label, value, isSet, items }: ChoiceMenuProps) {
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

/** The filters by status and role, behind one button: on a phone, in place of the chips and the role filter. */
export function FilterMenu({ view, roles, counts, onChange }: TableToolbarProps) {
  const words = useTableBasicMessages()
  const { status: names } = useLabelMessages()
  const roleLabel = useRoleLabel()
  const { locale } = useKit()
  const chosen = [view.status && names[view.status], view.role && roleLabel(view.role)]
  const total = counts && INVITATION_STATUSES.reduce((sum, status) => sum + counts[status], 0)
  return (
    <ChoiceMenu
      action="filter"
      icon={FILTER}
      label={words.filter}
      value={chosen.filter(Boolean).join(' · ') || words.all}
      isSet={chosen.some(Boolean)}
      items={[
        ...[undefined, ...INVITATION_STATUSES].map((status) => ({
          group: words.columns.status,
          label: status ? names[status] : words.all,
          count: (status ? counts?.[status] : total)?.toLocaleString(locale),
          checked: view.status === status,
          onChoose: () => onChange({ status }),
        })),
        ...[undefined, ...roles].map((role) => ({
          group: words.role,
          label: role ? roleLabel(role) : words.anyRole,
          checked: (view.role || undefined) === role,
          onChoose: () => onChange({ role }),
        })),
      ]}
    />
  )
}

/** The sort order behind a button, where there is no room for column headers. */
export function SortMenu({ view: { sort }, columns, onChange, onSort }: TableToolbarProps) {
  const words = useTableBasicMessages()
  const headerText = useHeaderText()
  const isByAge = sort.key === 'created_at'
  const orders = words.sortOrders
  const directions: Record<InvitationSort['direction'], string> = {
    descending: isByAge ? orders.newest : orders.descending,
    ascending: isByAge ? orders.oldest : orders.ascending,
  }
  const sorted = columns.find((column) => sortKeyOf(column) === sort.key)
  return (
    <ChoiceMenu
      action="sort"
      icon={sort.direction === 'ascending' ? SORT_UP : SORT_DOWN}
      label={words.sortBy}
      value={sorted && !isByAge ? headerText(sorted) : directions[sort.direction]}
      isSet={!isByAge || sort.direction === 'ascending'}
      items={[
        ...columns.flatMap((column) => {
          const key = sortKeyOf(column)
          const item = { group: words.sortBy, label: headerText(column), checked: key === sort.key }
          // Choosing the current column again would reverse the order, as in its header.
          return key ? { ...item, onChoose: () => item.checked || onSort(key) } : []
        }),
        ...(['descending', 'ascending'] as const).map((direction) => ({
          group: words.sortOrder,
          label: directions[direction],
          checked: direction === sort.direction,
          onChoose: () => onChange({ sort: { key: sort.key, direction } }),
        })),
      ]}
    />
  )
}
