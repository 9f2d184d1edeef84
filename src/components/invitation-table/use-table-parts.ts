'use client'
import { useId, useMemo, useRef, useState, type ComponentProps, type RefObject } from 'react'
import { useInvitationTable } from '../../hooks/use-invitation-table'
import type { UseListViewOptions } from '../../hooks/table/use-list-view'
import { invitationTableEnglish } from '../../messages/invitation-table'
import { useMessages } from '../../provider/use-messages'
import { useRoot } from '../primitives/use-root'
import type { HeadingLevel } from '../primitives/heading-level'
import { useAnnouncement, type Announcement } from '../primitives/live-region'
import { sortKeyOf, type InvitationColumn, type InvitationRowAction } from './columns/column'
import { defaultColumns } from './columns/default-columns'
import { listColumns } from './columns/list-columns'
import { useHeaderText } from './columns/app-column'
import type { TableEmptyMessageProps } from './notices/table-empty-message'
import type { TableErrorMessageProps } from './notices/table-error-message'
import type { TableNoMatchMessageProps } from './notices/table-no-match-message'
import type { RevokeDialogProps } from './rows/revoke-dialog'
import type { SkeletonRowsProps } from './rows/skeleton-rows'
import type { RowMenuProps } from './rows/row-menu'
import type { RunBarProps } from './selection/run-bar'
import type { SelectionBarProps } from './selection/selection-bar'
import type { TableStaleNoteProps } from './notices/table-stale-note'
import type { StatusFilterProps } from './toolbar/status-filter'
import type { SummaryBarProps } from './toolbar/summary-bar'
import type { TableFooterProps } from './toolbar/table-footer'
import type { TableRowsProps } from './rows/table-rows'
import type { TableTitle } from './toolbar/table-title'
import type { TableToolbarProps } from './toolbar/table-toolbar'
import { useColumnContext } from './columns/use-column-context'
import { useExport } from './toolbar/use-export'
import { useAppCallbacks } from './use-app-callbacks'
import { useRoleLabel } from './columns/use-role-label'
import { useTableActions } from './use-table-actions'
import { useTableAnnouncements } from './notices/use-table-announcements'

export interface UseInvitationTablePartsOptions extends UseListViewOptions {
  /** @default 'Invitations' */
  title?: string | undefined
  /** The heading's level, to fit the surrounding page. @default 2 */
  headingLevel?: HeadingLevel | undefined
  /** Define the array outside of render. @default defaultColumns */
  columns?: readonly InvitationColumn[] | undefined
  /** The columns of the exported file, if they differ from those of the table. @default columns */
  exportColumns?: readonly InvitationColumn[] | undefined
  /** Returns a user's name, for "by Grace". Without a name, nothing is shown. Keep the function's identity stable. */
  nameOf?: ((userId: string) => string | undefined) | undefined
  /** Called by the "Invite people" button, which shows only if this is set. */
  onInvite?: (() => void) | undefined
  /** Your own actions, in the menu of each row. Define the array outside of render. */
  rowActions?: readonly InvitationRowAction[] | undefined
  /** The initial density of the rows. @default 'comfortable' */
  defaultDensity?: 'comfortable' | 'compact' | undefined
}

/** The props of each part; `null` for a part that has nothing to show. */
export interface InvitationTableParts {
  /** For the element around all parts. Focus management and styles apply within it. */
  root: {
    ref: RefObject<HTMLElement | null>
    'aria-labelledby': string
    'aria-busy': true | undefined
    'data-fbi': 'invitation-table'
    'data-fbi-root': ''
    'data-fbi-theme': 'light' | 'dark' | undefined
    'data-state': 'pending' | 'error' | 'empty' | 'rows'
    'data-density': 'comfortable' | 'compact'
  }
  title: ComponentProps<typeof TableTitle>
  /** Set while an action on many rows runs, and until its result is closed. Takes the place of the title's tools. */
  runBar: RunBarProps | null
  /** Set while rows are selected. Takes the place of the title's tools. */
  selectionBar: SelectionBarProps | null
  skeleton: SkeletonRowsProps | null
  error: TableErrorMessageProps | null
  empty: TableEmptyMessageProps | null
  summary: SummaryBarProps | null
  statusFilter: StatusFilterProps | null
  toolbar: TableToolbarProps | null
  stale: TableStaleNoteProps | null
  rows: TableRowsProps | null
  noMatch: TableNoMatchMessageProps | null
  footer: TableFooterProps | null
  rowMenu: RowMenuProps | null
  revokeDialog: RevokeDialogProps | null
  /** For `LiveRegion`, which is always rendered: it announces changes to screen readers. */
  liveRegion: { announcement: Announcement }
}

/**
 * Returns the props of every part of `InvitationTable`, so that you can arrange the parts yourself. Announcements and focus
 * management keep working.
 *
 * @example
 * const { root, title, rows, liveRegion } = useInvitationTableParts()
 * return (
 *   <section {...root}>
 *     <TableTitle {...title} />
 *     {rows && <TableRows {...rows} />}
 *     <LiveRegion {...liveRegion} />
 *   </section>
 * )
 */
