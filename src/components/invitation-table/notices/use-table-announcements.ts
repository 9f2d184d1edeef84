'use client'
import { useEffect, useRef } from 'react'
import type { UseInvitationTableResult } from '../../../hooks/use-invitation-table'
import { useLatest } from '../../../provider/use-latest'
import { useTableBasicMessages } from '../../../provider/messages/use-table-basic-messages'
import { useAnnouncement } from '../../primitives/live-region'
import { useHeaderText } from '../columns/use-header-text'
import { sortKeyOf, type InvitationColumn } from '../columns/column'

/** A result is announced once search, filters and sort have not changed for this long. */
const DEBOUNCE_MS = 500
/** Loading is announced once it has taken this long. */
const LOADING_DELAY_MS = 1000

/**
 * Announces the result of a search, filter or sort once the user pauses, and the first list if it loads slowly: that it is
 * loading, then its result. Refreshes are silent. Returns what to announce, and the function to announce anything else.
 *
 * @param noMatch the text for a search or filter without results
 */
export function useTableAnnouncements(
  { state, rows, view, isPartial, isFiltered }: UseInvitationTableResult,
  columns: readonly InvitationColumn[],
  noMatch: string,
) {
  const words = useTableBasicMessages()
  const headerText = useHeaderText()
  const [announcement, announce] = useAnnouncement()
  const { search, status, role, sort } = view

  const result =
    state === 'empty'
      ? words.emptyTitle
      : state !== 'rows' || isPartial
        ? null
        : rows.length === 0 && isFiltered
          ? noMatch
          : words.results(rows.length)
  const filter = JSON.stringify([search?.trim(), status, role])
  const announcedFilter = useDebouncedAnnouncement(filter, result, announce)
  const sortedColumn = columns.find((column) => sortKeyOf(column) === sort.key)
  const column = sortedColumn ? headerText(sortedColumn) : sort.key
  useDebouncedAnnouncement(JSON.stringify(sort), words.sorted[sort.direction](column), announce)

  const loading = state === 'pending' ? words.loading : null
  useEffect(() => {
    if (loading === null) return
    const timer = setTimeout(() => {
      announce(loading)
      // Once loading has been announced, its result has to be announced too.
      announcedFilter.current = null
    }, LOADING_DELAY_MS)
    return () => clearTimeout(timer)
  }, [loading, announce, announcedFilter])

  return [announcement, announce] as const
}

/** Announces `text` after `subject` changes; `null` is not known yet. Returns a ref to the subject of the last announcement. */
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
