'use client'
import { useMemo } from 'react'
import { mergeMessages, type Messages } from '../messages/messages'
import { useKit } from './kit-context'

/**
 * The words of one section: the app's where it gave some, else the English ones that the component brings along. The
 * defaults come from the caller, so that an app loads only the words of the components it uses.
 */
export function useMessages<Section extends keyof Messages>(
  section: Section,
  english: Messages[Section],
): Messages[Section] {
  const own = useKit().messages[section]
  return useMemo(() => mergeMessages(english, own), [english, own])
}
