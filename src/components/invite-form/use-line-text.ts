'use client'
import { recipientImportEnglish } from '../../messages/recipient-import'
import { useKit } from '../../provider/kit-context'
import { useMessages } from '../../provider/use-messages'

/** Returns a function that lists lines of a file: "Lines 3, 8 and 9". */
export function useLineText(): (lines: readonly number[]) => string {
  const words = useMessages('recipientImport', recipientImportEnglish)
  const { locale } = useKit()
  return (lines) => {
    const shown = lines.slice(0, MAX_SHOWN).map((line) => line.toLocaleString(locale))
    const more = lines.length - shown.length
    const type = more > 0 ? 'unit' : 'conjunction'
    const list = new Intl.ListFormat(locale, { type }).format(shown)
    return words.lines({ lines: list, count: lines.length, more })
  }
}

const MAX_SHOWN = 5
