'use client'
import { useEffect, useSyncExternalStore } from 'react'
import type { FluxbaseError } from '../client/errors'
import { loadCode } from '../client/load-code'
import { createListeners } from '../queries/listeners'
import { useIdleLoad } from './use-idle-load'

interface Loading<Parts> {
  /** `null` until they have been loaded. */
  parts: Parts | null
  /** Why the latest attempt to load them failed. */
  failure: FluxbaseError | null
}

export interface LazyParts<Parts> extends Loading<Parts> {
  /** Resolves with the reason if they cannot be loaded; the next call tries again. */
  loadParts: () => Promise<FluxbaseError | null>
}

/**
 * Components that are not visible at first. They load when the page is idle, when `loadParts` is called, and when they are
 * needed; all who use them see the same.
 *
 * @param load must be referentially stable
 */
export function useLazyParts<Parts extends object>(load: () => Promise<Parts>): LazyParts<Parts> {
  const store = storeOf(load)
  const state = useSyncExternalStore(store.subscribe, store.get, () => NOTHING)
  useIdleLoad(store.loadParts)
  return { ...state, loadParts: store.loadParts }
}

/**
 * Components that a server renders, too, which has loaded them with `loadOnServer`. In the browser they load when they are needed.
 *
 * @param load must be referentially stable
 */
export function useServedParts<Parts extends object>(load: () => Promise<Parts>): LazyParts<Parts> {
  const store = storeOf(load)
  const state = useSyncExternalStore(store.subscribe, store.get, store.get)
  return { ...state, loadParts: store.loadParts }
}

/** Loads components on a server before the first request, because it renders in one go. Call it where a module starts. */
export function loadOnServer(load: () => Promise<object>): void {
  if (typeof window === 'undefined') void storeOf(load).loadParts()
}

/** Loads components, so that they are there when they are needed. Rejects with a `FluxbaseError`. */
export async function preloadParts<Parts>(load: () => Promise<Parts>): Promise<Parts> {
  const store = storeOf(load)
  const failure = await store.loadParts()
  if (failure) throw failure
  return store.get().parts!
}

/** Loads the parts as soon as one of them is needed. */
export function useNeed({ parts, loadParts }: LazyParts<unknown>, isNeeded: boolean): void {
  const isMissing = isNeeded && !parts
  useEffect(() => {
    if (isMissing) void loadParts()
  }, [isMissing, loadParts])
}

const NOTHING: Loading<never> = { parts: null, failure: null }

/** By the function that loads them. A page keeps what it has loaded. */
const stores = new WeakMap<object, ReturnType<typeof createStore<never>>>()

function storeOf<Parts>(load: () => Promise<Parts>): ReturnType<typeof createStore<Parts>> {
  const store = stores.get(load) ?? createStore(load as () => Promise<never>)
  stores.set(load, store)
  return store
}

function createStore<Parts>(load: () => Promise<Parts>) {
  let state: Loading<Parts> = NOTHING
  let attempt: Promise<FluxbaseError | null> | undefined
  const { subscribe, notify } = createListeners()
  function change(next: Loading<Parts>) {
    state = next
    notify()
  }
  async function tryToLoad(): Promise<FluxbaseError | null> {
    if (state.failure) change(NOTHING)
    try {
      change({ parts: await loadCode(load), failure: null })
    } catch (error) {
      change({ parts: null, failure: error as FluxbaseError })
    }
    attempt = undefined
    return state.failure
  }
  return {
    get: () => state,
    subscribe,
    loadParts: async () => (state.parts ? null : (attempt ??= tryToLoad())),
  }
}
