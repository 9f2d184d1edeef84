'use client'
import { useId, useRef } from 'react'
import { useTableBasicMessages } from '../../../provider/messages/use-table-basic-messages'
import { Button } from '../../primitives/button'
import { SEARCH } from '../../primitives/glyphs'
import { Icon } from '../../primitives/icon'
import { NO_FORM_OWNER } from '../../primitives/no-form-owner'
import { useEscape } from '../../primitives/use-escape'
import { useRoleLabel } from '../columns/role-column'
import { FilterMenu, SortMenu } from './choice-menu'
import type { TableToolbarProps } from './table-toolbar-props'
import { useBufferedInput } from './use-buffered-input'

export type { TableToolbarProps }

/**
 * Search box, filters and export button. Where there is no room for column headers, it also has the sort order; on a phone, the
 * filters are behind one button, and another one starts selecting rows. Renders a `div`.
 */
export function TableToolbar(props: TableToolbarProps) {
  const { view, roles, onChange, onSelect, onExport } = props
  const words = useTableBasicMessages()
  const roleLabel = useRoleLabel()
  const id = useId()
  const [search, type, discardTyped] = useBufferedInput(view.search ?? '', (search) =>
    onChange({ search }),
  )
  const field = useRef<HTMLInputElement>(null)
  useEscape(field, !!search, () => type(''))
  // The selected role stays an option even if no row has it any more. An empty role cannot be filtered by: '' means any role.
  const choices = [...new Set([...roles, view.role ?? ''])].filter((role) => role !== '')
  return (
    <div data-fbi="table-toolbar">
      {/* On a phone the placeholder is too long. */}
      <div data-fbi="search" data-hint={words.searchShort}>
        <label data-fbi="visually-hidden" htmlFor={`${id}-search`}>
          {words.search}
        </label>
        <Icon glyph={SEARCH} />
        <input
          {...NO_FORM_OWNER}
          ref={field}
          id={`${id}-search`}
          type="search"
          data-fbi="input"
          autoComplete="off"
          spellCheck={false}
          placeholder={words.search}
          value={search}
          onChange={(event) => type(event.target.value)}
          onBlur={discardTyped}
          data-mantine-stop-propagation={!!search}
        />
      </div>
      <div data-fbi="role-filter">
        <label data-fbi="visually-hidden" htmlFor={`${id}-role`}>
          {words.role}
        </label>
        <select
          {...NO_FORM_OWNER}
          id={`${id}-role`}
          data-fbi="select"
          value={view.role ?? ''}
          onChange={(event) => onChange({ role: event.target.value || undefined })}
        >
          <option value="">{words.anyRole}</option>
          {choices.map((role) => (
            <option key={role} value={role}>
              {roleLabel(role)}
            </option>
          ))}
        </select>
      </div>
      <FilterMenu {...props} roles={choices} />
      <SortMenu {...props} />
      {onSelect !== undefined && (
        <Button
          look="quiet"
          data-action="select"
          aria-disabled={onSelect === null}
          onClick={onSelect ?? undefined}
        >
          {words.select}
        </Button>
      )}
      <Button
        look="quiet"
        data-action="export"
        busy={onExport === null}
        onClick={onExport ?? undefined}
      >
        {words.exportCsv}
      </Button>
    </div>
  )
}
