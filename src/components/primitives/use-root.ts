'use client'
import { useKit } from '../../provider/kit-context'

/** Returns what marks the root element of a drop-in, to which the tokens of the style sheet apply. */
export function useRoot() {
  return { 'data-fbi-root': '', 'data-fbi-theme': useKit().theme } as const
}
