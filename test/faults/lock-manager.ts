interface Waiting {
  mode: LockMode
  holder: unknown
  grant: () => void
}

interface Held {
  mode: LockMode
  holder: unknown
  release: () => void
}

/**
 * Web Locks in memory, shared by all tabs of an origin: https://www.w3.org/TR/web-locks/. What a tab holds is free again
 * when the tab is closed.
 */
export class MemoryLockManager implements LockManager {
  readonly #holder: () => unknown
  readonly #held = new Map<string, Set<Held>>()
  readonly #queues = new Map<string, Waiting[]>()

  /** @param holder tells which tab is asking */
  constructor(holder: () => unknown) {
    this.#holder = holder
  }

  request<T>(name: string, callback: LockGrantedCallback<T>): Promise<Awaited<T>>
  request<T>(
    name: string,
    options: LockOptions,
    callback: LockGrantedCallback<T>,
  ): Promise<Awaited<T>>
  async request<T>(
    name: string,
    given: LockOptions | LockGrantedCallback<T>,
    callback = given as LockGrantedCallback<T>,
  ): Promise<Awaited<T>> {
    const options = typeof given === 'function' ? {} : given
    const { mode = 'exclusive', ifAvailable = false, steal = false, signal } = options
    if (name.startsWith('-'))
      throw new DOMException('Names do not begin with "-".', 'NotSupportedError')
    if (steal && ifAvailable) throw new DOMException('Either or.', 'NotSupportedError')
    if (signal && (steal || ifAvailable)) throw new DOMException('No signal.', 'NotSupportedError')
    signal?.throwIfAborted()

    const holder = this.#holder()
    if (steal) this.#release(name, () => true)
    if (ifAvailable && !this.#isFree(name, mode)) return await callback(null)
    await new Promise<void>((resolve, reject) => {
      const queue = this.#queues.get(name) ?? []
      this.#queues.set(name, queue)
      const waiting: Waiting = { mode, holder, grant: resolve }
      queue.push(waiting)
      signal?.addEventListener('abort', () => {
        if (!queue.includes(waiting)) return
        queue.splice(queue.indexOf(waiting), 1)
        reject(signal.reason as Error)
        this.#grant(name)
      })
      this.#grant(name)
    })
    const held = [...this.#held.get(name)!].find(
      (one) => one.holder === holder && !started.has(one),
    )!
    started.add(held)
    const stolen = new Promise<never>((_, reject) => {
      held.release = () => reject(new DOMException('The lock was stolen.', 'AbortError'))
    })
    try {
      return await Promise.race([callback({ name, mode }), stolen])
    } finally {
      this.#held.get(name)?.delete(held)
      this.#grant(name)
    }
  }

  query(): Promise<LockManagerSnapshot> {
    const infos = <T extends { mode: LockMode }>(all: Map<string, Iterable<T>>): LockInfo[] =>
      [...all].flatMap(([name, locks]) => [...locks].map(({ mode }) => ({ name, mode })))
    return Promise.resolve({ held: infos(this.#held), pending: infos(this.#queues) })
  }

  /** A tab is gone, and with it what it held or waited for. */
  close(holder: unknown): void {
    for (const [name, queue] of this.#queues) {
      this.#queues.set(
        name,
        queue.filter((waiting) => waiting.holder !== holder),
      )
      for (const held of this.#held.get(name) ?? []) {
        if (held.holder === holder) this.#held.get(name)!.delete(held)
      }
      this.#grant(name)
    }
  }

  #isFree(name: string, mode: LockMode): boolean {
    const held = [...(this.#held.get(name) ?? [])]
    const waits = (this.#queues.get(name) ?? []).length > 0
    return (
      !waits && (held.length === 0 || (mode === 'shared' && held.every((one) => one.mode === mode)))
    )
  }

  #release(name: string, isMeant: (held: Held) => boolean): void {
    for (const held of this.#held.get(name) ?? []) {
      if (!isMeant(held)) continue
      this.#held.get(name)!.delete(held)
      held.release()
    }
  }

  #grant(name: string): void {
    const queue = this.#queues.get(name) ?? []
    const held = this.#held.get(name) ?? new Set()
    this.#held.set(name, held)
    while (queue.length > 0) {
      const { mode, holder, grant } = queue[0]!
      const fits =
        held.size === 0 || (mode === 'shared' && [...held].every((one) => one.mode === mode))
      if (!fits) return
      queue.shift()
      held.add({ mode, holder, release: () => undefined })
      grant()
    }
  }
}

/** Locks whose callback has begun. */
const started = new WeakSet<Held>()
