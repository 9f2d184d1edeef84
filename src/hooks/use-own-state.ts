'use client'
import { useCallback, useState, type Dispatch, type SetStateAction } from 'react'
import { useKit } from '../provider/kit-context'

/**
 * `useState` that starts anew with another user or client: what one has seen and begun is not the next one's. What is still
 * set for the one before is dropped.
 *
 * @param initial keep its identity stable
 */
export function useOwnState<T>(initial: T): [T, Dispatch<SetStateAction<T>>] {
  const scope = JSON.stringify(useKit().source.scope)
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
