interface Held {
  mode: LockMode
  holder: unknown
  /** Set once the callback has started. Tells the holder that the lock was stolen. */
  steal?: () => void
}

interface Waiting extends Held {
  grant: () => void
}

/**
 * Web Locks in memory, shared by all tabs of an origin: https://www.w3.org/TR/web-locks/. When a tab closes, its locks
 * are released.
 */
export class MemoryLockManager implements LockManager {
  readonly #holder: () => unknown
  readonly #held = new Map<string, Set<Held>>()
  readonly #queues = new Map<string, Waiting[]>()

  /** @param holder returns the tab that is asking */
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
    const isWrong = name.startsWith('-') || (steal && ifAvailable)
    if (isWrong || (signal && (steal || ifAvailable))) {
      throw new DOMException('Locks cannot be asked for like this.', 'NotSupportedError')
    }
    signal?.throwIfAborted()

    const holder = this.#holder()
    if (steal) this.#takeAll(name)
    if (ifAvailable && !this.#isFree(name, mode)) {
      // Browsers never call back before `request` has returned.
      await Promise.resolve()
      return await callback(null)
    }
    const held = await new Promise<Held>((resolve, reject) => {
      const queue = this.#queues.get(name) ?? []
      this.#queues.set(name, queue)
      const waiting: Waiting = { mode, holder, grant: () => resolve(waiting) }
      if (steal) queue.unshift(waiting)
      else queue.push(waiting)
      signal?.addEventListener('abort', () => {
        if (!queue.includes(waiting)) return
        queue.splice(queue.indexOf(waiting), 1)
        reject(signal.reason as Error)
        this.#grant(name)
      })
      this.#grant(name)
    })
    const stolen = new Promise<never>((_, reject) => {
      held.steal = () => reject(new DOMException('The lock was stolen.', 'AbortError'))
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

  /** Releases the locks of a closed tab and drops its requests. */
  close(holder: unknown): void {
    for (const [name, queue] of this.#queues) {
      queue.splice(0, Infinity, ...queue.filter((waiting) => waiting.holder !== holder))
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

  #takeAll(name: string): void {
    for (const held of this.#held.get(name) ?? []) {
      this.#held.get(name)!.delete(held)
      held.steal?.()
    }
  }

  #grant(name: string): void {
    const queue = this.#queues.get(name) ?? []
    const held = this.#held.get(name) ?? new Set()
    this.#held.set(name, held)
    while (queue.length > 0) {
      const first = queue[0]!
      const fits =
        held.size === 0 ||
        (first.mode === 'shared' && [...held].every(({ mode }) => mode === 'shared'))
      if (!fits) return
      queue.shift()
      held.add(first)
      first.grant()
    }
  }
}
