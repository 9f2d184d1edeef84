'use client'
import { useEffect, useRef, type RefObject } from 'react'
import { activeElement, isFocusLost } from '../primitives/active-element'
import { useAnnouncement, type Announcement } from '../primitives/live-region'

export interface AcceptStep {
  /** The current step. When it changes, focus moves to the new heading. */
  name: string
  /** Text that describes what is in progress, or `null`. */
  doing: string | null
  /**
   * Creates the document's title from the heading's text, whenever the step or this function changes. Without it the title is
   * not changed.
   */
  documentTitle?: ((title: string) => string) | undefined
}

/**
 * Makes a change of step perceivable: moves focus to the new heading (unless focus is elsewhere in the app), sets the
 * document's title, and announces changes that bring no new heading.
 */
export function useAcceptStep({ name, doing, documentTitle }: AcceptStep): {
  container: RefObject<HTMLDivElement | null>
  announcement: Announcement
  announce: (text: string) => void
} {
  const container = useRef<HTMLDivElement>(null)
  const [announcement, announce] = useAnnouncement()
  const previousStep = useRef({ name, doing })
  useDocumentTitle(container, name, documentTitle)

  useEffect(() => {
    const previous = previousStep.current
    previousStep.current = { name, doing }
    const heading = headingOf(container)
    const focused = activeElement(container.current)
    if (previous.name !== name) {
      // What was announced about the previous step is no longer true.
      announce('')
      if (isFocusLost(container.current) || container.current?.contains(focused)) {
        heading?.focus()
      }
    } else if (previous.doing !== doing) {
      // A retry ended in the same notice, so its heading is announced again.
      announce(doing ?? (name === 'form' ? '' : (heading?.textContent ?? '')))
    }
  }, [name, doing, announce])

  return { container, announcement, announce }
}

const headingOf = (container: RefObject<HTMLDivElement | null>) =>
  container.current?.querySelector<HTMLElement>('[data-fbi="step-title"]')

/** Sets the document's title from the heading while mounted. On unmount, restores the old title unless the app has changed it. */
function useDocumentTitle(
  container: RefObject<HTMLDivElement | null>,
  step: string,
  documentTitle: AcceptStep['documentTitle'],
): void {
  const ownTitle = useRef<string>(undefined)
  useEffect(() => {
    const originalTitle = document.title
    return () => {
      if (document.title === ownTitle.current) document.title = originalTitle
      ownTitle.current = undefined
    }
  }, [])
  useEffect(() => {
    const heading = headingOf(container)?.textContent
    const title = heading && documentTitle?.(heading)
    if (!title || title === ownTitle.current) return
    ownTitle.current = title
    document.title = title
  }, [container, step, documentTitle])
}
