'use client'
import { useImportMessages } from '../../provider/messages/use-import-messages'
import type { ParsedRecipients } from '../../recipients/parsed-recipients'

const MAX_NAME_LENGTH = 60
const MAX_SHOWN = 5

/** Returns a function that names a column of a table by its header, otherwise by its position. */
export function useColumnName({ header }: ParsedRecipients): (at: number) => string {
  const words = useImportMessages()
  return (at) => header?.[at]?.trim().slice(0, MAX_NAME_LENGTH) || words.column(at + 1)
}

/** Returns a function that names lines of a file: "Lines 3, 8 and 9." */
export function useLineText(): (lines: readonly number[]) => string {
  const words = useImportMessages()
  return (lines) =>
    words.lines({
      lines: lines.slice(0, MAX_SHOWN),
      more: Math.max(0, lines.length - MAX_SHOWN),
    })
}
