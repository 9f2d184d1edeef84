'use client'
import { useCallback, useState, type Dispatch, type SetStateAction } from 'react'
import { useKit } from './kit-context'

/**
 * Like `useState`, but resets when the user or the client changes, so that no state leaks to the next user. Updates from a
 * setter of the previous user are ignored.
 *
 * @param initial must be referentially stable
 */
export function useUserScopedState<T>(initial: T): [T, Dispatch<SetStateAction<T>>] {
  const { visit } = useKit()
  const [state, setState] = useState({ visit, value: initial })
  if (state.visit !== visit) setState({ visit, value: initial })

  const set = useCallback(
    (next: SetStateAction<T>) =>
      setState((before) => {
        if (before.visit !== visit) return before
        const value = typeof next === 'function' ? (next as (value: T) => T)(before.value) : next
        return Object.is(value, before.value) ? before : { visit, value }
      }),
    [visit],
  )
  return [state.visit === visit ? state.value : initial, set]
}
