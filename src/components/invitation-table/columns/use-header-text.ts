'use client'
import { useCallback } from 'react'
import type { TableBasicMessages } from '../../../messages/table-basics'
import { useTableBasicMessages } from '../../../provider/messages/use-table-basic-messages'
import { isText, useGuarded } from '../../../provider/use-guarded'
import type { InvitationColumnValue } from './column'

/** Returns a function that gives a column's header text. Stable while the messages are. */
export function useHeaderText(): (column: InvitationColumnValue) => string {
  const words = useTableBasicMessages()
  const guarded = useGuarded()
  return useCallback(
    ({ id, header }) => guarded(`columns.${id}.header`, () => textOf(header, words), id, isText),
    [words, guarded],
  )
}

const textOf = (header: InvitationColumnValue['header'], words: TableBasicMessages) =>
  typeof header === 'function' ? header(words) : header
