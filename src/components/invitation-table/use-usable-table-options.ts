'use client'
import { useMemo } from 'react'
import { uniqueByName, usableList, usableText } from '../../provider/usable-options'
import { useUsable } from '../../provider/use-usable'
import { usableHeadingLevel, type HeadingLevel } from '../primitives/heading-level'
import type { InvitationColumn, InvitationRowAction } from './columns/column'

interface TableOptions {
  title?: string | undefined
  headingLevel?: HeadingLevel | undefined
  columns?: readonly InvitationColumn[] | undefined
  exportColumns?: readonly InvitationColumn[] | undefined
  rowActions?: readonly InvitationRowAction[] | undefined
  nameOf?: ((userId: string) => string | undefined) | undefined
  defaultDensity?: 'comfortable' | 'compact' | undefined
}

/** The table's options, without values that it could not use. Arrays keep their identity. */
export function useUsableTableOptions<Options extends TableOptions>(options: Options): Options {
  const usable = useUsable()
  const { title, headingLevel, columns, exportColumns, rowActions, nameOf, defaultDensity } =
    options
  return {
    ...options,
    title: usable('title', title, usableText(title), 'title'),
    nameOf: usable('nameOf', nameOf, typeof nameOf === 'function' ? nameOf : undefined, 'nameOf'),
    defaultDensity: usable(
      'defaultDensity',
      defaultDensity,
      defaultDensity === 'compact' || defaultDensity === 'comfortable' ? defaultDensity : undefined,
      'defaultDensity',
    ),
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
