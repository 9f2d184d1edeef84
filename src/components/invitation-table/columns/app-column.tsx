'use client'
import { useCallback, useMemo, type ComponentType } from 'react'
import type { TableBasicMessages } from '../../../messages/table-basics'
import { useTableBasicMessages } from '../../../provider/messages/use-table-basic-messages'
import { isText, useGuarded } from '../../../provider/use-guarded'
import { ReportingBoundary } from '../../primitives/reporting-boundary'
import type { InvitationColumn, InvitationColumnValue } from './column'
import { defaultColumns } from './default-columns'

/**
 * Returns a column's cell or header as an element. If the app's own component throws, the cell is left empty and the error is
 * reported.
 *
 * @param subject what `onProblem` receives as its subject, for example `columns.manager.Cell`
 */
export function columnPart<Props extends object>(
  subject: string,
  Part: ComponentType<Props>,
  props: Props,
) {
  const element = <Part {...props} />
  // The kit's own components do not throw, and an error boundary around each of a thousand cells is expensive.
  if (BUILT_IN.has(Part)) return element
  return <ReportingBoundary subject={subject}>{element}</ReportingBoundary>
}

const BUILT_IN = new Set<unknown>(defaultColumns.flatMap(({ Cell, Header }) => [Cell, Header]))

/** Returns a function that gives a column's header text. Stable while the messages are. */
export function useHeaderText(): (column: InvitationColumnValue) => string {
  const words = useTableBasicMessages()
  const guarded = useGuarded()
  return useCallback(
    ({ id, header }) => guarded(`columns.${id}.header`, () => textOf(header, words), id, isText),
    [words, guarded],
  )
}

/** The columns that need no label where rows have no column headers above them. */
const WITHOUT_LABEL = ['select', 'person', 'status', 'role', 'expires', 'actions']

/** The label of each column's values, or `undefined`. Stable while the columns and the messages are. */
export function useLabels(columns: readonly InvitationColumn[]): readonly (string | undefined)[] {
  const headerText = useHeaderText()
  return useMemo(
    () =>
      columns.map((column) => (WITHOUT_LABEL.includes(column.id) ? undefined : headerText(column))),
    [columns, headerText],
  )
}

const textOf = (header: InvitationColumnValue['header'], words: TableBasicMessages) =>
  typeof header === 'function' ? header(words) : header
