'use client'
import { useMemo } from 'react'
import { guarded } from '../queries/guarded'

export { isNoPromise, isOrder, isText, isTextOrNothing } from '../queries/guarded'
import { useKit } from './kit-context'

/** Calls one of the app's functions, reports what it throws, and returns a fallback instead. Stable. See `guarded`. */
export type Guarded = <T, F = undefined>(
  subject: string,
  call: () => T,
  fallback?: F,
  fits?: (result: unknown) => boolean,
) => T | F

/**
 * `guarded` with the provider's `onProblem`.
 *
 * @example
 * const guarded = useGuarded()
 * const name = guarded('nameOf', () => nameOf?.(id), undefined, isTextOrNothing)
 */
export function useGuarded(): Guarded {
  const { report } = useKit().backend
  return useMemo<Guarded>(
    () => (subject, call, fallback, fits) => guarded(report, subject, call, fallback, fits),
    [report],
  )
}
