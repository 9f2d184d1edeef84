'use client'
import { useMemo } from 'react'
import { uniqueByName, usableList } from '../../provider/usable-options'
import { useUsable } from '../../provider/use-usable'
import { HEADING_LEVELS, usableHeadingLevel, type HeadingLevel } from '../primitives/heading-level'
import type { InvitationColumn, InvitationRowAction } from './columns/column'

interface TableOptions {
  headingLevel?: HeadingLevel | undefined
  columns?: readonly InvitationColumn[] | undefined
  exportColumns?: readonly InvitationColumn[] | undefined
  rowActions?: readonly InvitationRowAction[] | undefined
}

/** The table's options, without values that it could not use. Arrays keep their identity. */
export function useUsableTableOptions<Options extends TableOptions>(options: Options): Options {
  const usable = useUsable()
  const { headingLevel, columns, exportColumns, rowActions } = options
  return {
    ...options,
    headingLevel: usable(
      'headingLevel',
      headingLevel,
      usableHeadingLevel(headingLevel),
      HEADING_LEVELS,
    ),
    columns: usable(
      'columns',
      columns,
      useMemo(() => usableColumns(columns), [columns]),
      'an array of columns that each have an `id` of their own and a `Cell`',
    ),
    exportColumns: usable(
      'exportColumns',
      exportColumns,
      useMemo(() => uniqueByName(exportColumns, ({ id }) => id), [exportColumns]),
      'an array of columns that each have an `id` of their own',
    ),
    rowActions: usable(
      'rowActions',
      rowActions,
      useMemo(() => usableActions(rowActions), [rowActions]),
      'an array of actions that each have an `id` of their own and `onChoose`',
    ),
  }
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
