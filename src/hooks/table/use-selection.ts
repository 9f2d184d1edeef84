'use client'
import { useCallback, useMemo } from 'react'
import type { InvitationView } from '../../list/invitation-view'
import { useLatest } from '../../provider/use-latest'
import { useUserScopedState } from '../../provider/use-user-scoped-state'

/** The selected rows of a view: none but some, or all but some. Either form stays small, however long the list is. */
export interface Selection {
  all: boolean
  except: ReadonlySet<string>
}

const NOTHING_SELECTED: Selection = { all: false, except: new Set() }
const ALL_SELECTED: Selection = { all: true, except: new Set() }

export function isSelected({ all, except }: Selection, id: string): boolean {
  return all !== except.has(id)
}

/** Returns a selection in which these rows are selected, or not. */
function select(selection: Selection, ids: Iterable<string>, selected: boolean): Selection {
  const except = new Set(selection.except)
  for (const id of ids) {
    if (selection.all === selected) except.delete(id)
    else except.add(id)
  }
  return { all: selection.all, except }
}

export interface RowSelection {
  selection: Selection
  /** Selects or deselects the rows with these keys. */
  selectRows: (keys: Iterable<string>, selected: boolean) => void
  /** Selects all rows of the view, or none. */
  selectAll: (selected: boolean) => void
}

/**
 * The state of the selection. Rows that were selected one by one stay selected when the filters change. "Select all" applies to
 * the rows of the current filters, so it ends when these change.
 */
export function useSelection({ search, status, role }: InvitationView): RowSelection {
  const [state, setState] = useUserScopedState(NOTHING)
  const filter = JSON.stringify([search?.trim(), status, role])
  // The callbacks keep their identity when the filters change.
  const latest = useLatest(filter)
  return {
    selection: current(state, filter),
    selectRows: useCallback(
      (keys, selected) => {
        setState((before) => ({
          selection: select(current(before, latest.current), keys, selected),
          filter: latest.current,
        }))
      },
      [setState, latest],
    ),
    selectAll: useCallback(
      (selected) => {
        setState({ selection: selected ? ALL_SELECTED : NOTHING_SELECTED, filter: latest.current })
      },
      [setState, latest],
    ),
  }
}

const NOTHING: { selection: Selection; filter: string } = {
  selection: NOTHING_SELECTED,
  filter: '',
}

function current(state: { selection: Selection; filter: string }, filter: string): Selection {
  return state.selection.all && state.filter !== filter ? NOTHING_SELECTED : state.selection
}

/** The number of selected rows in the view. */
export function useSelectedCount(
  rows: { length: number; keyAt(place: number): string | undefined },
  selection: Selection,
): number {
  return useMemo(() => {
    if (selection.except.size === 0) return selection.all ? rows.length : 0
    let count = 0
    for (let place = 0; place < rows.length; place += 1) {
      if (isSelected(selection, rows.keyAt(place)!)) count += 1
    }
    return count
  }, [rows, selection])
}
