'use client'
import { useMemo, useState } from 'react'
import type { Invitation } from '../invitation/invitation'
import { indexList, type ListIndex } from '../invitation/list-index'

/** The list by columns. A new list takes over what it shares with the one before. */
export function useListIndex(invitations: readonly Invitation[]): ListIndex {
  const [index] = useState(createIndexer)
  return useMemo(() => index(invitations), [index, invitations])
}

function createIndexer() {
  let latest: ListIndex | undefined
  return (invitations: readonly Invitation[]) => {
    if (latest?.invitations !== invitations) latest = indexList(invitations, latest)
    return latest
  }
}
