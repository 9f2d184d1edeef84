'use client'
import { useMemo, useRef, useEffect } from 'react'
import type { Invitation } from '../invitation/invitation'
import { indexOf, knownIndex, makeIndex, type ListIndex } from '../invitation/list-index'
import type { ListPreparation } from '../queries/prepare-list'
import type { Source } from '../queries/source'

/**
 * The list by columns. A new list takes over what it shares with the one before, and what the source reads meanwhile comes
 * with its index made.
 */
export function useListIndex(source: Source, invitations: readonly Invitation[]): ListIndex {
  useEffect(() => {
    // One for each that shows the list, so that the first to leave takes its own along.
    const prepare: ListPreparation = (list, before) => makeIndex(list, before && knownIndex(before))
    source.preparations.add(prepare)
    return () => void source.preparations.delete(prepare)
  }, [source])

  const before = useRef<ListIndex>(undefined)
  // A hint that makes it quicker; the outcome is the same without.
  // oxlint-disable-next-line react-compiler/refs
  const index = useMemo(() => indexOf(invitations, before.current), [invitations])
  useEffect(() => {
    before.current = index
  }, [index])
  return index
}
