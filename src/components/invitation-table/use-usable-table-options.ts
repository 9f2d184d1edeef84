'use client'
import { useMemo } from 'react'
import { uniqueByName, usableList } from '../../provider/usable-options'
import { useUsable } from '../../provider/use-usable'
import { usableHeadingLevel, type HeadingLevel } from '../primitives/heading-level'
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
      'headingLevel',
    ),
    columns: usable(
      'columns',
      columns,
      useMemo(() => usableColumns(columns), [columns]),
      'columns',
    ),
    exportColumns: usable(
      'exportColumns',
      exportColumns,
      useMemo(() => uniqueByName(exportColumns, ({ id }) => id), [exportColumns]),
      'exportColumns',
    ),
    rowActions: usable(
      'rowActions',
      rowActions,
      useMemo(() => usableActions(rowActions), [rowActions]),
      'rowActions',
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
