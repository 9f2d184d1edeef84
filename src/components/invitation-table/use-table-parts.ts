'use client'
import { useId, useState, type ComponentProps, type RefObject } from 'react'
import { useInvitationTable } from '../../hooks/use-invitation-table'
import type { UseListViewOptions } from '../../hooks/table/use-list-view'
import { useTableBasicMessages } from '../../provider/messages/use-table-basic-messages'
import { useRoot } from '../primitives/use-root'
import type { HeadingLevel } from '../primitives/heading-level'
import type { Announcement } from '../primitives/live-region'
import type { InvitationColumn, InvitationRowAction } from './columns/column'
import { defaultColumns } from './columns/default-columns'
import type { TableEmptyMessageProps } from './notices/table-empty-message'
import type { TableErrorMessageProps } from './notices/table-error-message'
import type { TableNoMatchMessageProps } from './notices/table-no-match-message'
import type { RevokeDialogProps } from './rows/revoke-dialog'
import type { SkeletonRowsProps } from './rows/skeleton-rows'
import type { RowMenuProps } from './rows/row-menu'
import type { RunBarProps } from './selection/run-bar'
import type { SelectionBarProps } from './selection/selection-bar'
import type { SelectionHeadProps } from './selection/selection-head'
import type { TableStaleNoteProps } from './notices/table-stale-note'
import type { StatusFilterProps } from './toolbar/status-filter'
import type { SummaryBarProps } from './toolbar/summary-bar'
import type { TableFooterProps } from './toolbar/table-footer'
import type { TableRowsProps } from './rows/table-rows'
import type { TableTitle } from './toolbar/table-title'
import type { TableToolbarProps } from './toolbar/table-toolbar'
import { useListColumns } from './columns/use-list-columns'
import { useExport } from './toolbar/use-export'
import { useRefresh } from './toolbar/use-refresh'
import { useAppCallbacks } from './use-app-callbacks'
import { useRoleLabel } from './columns/role-column'
import { useTableActions } from './use-table-actions'
import {
  useUsableTableOptions,
  type UseInvitationTablePartsOptions,
} from './use-usable-table-options'
import { useTableAnnouncements } from './notices/use-table-announcements'

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
    lang?: string
    dir?: 'ltr' | 'rtl' | undefined
    'data-state': 'pending' | 'error' | 'empty' | 'rows'
    'data-density': 'comfortable' | 'compact'
    'data-selecting': true | undefined
    'data-stays': 'run' | 'selection' | 'stale' | undefined
  }
  title: ComponentProps<typeof TableTitle>
  /** Set while rows are being selected. Takes the place of the title on a phone, and is hidden elsewhere. */
  selectionHead: SelectionHeadProps | null
  skeleton: SkeletonRowsProps | null
  error: TableErrorMessageProps | null
  empty: TableEmptyMessageProps | null
  summary: SummaryBarProps | null
  statusFilter: StatusFilterProps | null
  toolbar: TableToolbarProps | null
  stale: TableStaleNoteProps | null
  rows: TableRowsProps | null
  noMatch: TableNoMatchMessageProps | null
  /** Set while an action on many rows runs, and until its result is closed. Takes the place of the footer. */
  runBar: RunBarProps | null
  /** Set while rows are selected. Takes the place of the footer. */
  selectionBar: SelectionBarProps | null
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
export function useInvitationTableParts(
  options: UseInvitationTablePartsOptions = {},
): InvitationTableParts {
  return useParts(useUsableTableOptions(options))
}

