'use client'
import {
  forwardRef,
  useId,
  useImperativeHandle,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
} from 'react'
import { useInvitationTable } from '../../hooks/use-invitation-table'
import type { UseListViewOptions } from '../../hooks/use-list-view'
import type { InvitationSortKey } from '../../invitation/list'
import {
  invitationTableEnglish,
  type InvitationTableMessages,
} from '../../messages/invitation-table'
import { useMessages } from '../../provider/use-messages'
import { LiveRegion, useAnnouncement } from '../primitives/live-region'
import { headerText, type InvitationColumn, type InvitationRowAction } from './column'
import { defaultColumns } from './default-columns'
import { RevokeDialog } from './revoke-dialog'
import { RowMenu } from './row-menu'
import { RunBar } from './run-bar'
import { SelectionBar } from './selection-bar'
import { SkeletonRows } from './skeleton-rows'
import { StaleNote } from './stale-note'
import { StatusFilter } from './status-filter'
import { SummaryBar } from './summary-bar'
import { EmptyMessage } from './empty-message'
import { ErrorMessage } from './error-message'
import { NoMatchMessage } from './no-match-message'
import { TableFooter } from './table-footer'
import { TableRows } from './table-rows'
import { TableTitle } from './table-title'
import { TableToolbar } from './table-toolbar'
import { useExport } from './use-export'
import { useRoleLabel } from './use-role-label'
import { useTableActions } from './use-table-actions'
import { useTableVoice } from './use-table-voice'
import type { HeadingLevel } from '../primitives/heading-level'

export interface InvitationTableProps
  extends Omit<ComponentPropsWithoutRef<'section'>, 'title' | 'children'>, UseListViewOptions {
  /** @default 'Invitations' */
  title?: string
  /** Level of the heading, to fit the page around. @default 2 */
  headingLevel?: HeadingLevel
  /** Keep it outside of render. @default defaultColumns */
  columns?: readonly InvitationColumn[]
  /** The name of a user, for "by Grace". Without one nothing is said: an id is no name. Keep its identity stable. */
  nameOf?: (userId: string) => string | undefined
  /** Shows the button "Invite people", and is called by it. */
  onInvite?: () => void
  /** Actions of your own, in the menu of each row. Keep them outside of render. */
  rowActions?: readonly InvitationRowAction[]
  /** How close rows stand at first. @default 'comfortable' */
  defaultDensity?: 'comfortable' | 'compact'
}

/**
 * Every invitation with its status, and what can be done with it: search, filter, sort, select, copy the link, resend,
 * revoke, export. What cannot be done says why. Needs no props. Renders a `section`.
 *
 * Of a long list it draws the rows in sight, so that a hundred thousand are as quick as ten.
 *
 * @example
 * <InvitationTable onInvite={() => setInviting(true)} nameOf={(id) => users.get(id)?.name} />
 */
