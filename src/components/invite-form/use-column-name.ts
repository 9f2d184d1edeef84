'use client'
import { useImportMessages } from '../../provider/messages/use-import-messages'
import type { ParsedRecipients } from '../../recipients/parsed-recipients'

/** Returns a function that names a column of a table by its header, otherwise by its position. */
export function useColumnName({ header }: ParsedRecipients): (at: number) => string {
  const words = useImportMessages()
  return (at) => header?.[at]?.trim().slice(0, MAX_NAME_LENGTH) || words.column(at + 1)
}

const MAX_NAME_LENGTH = 60
