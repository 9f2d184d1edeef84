'use client'
import { useMemo } from 'react'
import { mergeMessages, type Messages, type WordCheck } from '../messages/messages'
import { useKit } from './kit-context'
import { isText, useGuarded, type Guarded } from './use-guarded'

/**
 * The words of one section: the app's where it gave some, else the English ones that the component brings along. The
 * defaults come from the caller, all of the section or a part of it, so that an app loads only the words it uses. A word of
 * the app's that fails is said in English.
 */
export function useMessages<
  Section extends keyof Messages,
  Words extends Partial<Messages[Section]>,
>(section: Section, english: Words): Words {
  const own = useKit().messages?.[section]
  const guarded = useGuarded()
  return useMemo(
    () => mergeMessages<object>(english, own, guardedWord(guarded), `messages.${section}`) as Words,
    [english, own, section, guarded],
  )
}

const guardedWord =
  (guarded: Guarded): WordCheck =>
  (own, base, path) => {
    // A word that the component does not know, such as that for a role of the app's.
    if (base === undefined && typeof own !== 'function') return own
    const say = (word: unknown, values: unknown[]): unknown =>
      typeof word === 'function' ? word(...values) : word
    if (typeof own !== 'function' && typeof base !== 'function') {
      return guarded(path, () => own, base, isText)
    }
    return (...values: unknown[]) =>
      guarded(path, () => say(own, values), undefined, isText) ?? say(base ?? '', values)
  }
