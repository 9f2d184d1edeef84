'use client'
import { useCallback } from 'react'
import type { Wanted } from '../queries/problem-text'
import { tellIfUnusable } from '../queries/tell-if-unusable'
import { useKit } from './kit-context'

/** Takes an option's value and the one to use, and returns the latter. Tells the app if they differ. Stable. */
export type Usable = <T>(name: string, given: unknown, used: T, wanted: Wanted) => T

/**
 * Reports, through the provider's `onProblem`, the options of a drop-in whose values cannot be used.
 *
 * @example
 * const usable = useUsable()
 * const max = usable('maxRecipients', given, usableNumber(given, 500), 'maxRecipients')
 */
export function useUsable(): Usable {
  const { tell } = useKit().backend
  return useCallback<Usable>(
    (name, given, used, wanted) => {
      tellIfUnusable(tell, name, given, used, wanted)
      return used
    },
    [tell],
  )
}
