'use client'
import { useCallback, useEffect, useState } from 'react'
import type { FluxbaseError } from '../client/errors'
import { loadCode } from '../client/load-code'
import { useIdleLoad } from './use-idle-load'

export interface LazyParts<Parts> {
  /** `null` until they have been loaded. */
  parts: Parts | null
  /** Why they could not be loaded when they were needed. */
  failure: FluxbaseError | null
  /** Resolves with the reason if they cannot be loaded; the next call tries again. */
  loadParts: () => Promise<FluxbaseError | null>
}

/**
 * Components that are not visible at first. They load when the page is idle, when `loadParts` is called, and when they are
 * needed.
 *
 * @param load must be referentially stable
 */
export function useLazyParts<Parts extends object>(load: () => Promise<Parts>): LazyParts<Parts> {
  const [state, setState] = useState<Pick<LazyParts<Parts>, 'parts' | 'failure'>>(() => ({
    parts: (loaded.get(load) as Parts | undefined) ?? null,
    failure: null,
  }))
  const loadParts = useCallback(async () => {
    try {
      const parts = await preloadParts(load)
      setState({ parts, failure: null })
      return null
    } catch (error) {
      const failure = error as FluxbaseError
      setState({ parts: null, failure })
      return failure
    }
  }, [load])
  useIdleLoad(loadParts)
  return { ...state, loadParts }
}

/** Loads components, so that they are there when they are needed. Rejects with a `FluxbaseError`. */
export async function preloadParts<Parts extends object>(
  load: () => Promise<Parts>,
): Promise<Parts> {
  const parts = await loadCode(load)
  loaded.set(load, parts)
  return parts
}

/** What has been loaded, so that a component that mounts again shows it at once. */
const loaded = new WeakMap<object, object>()

/** Loads the parts as soon as one of them is needed. */
export function useNeed({ parts, loadParts }: LazyParts<unknown>, isNeeded: boolean): void {
  const isMissing = isNeeded && !parts
  useEffect(() => {
    if (isMissing) void loadParts()
  }, [isMissing, loadParts])
}
