'use client'
import { useMemo } from 'react'
import type { UseListViewOptions } from '../../hooks/table/use-list-view'
import { uniqueByName, usableList, usableText } from '../../provider/usable-options'
import { useUsable } from '../../provider/use-usable'
import { usableHeadingLevel, type HeadingLevel } from '../primitives/heading-level'
import type { InvitationColumn, InvitationRowAction } from './columns/column'

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
  /**
   * Called by the "Invite people" button. The button shows only if there is something to do.
   * @default opens the `InviteDialog` below the same provider, the first one if there are several
   */
  onInvite?: (() => void) | undefined
  /** Your own actions, in the menu of each row. Define the array outside of render. */
  rowActions?: readonly InvitationRowAction[] | undefined
  /** The initial density of the rows. @default 'comfortable' */
  defaultDensity?: 'comfortable' | 'compact' | undefined
}

/** The table's options, without values that it could not use. Arrays keep their identity. */
export function useUsableTableOptions(
  options: UseInvitationTablePartsOptions,
): UseInvitationTablePartsOptions {
  const usable = useUsable()
  const { title, headingLevel, columns, exportColumns, rowActions, nameOf, defaultDensity } =
    options
  const used = {
    title: usableText(title),
    nameOf: typeof nameOf === 'function' ? nameOf : undefined,
    defaultDensity:
      defaultDensity === 'compact' || defaultDensity === 'comfortable' ? defaultDensity : undefined,
    headingLevel: usableHeadingLevel(headingLevel),
    columns: useMemo(() => usableColumns(columns), [columns]),
    exportColumns: useMemo(() => uniqueByName(exportColumns, ({ id }) => id), [exportColumns]),
    rowActions: useMemo(() => usableActions(rowActions), [rowActions]),
  }
  for (const name of Object.keys(used) as (keyof typeof used)[]) {
    usable(name, options[name], used[name], name)
  }
  return { ...options, ...used }
}

const usableColumns = (columns: readonly InvitationColumn[] | undefined) =>
  usableList(
    uniqueByName(columns, ({ id }) => id),
    ({ Cell }) => typeof Cell === 'function' || (typeof Cell === 'object' && Cell !== null),
  )

const usableActions = (actions: readonly InvitationRowAction[] | undefined) =>
  usableList(
    uniqueByName(actions, ({ id }) => id),
    ({ onChoose }) => typeof onChoose === 'function',
  )
