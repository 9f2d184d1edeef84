'use client'
import { useEffect, useRef, type RefObject } from 'react'
import { useAnnouncement, type Announcement } from '../primitives/live-region'

export interface AcceptStep {
  /** Changes when the page is about something else. */
  name: string
  /** What is being done, in words, or `null`. */
  doing: string | null
}

/**
 * Takes a person along from step to step: the focus moves to the new heading, unless it is elsewhere in the app by now, and
 * what happens without a new heading is announced.
 */
export function useAcceptStep({ name, doing }: AcceptStep): {
  container: RefObject<HTMLDivElement | null>
  announcement: Announcement
  announce: (text: string) => void
} {
  const container = useRef<HTMLDivElement>(null)
  const [announcement, announce] = useAnnouncement()
  const before = useRef({ name, doing })

  useEffect(() => {
    const was = before.current
    before.current = { name, doing }
    const heading = container.current?.querySelector<HTMLElement>('[data-fbi="step-title"]')
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
