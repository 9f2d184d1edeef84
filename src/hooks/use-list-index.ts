'use client'
import { useMemo, useRef, useEffect } from 'react'
import type { Invitation } from '../invitation/invitation'
import { indexOf, type ListIndex } from '../invitation/list-index'

/** The list by columns. A new list takes over what it shares with the one before. */
export function useListIndex(invitations: readonly Invitation[]): ListIndex {
  const before = useRef<ListIndex>(undefined)
  // A hint that makes it quicker; the outcome is the same without.
  // oxlint-disable-next-line react-compiler/refs
  const index = useMemo(() => indexOf(invitations, before.current), [invitations])
  useEffect(() => {
    before.current = index
  }, [index])
  return index
}
