import { AsyncLocalStorage } from 'node:async_hooks'

/** A browser tab, as far as the kit can tell tabs apart: it has its own `sessionStorage`. */
export class Tab {
  readonly storage = new Map<string, string>()
  readonly #closing = new AbortController()
  /** Fires when the tab closes. */
  readonly closing = this.#closing.signal

  constructor(
    readonly name: string,
    copied?: Tab,
  ) {
    if (copied) this.storage = new Map(copied.storage)
  }

  /** Closes the tab. It no longer sends, receives or stores anything, and its pending work is dropped. */
  get closed(): boolean {
    return this.closing.aborted
  }

  close(): void {
    this.#closing.abort()
  }

  /** Runs a function in this tab. Everything that follows from it runs in this tab, too. */
  run<T>(action: () => T): T {
    return present.run(this, action)
  }
}

const present = new AsyncLocalStorage<Tab>()

/** The tab in which the calling code runs. */
export const presentTab = () => present.getStore()

/** A `sessionStorage` that is separate for each tab. */
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
