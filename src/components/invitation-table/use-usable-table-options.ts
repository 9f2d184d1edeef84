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
