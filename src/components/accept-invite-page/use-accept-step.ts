'use client'
import { useEffect, useRef, type RefObject } from 'react'
import { useAnnouncement, type Announcement } from '../primitives/live-region'

export interface AcceptStep {
  /** Changes when the page is about something else. */
  name: string
  /** What is being done, in words, or `null`. */
  doing: string | null
  /** Makes the title of the document out of a heading's words; without it the title is left alone. */
  documentTitle?: ((title: string) => string) | undefined
}

/**
 * Takes a person along from step to step: the focus moves to the new heading, unless it is elsewhere in the app by now, the
 * document is named after it, and what happens without a new heading is announced.
 */
export function useAcceptStep({ name, doing, documentTitle }: AcceptStep): {
  container: RefObject<HTMLDivElement | null>
  announcement: Announcement
  announce: (text: string) => void
} {
  const container = useRef<HTMLDivElement>(null)
  const [announcement, announce] = useAnnouncement()
  const before = useRef({ name, doing })
  useDocumentTitle(container, documentTitle)

  useEffect(() => {
    const was = before.current
    before.current = { name, doing }
    const heading = headingOf(container)
    const focused = document.activeElement
    if (was.name !== name) {
      if (!focused || focused === document.body || container.current?.contains(focused)) {
        heading?.focus()
      }
    } else if (was.doing !== doing) {
      // Tried again and still here: the heading is the news once more.
      announce(doing ?? (name === 'form' ? '' : (heading?.textContent ?? '')))
    }
  }, [name, doing, announce])

  return { container, announcement, announce }
}

const headingOf = (container: RefObject<HTMLDivElement | null>) =>
  container.current?.querySelector<HTMLElement>('[data-fbi="step-title"]')

/** Names the document after the heading, as long as the page is there. A title that somebody else has set since stays. */
function useDocumentTitle(
  container: RefObject<HTMLDivElement | null>,
  documentTitle: AcceptStep['documentTitle'],
): void {
  const written = useRef<string>(undefined)
  useEffect(() => {
    const before = document.title
    return () => {
      if (document.title === written.current) document.title = before
      written.current = undefined
    }
  }, [])
  useEffect(() => {
    const heading = headingOf(container)?.textContent
    const title = heading && documentTitle?.(heading)
    if (!title || title === written.current) return
    written.current = title
    document.title = title
  })
}
