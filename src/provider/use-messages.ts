'use client'
import {
  mergeMessages,
  nameTexts,
  type Messages,
  type PartialMessages,
  type WordCheck,
} from '../messages/messages'
import { guarded, isText } from '../queries/guarded'
import type { Report } from '../queries/problem'
import { useKit, type Kit } from './kit-context'

/**
 * The texts of one section: the app's own, otherwise those of its locale, otherwise the English ones. The caller passes the
 * English texts, for the whole section or a part of it, so that an app loads only the texts it uses. If one of the app's texts
 * throws or returns something other than a string, the text that it replaces is used.
 */
export const useMessages = <
  Section extends keyof Messages,
  Words extends NonNullable<PartialMessages[Section]>,
>(
  section: Section,
  english: Words,
): Words => messagesOf(useKit(), section, english)

/** The same outside of components. */
export function messagesOf<
  Section extends keyof Messages,
  Words extends NonNullable<PartialMessages[Section]>,
>({ words: { translated, own, merged }, backend }: Kit, section: Section, english: Words): Words {
  let words = merged.get(english)
  if (!words) {
    const base = mergeMessages<object>(english, nameTexts(translated?.[section], english))
    words = mergeMessages(base, own?.[section], guardedWord(backend.report), `messages.${section}`)
    merged.set(english, words)
  }
  return words as Words
}

const guardedWord =
  (report: Report): WordCheck =>
  (own, base, path) => {
    // A text without a default, such as the label of one of the app's roles.
    if (base === undefined && typeof own !== 'function') return own
    const format = (word: unknown, values: unknown[]): unknown =>
      typeof word === 'function' ? word(...values) : word
    if (typeof own !== 'function' && typeof base !== 'function') {
      return guarded(report, path, () => own, base, isText)
    }
    return (...values: unknown[]) =>
      guarded(report, path, () => format(own, values), undefined, isText) ??
      format(base ?? '', values)
  }
