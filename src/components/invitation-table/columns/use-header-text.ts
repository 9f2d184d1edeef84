'use client'
import { useCallback, useMemo } from 'react'
import type { TableBasicMessages } from '../../../messages/table-basics'
import { useTableBasicMessages } from '../../../provider/messages/use-table-basic-messages'
import { isText, useGuarded } from '../../../provider/use-guarded'
import type { InvitationColumn, InvitationColumnValue } from './column'
import { defaultColumns } from './default-columns'

/** Returns a function that gives a column's header text. Stable while the messages are. */
export function useHeaderText(): (column: InvitationColumnValue) => string {
  const words = useTableBasicMessages()
  const guarded = useGuarded()
  return useCallback(
    ({ id, header }) => guarded(`columns.${id}.header`, () => textOf(header, words), id, isText),
    [words, guarded],
  )
}

/** The label of each column's values, or `undefined`. Stable while the columns and the messages are. */
export function useLabels(columns: readonly InvitationColumn[]): readonly (string | undefined)[] {
  const headerText = useHeaderText()
  return useMemo(
    () => columns.map((column) => (isLabelled(column) ? headerText(column) : undefined)),
    [columns, headerText],
  )
}

const isLabelled = ({ id, labelled }: InvitationColumn) =>
  labelled ?? defaultColumns.find((column) => column.id === id)?.labelled ?? true

const textOf = (header: InvitationColumnValue['header'], words: TableBasicMessages) =>
  typeof header === 'function' ? header(words) : header
