'use client'
import { useCallback, useState } from 'react'

export interface LiveRegionProps {
  announcement: Announcement
}

/**
 * Tells a screen reader what just happened. Renders a `div` that is always there: a region that arrives together with its
 * text is not read. Use with `useAnnouncement`.
 */
export function LiveRegion({ announcement }: LiveRegionProps) {
  return (
    <div data-fbi="live-region" role="status">
      {/* A new element for each message, so that the same words are read twice when they happen twice. */}
      <span key={announcement.count}>{announcement.text}</span>
    </div>
  )
}

export interface Announcement {
  text: string
  count: number
}

/** The latest announcement, and how to make the next one. */
export function useAnnouncement(): [Announcement, (text: string) => void] {
  const [announcement, setAnnouncement] = useState<Announcement>({ text: '', count: 0 })
  const announce = useCallback(
    (text: string) => setAnnouncement(({ count }) => ({ text, count: count + 1 })),
    [],
  )
  return [announcement, announce]
}
