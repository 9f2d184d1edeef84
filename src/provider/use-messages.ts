'use client'
import { useMemo } from 'react'
import { mergeMessages, type Messages, type WordCheck } from '../messages/messages'
import { useKit } from './kit-context'
import { isText, useGuarded, type Guarded } from './use-guarded'

/**
 * The texts of one section: the app's own, otherwise the English ones. The caller passes the English texts, for the whole
 * section or a part of it, so that an app loads only the texts it uses. If one of the app's texts throws or returns something
 * other than a string, the English text is used.
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
    // A text without an English default, such as the label of one of the app's roles.
    if (base === undefined && typeof own !== 'function') return own
    const format = (word: unknown, values: unknown[]): unknown =>
      typeof word === 'function' ? word(...values) : word
    if (typeof own !== 'function' && typeof base !== 'function') {
      return guarded(path, () => own, base, isText)
    }
    return (...values: unknown[]) =>
      guarded(path, () => format(own, values), undefined, isText) ?? format(base ?? '', values)
  }
