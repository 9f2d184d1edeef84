'use client'
import { useCallback, type ComponentType } from 'react'
import {
  invitationTableEnglish,
  type InvitationTableMessages,
} from '../../../messages/invitation-table'
import { useMessages } from '../../../provider/use-messages'
import { isText, useGuarded } from '../../../provider/use-guarded'
import { ReportingBoundary } from '../../primitives/reporting-boundary'
import type { InvitationColumnValue } from './column'
import { defaultColumns } from './default-columns'

export interface ColumnPartProps<Props> {
  /** Of the column: `columns.manager.Cell`. */
  subject: string
  part: ComponentType<Props>
  props: Props
}

/** A cell or a head of a column. One of the app's own that throws leaves an empty cell, and is reported. */
export function ColumnPart<Props extends object>({
  subject,
  part: Part,
  props,
}: ColumnPartProps<Props>) {
  const drawn = <Part {...props} />
  // Ours do not throw, and a boundary for each of a thousand cells costs.
  if (OURS.has(Part)) return drawn
  return <ReportingBoundary subject={subject}>{drawn}</ReportingBoundary>
}

const OURS = new Set<unknown>(defaultColumns.flatMap(({ Cell, Header }) => [Cell, Header]))

/** The words in the head of a column. Stable while the words are. */
export function useHeaderText(): (column: InvitationColumnValue) => string {
  const words = useMessages('invitationTable', invitationTableEnglish)
  const guarded = useGuarded()
  return useCallback(
    ({ id, header }) => guarded(`columns.${id}.header`, () => textOf(header, words), id, isText),
    [words, guarded],
  )
}

const textOf = (header: InvitationColumnValue['header'], words: InvitationTableMessages) =>
  typeof header === 'function' ? header(words) : header