function useParts({
  title,
  headingLevel = 2,
  columns = defaultColumns,
  exportColumns = columns,
  nameOf,
  rowActions = NO_ACTIONS,
  defaultDensity = 'comfortable',
  onInvite,
  ...options
}: UseInvitationTablePartsOptions): InvitationTableParts {
  const rootAttributes = useRoot()
  const words = useTableBasicMessages()
  const app = useAppCallbacks({ nameOf, rowActions, onInvite })
  const { table, context } = useTableOfColumns(columns, app.nameOf, options)
  const search = table.view.search?.trim()
  const noMatch = search ? words.noMatch(search) : words.noMatchFilters
  const [announcement, announce] = useTableAnnouncements(table, columns, noMatch)
  const { root, heading, moveFocus, selection, actions, rowMenu, revokeDialog, done } =
    useTableActions({ table, rowActions: app.rowActions, announce })
  const { refreshing, refresh } = useRefresh({ table, announce, heading, moveFocus })
  const save = useExport(exportColumns, context)
  const [{ exact, density }, setDisplay] = useState({ exact: false, density: defaultDensity })
  const id = useId()

  const { state, rows, view, error, isPartial } = table
  const counts = state === 'rows' && !isPartial ? table.counts : null
  const hasRows = state === 'rows'
  // The toolbar, filters and footer render while the list is loading, and can be used.
  const hasList = hasRows || state === 'pending'
  const isRunning = table.run.status !== 'idle'
  const hasBar = selection.isSelecting && table.selectedCount > 0
  const isStale = error !== null && (hasRows || state === 'empty')
  const chooseStatus: StatusFilterProps['onChange'] = (status) => table.setView({ status })
  const { invite } = app
  const openInvite = invite && (() => invite(() => heading.current?.focus()))
  const inner = Math.min(headingLevel + 1, 6) as HeadingLevel

  return {
    root: {
      ref: root,
      'aria-labelledby': id,
      'aria-busy': state === 'pending' || undefined,
      'data-fbi': 'invitation-table',
      ...rootAttributes,
      'data-state': state,
      'data-density': density,
      'data-selecting': selection.isSelecting || undefined,
      // What stays in view below the rows: what gets the focus stops above it.
      'data-stays': isRunning ? 'run' : hasBar ? 'selection' : isStale ? 'stale' : undefined,
    },
    title: {
      ref: heading,
      id,
      title: title ?? words.title,
      headingLevel,
      table,
      refreshing,
      onRefresh: refresh,
      onInvite: openInvite,
    },
    selectionHead: selection.isSelecting ? { table, onDone: selection.finish } : null,
    skeleton: state === 'pending' ? { columns } : null,
    error: state === 'error' && error ? { error, headingLevel: inner, onRetry: refresh } : null,
    empty: state === 'empty' ? { headingLevel: inner, onInvite: openInvite } : null,
    summary: hasList ? { counts, onChoose: chooseStatus } : null,
    statusFilter: hasList ? { counts, value: view.status, onChange: chooseStatus } : null,
    toolbar: hasList
      ? {
          view,
          roles: table.roles,
          counts,
          columns,
          onChange: table.setView,
          onSort: table.sortBy,
          onSelect: columns.some(({ id }) => id === 'select')
            ? hasRows && rows.length > 0
              ? selection.start
              : null
            : undefined,
          onExport: counts
            ? () => void save(rows).then((worked) => !worked && announce(words.exportFailed))
            : null,
        }
      : null,
    stale: isStale
      ? { error, updatedAt: table.updatedAt, busy: refreshing, onRetry: refresh }
      : null,
    rows:
      hasRows && rows.length > 0
        ? {
            table,
            columns,
            density,
            exact,
            openMenu: rowMenu?.row.key,
            nameOf: context.nameOf,
            allByYou: table.allByYou,
            rowActions: app.rowActions,
            actions,
          }
        : null,
    noMatch:
      hasRows && rows.length === 0 && table.total > 0
        ? {
            text: noMatch,
            searching: Boolean(search),
            onClear() {
              table.clearFilters()
              const search = root.current?.querySelector<HTMLElement>('[data-fbi="search"] > input')
              const next = search ?? heading.current
              next?.focus()
            },
          }
        : null,
    runBar: isRunning
      ? { run: table.run, announce, onClosed: () => moveFocus({ row: null }) }
      : null,
    selectionBar: hasBar ? { table, announce, onClear: selection.finish } : null,
    footer: hasList
      ? {
          shown: counts ? rows.length : null,
          total: table.total,
          unreadable: table.unreadable,
          done,
          exact,
          onExact: (exact) => setDisplay((display) => ({ ...display, exact })),
          compact: density === 'compact',
          onCompact: (compact) =>
            setDisplay((display) => ({ ...display, density: compact ? 'compact' : 'comfortable' })),
        }
      : null,
    rowMenu,
    revokeDialog,
    liveRegion: { announcement },
  }
}

/** The headless table, with the rows sorted and searched by what the columns show, and the context of its columns. */
function useTableOfColumns(
  columns: readonly InvitationColumn[],
  nameOf: UseInvitationTablePartsOptions['nameOf'],
  options: UseListViewOptions,
) {
  const { listColumns, context } = useListColumns(columns, nameOf)
  const table = useInvitationTable({
    ...options,
    roleLabel: useRoleLabel(),
    columns: listColumns,
  })
  return { table, context }
}

const NO_ACTIONS: readonly InvitationRowAction[] = []
