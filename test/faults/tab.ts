import { AsyncLocalStorage } from 'node:async_hooks'

/** One tab of a browser, as far as the kit can tell tabs apart: its own `sessionStorage`. */
export class Tab {
  readonly storage = new Map<string, string>()
  readonly #closing = new AbortController()
  /** Fires when it closes. */
  readonly closing = this.#closing.signal

  constructor(
    readonly name: string,
    copied?: Tab,
  ) {
    if (copied) this.storage = new Map(copied.storage)
  }

  /** A closed tab sends, hears and stores nothing any more, and what it has under way is dropped. */
  get closed(): boolean {
    return this.closing.aborted
  }

  close(): void {
    this.#closing.abort()
  }

  /** Does something in this tab; so is whatever follows from it. */
  run<T>(action: () => T): T {
    return present.run(this, action)
  }
}

const present = new AsyncLocalStorage<Tab>()

/** The tab in which the code runs that asks. */
export const presentTab = () => present.getStore()

/** `sessionStorage`, as each tab sees it. */
export const tabStorage: Storage = {
  get length() {
    return presentTab()?.storage.size ?? 0
  },
  key: (index) => [...(presentTab()?.storage.keys() ?? [])][index] ?? null,
  getItem: (key) => presentTab()?.storage.get(key) ?? null,
  setItem(key, value) {
    const tab = presentTab()
    if (tab && !tab.closed) tab.storage.set(key, String(value))
  },
  removeItem(key) {
    const tab = presentTab()
    if (tab && !tab.closed) tab.storage.delete(key)
  },
  clear() {
    presentTab()?.storage.clear()
  },
}
