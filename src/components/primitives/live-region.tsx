'use client'
import { useCallback, useState } from 'react'

export interface LiveRegionProps {
  announcement: Announcement
}

/**
 * Announces a text to screen readers. Render it permanently: they do not read a region that is inserted together with its
 * text. Use it with `useAnnouncement`. Renders a `div`.
 */
export function LiveRegion({ announcement }: LiveRegionProps) {
  return (
    <div data-fbi="live-region" role="status">
      {/* A new element for each announcement, so that the same text can be announced twice. */}
      <span key={announcement.count}>{announcement.text}</span>
    </div>
  )
}

export interface Announcement {
  text: string
  count: number
}

/** Makes an announcement. Returns a function that clears it, unless another one has followed. */
export type Announce = (text: string) => () => void

/** Returns the latest announcement, and a function that makes the next one. */
export function useAnnouncement(): [Announcement, Announce] {
  const [announcement, setAnnouncement] = useState<Announcement>({ text: '', count: 0 })
  const announce = useCallback<Announce>((text) => {
    setAnnouncement(({ count }) => ({ text, count: count + 1 }))
    return () => setAnnouncement((now) => (now.text === text ? { ...now, text: '' } : now))
  }, [])
  return [announcement, announce]
}
