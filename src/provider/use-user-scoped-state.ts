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
  const scope = JSON.stringify(useKit().backend.scope)
  const [state, setState] = useState({ scope, value: initial })
  if (state.scope !== scope) setState({ scope, value: initial })

  const set = useCallback(
    (next: SetStateAction<T>) =>
      setState((before) => {
        if (before.scope !== scope) return before
        const value = typeof next === 'function' ? (next as (value: T) => T)(before.value) : next
        return Object.is(value, before.value) ? before : { scope, value }
      }),
    [scope],
  )
  return [state.scope === scope ? state.value : initial, set]
}
