'use client'
import { useKit } from '../../provider/kit-context'

/**
 * Returns what marks the root element of a drop-in: the tokens of the style sheet apply to it, and it names the language of
 * its texts, which the page around it need not share.
 */
export function useRoot() {
  const { theme, lang, dir } = useKit()
  return { 'data-fbi-root': '', 'data-fbi-theme': theme, ...(lang && { lang, dir }) } as const
}
