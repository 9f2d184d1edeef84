'use client'
import { useMemo } from 'react'
import type { InvitationColumn } from './column'
import { defaultColumns } from './default-columns'
import { useHeaderText } from './use-header-text'

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