export function useInvitationTableParts({
  title,
  headingLevel = 2,
  columns = defaultColumns,
  exportColumns = columns,
  nameOf: givenNameOf,
  rowActions: givenRowActions = NO_ACTIONS,
  defaultDensity = 'comfortable',
  onInvite: givenOnInvite,
  ...options
}: UseInvitationTablePartsOptions = {}): InvitationTableParts {
  const rootAttributes = useRoot()
  const words = useMessages('invitationTable', invitationTableEnglish)
  const headerText = useHeaderText()
  const { nameOf, rowActions, onInvite } = useAppCallbacks({
    nameOf: givenNameOf,
    rowActions: givenRowActions,
    onInvite: givenOnInvite,
  })
  const context = useColumnContext(nameOf)
  const table = useInvitationTable({
    ...options,
    roleLabel: useRoleLabel(),
    columns: useMemo(() => listColumns(columns, context), [columns, context]),
  })
  const [announcement, announce] = useAnnouncement()
  const [exact, setExact] = useState(false)
  const [compact, setCompact] = useState(defaultDensity === 'compact')
  const save = useExport(exportColumns, context)
  const root = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const { actions, menu, asking, ...ui } = useTableActions({ table, root, heading, announce })
  const id = useId()

  const { state, rows, view, error, isPartial } = table
  const counts = state === 'rows' && !isPartial ? table.counts : null
  const search = view.search?.trim()
  const sortedColumn = columns.find((column) => sortKeyOf(column) === view.sort.key)
  const nothing = search ? words.noMatch(search) : words.noMatchFilters
  useTableAnnouncements({
    announce,
    filter: JSON.stringify([search, view.status, view.role]),
    order: JSON.stringify(view.sort),
    result:
      state === 'empty'
        ? words.emptyTitle
        : counts && (rows.length === 0 && table.isFiltered ? nothing : words.results(rows.length)),
    sorted: words.sorted({
      column: sortedColumn ? headerText(sortedColumn) : view.sort.key,
      ...view.sort,
    }),
    loading: state === 'pending' ? words.loading : null,
  })

  const hasRows = state === 'rows'
  // The toolbar, filters and footer render while the list is loading, and can be used.
  const hasList = hasRows || state === 'pending'
  const isRunning = table.run.status !== 'idle'
  const chooseStatus: StatusFilterProps['onChange'] = (status) => table.setView({ status })
  const menuRow = menu && rows.at(rows.placeOf(menu.key, menu.place))
  const inner = Math.min(headingLevel + 1, 6) as HeadingLevel

  return {
    root: {
      ref: root,
      'aria-labelledby': id,
      'aria-busy': state === 'pending' || undefined,
      'data-fbi': 'invitation-table',
      ...rootAttributes,
      'data-state': state,
      'data-density': compact ? 'compact' : 'comfortable',
    },
    title: {
      ref: heading,
      id,
      title: title ?? words.title,
      headingLevel,
      table,
      refreshing: ui.refreshing,
      onRefresh: ui.refresh,
      onInvite,
    },
    runBar: isRunning ? { run: table.run, announce, onClosed: ui.focusHeading } : null,
    selectionBar:
      hasRows && !isRunning && table.selectedCount > 0
        ? { table, announce, onCleared: ui.focusHeading }
        : null,
    skeleton: state === 'pending' ? { columns } : null,
    error: state === 'error' && error ? { error, headingLevel: inner, onRetry: ui.refresh } : null,
    empty: state === 'empty' ? { headingLevel: inner, onInvite } : null,
    summary: hasList ? { counts, onChoose: chooseStatus } : null,
    statusFilter: hasList ? { counts, value: view.status, onChange: chooseStatus } : null,
    toolbar: hasList
      ? {
          view,
          roles: table.roles,
          onChange: table.setView,
          onExport: counts
            ? () => void save(rows).then((worked) => !worked && announce(words.exportFailed))
            : null,
        }
      : null,
    stale:
      error && (hasRows || state === 'empty')
        ? { error, updatedAt: table.updatedAt, busy: ui.refreshing, onRetry: ui.refresh }
        : null,
    rows:
      hasRows && rows.length > 0
        ? {
            table,
            columns,
            exact,
            openMenu: menu?.key,
            nameOf: context.nameOf,
            rowActions,
            actions,
          }
        : null,
    noMatch:
      hasRows && rows.length === 0 && table.total > 0
        ? {
            text: nothing,
            searching: Boolean(search),
            onClear() {
              table.clearFilters()
              heading.current?.focus()
            },
          }
        : null,
    footer: hasList
      ? {
          shown: counts ? rows.length : null,
          total: table.total,
          unreadable: table.unreadable,
          done: ui.done,
          exact,
          onExact: setExact,
          compact,
          onCompact: setCompact,
        }
      : null,
    rowMenu:
      menu && menuRow
        ? { row: menuRow, anchor: menu.anchor, actions, rowActions, onClose: ui.closeMenu }
        : null,
    revokeDialog: asking
      ? { email: asking.email, onConfirm: ui.confirm, onCancel: ui.cancel }
      : null,
    liveRegion: { announcement },
  }
}

const NO_ACTIONS: readonly InvitationRowAction[] = []
