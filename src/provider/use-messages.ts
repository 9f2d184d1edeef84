'use client'
import { useMemo } from 'react'
import { mergeMessages, type Messages } from '../messages/messages'
import { useKit } from './kit-context'

/**
 * The words of one section: the app's where it gave some, else the English ones that the component brings along. The
 * defaults come from the caller, all of the section or a part of it, so that an app loads only the words it uses.
 */
export function useMessages<
  Section extends keyof Messages,
  Words extends Partial<Messages[Section]>,
>(section: Section, english: Words): Words {
  const own = useKit().messages?.[section]
  return useMemo(() => mergeMessages<object>(english, own) as Words, [english, own])
}
