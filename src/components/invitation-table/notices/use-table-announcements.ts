'use client'
import { useEffect, useRef } from 'react'
import { useLatest } from '../../../provider/use-latest'

/** A result is announced once search, filters and sort have not changed for this long. */
const DEBOUNCE_MS = 500
/** Loading is announced once it has taken this long. */
const LOADING_DELAY_MS = 1000

interface TableAnnouncementsOptions {
  announce: (text: string) => void
  /** Identifies the search and the filters. */
  filter: string
  /** Identifies the sort. */
  order: string
  /** The number of rows in words. `null` until it is known. */
  result: string | null
  /** The sort in words. */
  sorted: string
  /** `null` unless the first list is loading. */
  loading: string | null
}

/**
 * Announces the result of a search, filter or sort once the user pauses, and the first list if it loads slowly: that it is
 * loading, then its result. Refreshes are silent.
 */
export function useTableAnnouncements({
  announce,
  filter,
  order,
  result,
  sorted,
  loading,
}: TableAnnouncementsOptions): void {
  const announcedFilter = useDebouncedAnnouncement(filter, result, announce)
  useDebouncedAnnouncement(order, sorted, announce)

  useEffect(() => {
    if (loading === null) return
    const timer = setTimeout(() => {
      announce(loading)
      // Once loading has been announced, its result has to be announced too.
      announcedFilter.current = null
    }, LOADING_DELAY_MS)
    return () => clearTimeout(timer)
  }, [loading, announce, announcedFilter])
}

/** Announces `text` after `subject` changes. Returns a ref to the subject of the last announcement. */
function useDebouncedAnnouncement(
  subject: string,
  text: string | null,
  announce: (text: string) => void,
) {
  const announced = useRef<string | null>(subject)
  const latest = useLatest(text)

  const isKnown = text !== null
  useEffect(() => {
    if (!isKnown || announced.current === subject) return
    const timer = setTimeout(() => {
      announced.current = subject
      if (latest.current !== null) announce(latest.current)
    }, DEBOUNCE_MS)
    return () => clearTimeout(timer)
  }, [subject, isKnown, announce, latest])
  return announced
}
