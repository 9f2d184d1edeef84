'use client'
import { useMemo } from 'react'
import { guarded } from '../queries/guarded'

export { isNoPromise, isOrder, isText, isTextOrNothing } from '../queries/guarded'
import { useKit } from './kit-context'

/** Calls a function of the app's so that nothing it does changes an outcome, and reports it; see `guarded`. Stable. */
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
  const { report } = useKit().source
  return useMemo<Guarded>(
    () => (subject, call, fallback, fits) => guarded(report, subject, call, fallback, fits),
    [report],
  )
}