export const InvitationTable = forwardRef<HTMLElement, InvitationTableProps>(
  function InvitationTable(
    {
      title,
      headingLevel = 2,
      columns = defaultColumns,
      nameOf,
      rowActions = NO_ACTIONS,
      defaultDensity = 'comfortable',
      onInvite,
      defaultView,
      view: givenView,
      onViewChange,
      ...rest
    },
    ref,
  ) {
    const words = useMessages('invitationTable', invitationTableEnglish)
    const table = useInvitationTable({
      defaultView,
      view: givenView,
      onViewChange,
      roleLabel: useRoleLabel(),
    })
    const [announcement, announce] = useAnnouncement()
    const [exact, setExact] = useState(false)
    const [compact, setCompact] = useState(defaultDensity === 'compact')
    const save = useExport(nameOf)
    const root = useRef<HTMLElement>(null)
    const heading = useRef<HTMLHeadingElement>(null)
    useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => root.current, [])
    const { actions, menu, asking, ...ui } = useTableActions({ table, root, heading, announce })
    const id = useId()

    const { state, rows, view } = table
    const isRunning = table.run.status !== 'idle'
    const isSelecting = state === 'rows' && !isRunning && table.selectedCount > 0
    const search = view.search?.trim()
    const nothing = search ? words.noMatch(search) : words.noMatchFilters
    useTableVoice({
      announce,
      filter: JSON.stringify([search, view.status, view.role]),
      order: JSON.stringify(view.sort),
      result: rows.length === 0 && table.isFiltered ? nothing : words.results(rows.length),
      sorted: words.sorted({ column: sortedColumn(columns, view.sort.key, words), ...view.sort }),
      loading: state === 'pending' ? words.loading : null,
    })
    const exportRows = () =>
      void save(rows).then((worked) => !worked && announce(words.exportFailed))
    const menuRow = menu && rows.at(rows.placeOf(menu.key, menu.place))
    const inner = (headingLevel + 1) as 2 | 3 | 4 | 5 | 6

    return (
      <section
        aria-labelledby={id}
        data-fbi="invitation-table"
        data-state={state}
        data-density={compact ? 'compact' : 'comfortable'}
        {...rest}
        ref={root}
        data-fbi-root=""
        aria-busy={state === 'pending' || undefined}
      >
        <div data-fbi="table-card">
          <div data-fbi="table-head" data-selecting={isRunning || isSelecting || undefined}>
            <TableTitle
              ref={heading}
              id={id}
              title={title ?? words.title}
              headingLevel={headingLevel}
              table={table}
              refreshing={ui.refreshing}
              onRefresh={ui.refresh}
              onInvite={onInvite}
            />
            {isRunning && <RunBar run={table.run} announce={announce} onClosed={ui.focusHeading} />}
            {isSelecting && (
              <SelectionBar table={table} announce={announce} onCleared={ui.focusHeading} />
            )}
          </div>
          {state === 'pending' && <SkeletonRows />}
          {state === 'error' && table.error && (
            <ErrorMessage error={table.error} headingLevel={inner} onRetry={ui.refresh} />
          )}
          {state === 'empty' && <EmptyMessage headingLevel={inner} onInvite={onInvite} />}
          {state === 'rows' && (
            <>
              <div data-fbi="table-overview">
                <SummaryBar
                  counts={table.isPartial ? NOT_COUNTED : table.counts}
                  onChoose={(status) => table.setView({ status })}
                />
                <StatusFilter
                  counts={table.isPartial ? null : table.counts}
                  value={view.status}
                  onChange={(status) => table.setView({ status })}
                />
              </div>
              <TableToolbar
                view={view}
                roles={table.roles}
                onChange={table.setView}
                onExport={table.isPartial ? null : exportRows}
              />
            </>
          )}
          {state !== 'error' && state !== 'pending' && table.error && (
            <StaleNote
              error={table.error}
              updatedAt={table.updatedAt}
              busy={ui.refreshing}
              onRetry={ui.refresh}
            />
          )}
          {state === 'rows' && (
            <>
              {rows.length > 0 && (
                <TableRows
                  table={table}
                  columns={columns}
                  exact={exact}
                  openMenu={menu?.key}
                  nameOf={nameOf}
                  rowActions={rowActions}
                  actions={actions}
                />
              )}
              {rows.length === 0 && table.total > 0 && (
                <NoMatchMessage
                  text={nothing}
                  searching={Boolean(search)}
                  onClear={() => {
                    table.clearFilters()
                    heading.current?.focus()
                  }}
                />
              )}
              <TableFooter
                shown={table.isPartial ? null : rows.length}
                total={table.total}
                unreadable={table.unreadable}
                done={ui.done}
                exact={exact}
                onExact={setExact}
                compact={compact}
                onCompact={setCompact}
              />
            </>
          )}
        </div>
        {menu && menuRow && (
          <RowMenu
            row={menuRow}
            anchor={menu.anchor}
            actions={actions}
            rowActions={rowActions}
            onClose={ui.closeMenu}
          />
        )}
        {asking && (
          <RevokeDialog
            email={asking.invitation.email}
            onConfirm={ui.confirm}
            onCancel={ui.cancel}
          />
        )}
        <LiveRegion announcement={announcement} />
      </section>
    )
  },
)

const NO_ACTIONS: readonly InvitationRowAction[] = []
const NOT_COUNTED = { pending: 0, expiring: 0, expired: 0, accepted: 0 }

function sortedColumn(
  columns: readonly InvitationColumn[],
  key: InvitationSortKey,
  words: InvitationTableMessages,
): string {
  const column = columns.find(({ sortKey }) => sortKey === key)
  return column ? headerText(column, words) : key
}
