'use client'
import { useImportMessages } from '../../provider/messages/use-import-messages'

/** Returns a function that names lines of a file: "Lines 3, 8 and 9." */
export function useLineText(): (lines: readonly number[]) => string {
  const words = useImportMessages()
  return (lines) =>
    words.lines({
      lines: lines.slice(0, MAX_SHOWN),
      more: Math.max(0, lines.length - MAX_SHOWN),
    })
}

const MAX_SHOWN = 5
