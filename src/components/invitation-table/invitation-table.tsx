'use client'
import { forwardRef, useImperativeHandle, type ComponentPropsWithoutRef } from 'react'
import { useLazyParts, useNeed } from '../../provider/use-lazy-parts'
import { CrashBoundary } from '../primitives/crash-boundary'
import { ErrorNote } from '../primitives/error-note'
import { LiveRegion } from '../primitives/live-region'
import { loadActionParts } from './load-action-parts'
import { TableEmptyMessage } from './notices/table-empty-message'
import { TableErrorMessage } from './notices/table-error-message'
import { TableNoMatchMessage } from './notices/table-no-match-message'
import { SelectionHead } from './selection/selection-head'
import { SkeletonRows } from './rows/skeleton-rows'
import { TableStaleNote } from './notices/table-stale-note'
import { StatusFilter } from './toolbar/status-filter'
import { SummaryBar } from './toolbar/summary-bar'
import { TableFooter } from './toolbar/table-footer'
import { TableRows } from './rows/table-rows'
import { TableTitle } from './toolbar/table-title'
import { TableToolbar } from './toolbar/table-toolbar'
import { useInvitationTableParts } from './use-table-parts'
import type { UseInvitationTablePartsOptions } from './use-usable-table-options'

export interface InvitationTableProps
  extends
    Omit<ComponentPropsWithoutRef<'section'>, 'title' | 'children'>,
    UseInvitationTablePartsOptions {
  /**
   * Without the card (border, shadow, padding) and its heading, for a card or dialog of your own. The heading still names it
   * for screen readers.
   * @default false
   */
  bare?: boolean
}

/**
 * Shows every invitation with its status. Users can search, filter, sort, select, copy links, resend, revoke and export; an
 * action that is not possible says why. Needs no props. Renders a `section`.
 *
 * A long list is virtualised, so a hundred thousand rows are as fast as ten. To arrange the parts differently, use
 * `useInvitationTableParts`.
 *
 * @example
 * <InvitationTable onInvite={() => setInviting(true)} nameOf={(id) => users.get(id)?.name} />
 */
export const InvitationTable = forwardRef<HTMLElement, InvitationTableProps>(
  function InvitationTable(props, ref) {
    return (
      <CrashBoundary subject="InvitationTable">
        <Table {...props} ref={ref} />
      </CrashBoundary>
    )
  },
)

const Table = forwardRef<HTMLElement, InvitationTableProps>(function Table(props, ref) {
  const { root, ...parts } = useInvitationTableParts(props)
  const { runBar, selectionBar, rowMenu, revokeDialog } = parts
  const lazy = useLazyParts(loadActionParts)
  const isActing = Boolean(runBar ?? selectionBar ?? rowMenu ?? revokeDialog)
  useNeed(lazy, isActing)
  const actions = lazy.parts
  const {
    title: _title,
    headingLevel: _headingLevel,
    columns: _columns,
    exportColumns: _exportColumns,
    nameOf: _nameOf,
    rowActions: _rowActions,
    defaultDensity: _defaultDensity,
    onInvite: _onInvite,
    defaultView: _defaultView,
    view: _view,
    onViewChange: _onViewChange,
    bare,
    id,
    className,
    style,
    ...rest
  } = props
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => root.ref.current, [
    root.ref,
  ])

  return (
    <section {...root} {...rest} data-bare={bare || undefined}>
      <div data-fbi="table-card" id={id} className={className} style={style}>
        <div data-fbi="table-head">
          <TableTitle {...parts.title} />
          {parts.selectionHead && <SelectionHead {...parts.selectionHead} />}
        </div>
        {isActing && lazy.failure && <ErrorNote error={lazy.failure} />}
        {parts.error && <TableErrorMessage {...parts.error} />}
        {parts.empty && <TableEmptyMessage {...parts.empty} />}
        {parts.summary && parts.statusFilter && (
          <div data-fbi="table-overview">
            <SummaryBar {...parts.summary} />
            <StatusFilter {...parts.statusFilter} />
          </div>
        )}
        {parts.toolbar && <TableToolbar {...parts.toolbar} />}
        {/* Before the rows, where Tab soon comes to it; CSS docks it below them, because it comes and goes, and must not move them. */}
        {actions && (runBar ?? selectionBar) && (
          <div data-fbi="table-dock">
            {runBar && <actions.RunBar {...runBar} />}
            {selectionBar && <actions.SelectionBar {...selectionBar} />}
          </div>
        )}
        {parts.skeleton && <SkeletonRows {...parts.skeleton} />}
        {parts.rows && <TableRows {...parts.rows} />}
        {actions && parts.rows && (
          <actions.FadingRows
            root={root.ref}
            rows={parts.rows.table.rows}
            view={parts.rows.table.view}
          />
        )}
        {parts.noMatch && <TableNoMatchMessage {...parts.noMatch} />}
        {parts.stale && <TableStaleNote {...parts.stale} />}
        {parts.footer && <TableFooter {...parts.footer} />}
      </div>
      {actions && rowMenu && <actions.RowMenu {...rowMenu} />}
      {actions && revokeDialog && <actions.RevokeDialog {...revokeDialog} />}
      <LiveRegion {...parts.liveRegion} />
    </section>
  )
})
