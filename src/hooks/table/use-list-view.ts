'use client'
import { useMemo, useState } from 'react'
import {
  NEWEST_FIRST,
  nextSort,
  usableView,
  type InvitationSort,
  type InvitationView,
} from '../../list/invitation-view'
import type { ListColumn } from '../../list/list-column'
import { useGuarded } from '../../provider/use-guarded'
import { useUsable } from '../../provider/use-usable'

export interface UseListViewOptions {
  /**
   * The initial view.
   * @default every row, newest first
   */
  defaultView?: InvitationView | undefined
  /** Makes the view controlled, for example to keep it in the URL. `onViewChange` then has to update it. */
  view?: InvitationView | undefined
  /** Called with the complete new view. */
  onViewChange?: ((view: InvitationView) => void) | undefined
}

export interface ListView {
  view: InvitationView & { sort: InvitationSort }
  /** Changes parts of the view. */
  setView: (change: Partial<InvitationView>) => void
  sortBy: (key: InvitationSort['key']) => void
  /** Whether a search or a filter is active. */
  isFiltered: boolean
  /** Clears search, status and role. Keeps the sort. */
  clearFilters: () => void
}

/** The state of the view, controlled or uncontrolled. The sort key is a field of the list or one of the columns. */
export function useListView(
  { defaultView, view: controlledView, onViewChange }: UseListViewOptions,
  columns?: readonly ListColumn[],
): ListView {
  const guarded = useGuarded()
  const [ownView, setOwnView] = useState(defaultView)
  const given = controlledView ?? ownView
  const used = useMemo(() => usableView(given, columns), [given, columns])
  useUsable()('view', given, used, 'view')
  const view = useMemo(() => ({ ...used, sort: used.sort ?? NEWEST_FIRST }), [used])

  const replace = (next: InvitationView) => {
    setOwnView(next)
    guarded('onViewChange', () => onViewChange?.(next))
  }
  return {
    view,
    setView: (change) => replace({ ...view, ...change }),
    sortBy: (key) => replace({ ...view, sort: nextSort(view.sort, key) }),
    isFiltered: Boolean(view.search?.trim() || view.status || view.role),
    clearFilters: () => replace({ sort: view.sort }),
  }
}
