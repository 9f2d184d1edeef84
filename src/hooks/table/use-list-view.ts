'use client'
import { useCallback, useMemo, useState } from 'react'
import {
  nextSort,
  sortOf,
  type InvitationSort,
  type InvitationView,
} from '../../list/invitation-view'
import type { ListColumn } from '../../list/list-column'
import { useGuarded } from '../../provider/use-guarded'

export interface UseListViewOptions {
  /**
   * What is shown at first.
   * @default everything, the newest first
   */
  defaultView?: InvitationView | undefined
  /** What is shown, where the app decides: kept in the URL, for example. Then `onViewChange` has to change it. */
  view?: InvitationView | undefined
  /** Called with the whole of the new view. */
  onViewChange?: ((view: InvitationView) => void) | undefined
}

export interface ListView {
  view: InvitationView & { sort: InvitationSort }
  /** Changes parts of the view. */
  setView: (change: Partial<InvitationView>) => void
  sortBy: (key: InvitationSort['key']) => void
  /** Whether anything keeps rows from being shown. */
  isFiltered: boolean
  /** Search, status and role as if never touched; the order stays. */
  clearFilters: () => void
}

/** What of the list is shown: the app's, or its own. Sorted by a field of the list or by one of the columns. */
export function useListView(
  { defaultView, view: given, onViewChange }: UseListViewOptions,
  columns?: readonly ListColumn[],
): ListView {
  const guarded = useGuarded()
  const [own, setOwn] = useState(defaultView)
  const chosen = given ?? own
  const view = useMemo(() => ({ ...chosen, sort: sortOf(chosen, columns) }), [chosen, columns])

  const replace = useCallback(
    (next: InvitationView) => {
      setOwn(next)
      guarded('onViewChange', () => onViewChange?.(next))
    },
    [onViewChange, guarded],
  )
  return {
    view,
    setView: useCallback((change) => replace({ ...view, ...change }), [replace, view]),
    sortBy: useCallback(
      (key) => replace({ ...view, sort: nextSort(view.sort, key) }),
      [replace, view],
    ),
    isFiltered: Boolean(view.search?.trim() || view.status || view.role),
    clearFilters: useCallback(() => replace({ sort: view.sort }), [replace, view]),
  }
}
