/** The locks that the tabs of one origin share. */
export interface FakeLocks {
  /** Opens a tab of that origin. */
  openTab(): FakeLocksOfTab
}

export interface FakeLocksOfTab {
  /** This tab's `navigator.locks`. */
  locks: LockManager
  /** Simulates closing or crashing the tab: its locks are released and its requests dropped. */
  close(): void
}

interface Request {
  name: string
  mode: LockMode
  tab: object
  grant: () => void
  /** Rejects the request, or steals the lock. */
  reject: (reason: unknown) => void
}

/** Creates a `LockManager` in memory that follows https://www.w3.org/TR/web-locks/. It uses no timers. */
export function createFakeLocks(): FakeLocks {
  let held: Request[] = []
  let queue: Request[] = []

  const isGrantable = (request: Request, ahead: readonly Request[]) =>
    !ahead.some(({ name }) => name === request.name) &&
    !held.some(
      ({ name, mode }) =>
        name === request.name && (mode === 'exclusive' || request.mode === 'exclusive'),
    )

  function processQueue(): void {
    for (const request of queue) {
      if (!isGrantable(request, queue.slice(0, queue.indexOf(request)))) continue
      queue = queue.filter((other) => other !== request)
      held.push(request)
      request.grant()
    }
  }

  function drop(isGone: (request: Request) => boolean): void {
    held = held.filter((request) => !isGone(request))
    queue = queue.filter((request) => !isGone(request))
    processQueue()
  }

  function request(
    tab: object,
    name: string,
    { mode = 'exclusive', ifAvailable = false, steal = false, signal }: LockOptions,
    callback: LockGrantedCallback<unknown>,
  ): Promise<unknown> {
    const isUnsupported =
      name.startsWith('-') ||
      (steal && (ifAvailable || mode !== 'exclusive')) ||
      (signal && (steal || ifAvailable))
    if (isUnsupported) {
      return Promise.reject(new DOMException('These do not go together.', 'NotSupportedError'))
    }
    if (signal?.aborted) return Promise.reject(signal.reason as Error)

    return new Promise((resolve, reject) => {
      const isThis = (other: Request) => other === own
      const onAbort = () => {
        if (queue.includes(own)) drop(isThis)
        reject(signal!.reason as Error)
      }
      const call = (lock: Lock | null) =>
        new Promise((settle) => settle(callback(lock))).then(resolve, reject)
      const own: Request = {
        name,
        mode,
        tab,
        reject,
        grant: () =>
          queueMicrotask(() => {
            if (!held.includes(own)) return
            if (signal?.aborted) return drop(isThis)
            signal?.removeEventListener('abort', onAbort)
            void call({ name, mode }).finally(() => drop(isThis))
          }),
      }
      if (steal) {
        const robbed = held.filter((other) => other.name === name)
        held = held.filter((other) => other.name !== name)
        for (const { reject: end } of robbed) {
          end(new DOMException('The lock was stolen.', 'AbortError'))
        }
        queue.unshift(own)
      } else if (ifAvailable && !isGrantable(own, queue)) {
        queueMicrotask(() => void call(null))
        return
      } else {
        signal?.addEventListener('abort', onAbort)
        queue.push(own)
      }
      processQueue()
    })
  }

  return {
    openTab() {
      const tab = {}
      const describe = ({ name, mode }: Request) => ({ name, mode })
      const locks = {
        request: (name: string, ...rest: unknown[]) =>
          request(
            tab,
            name,
            rest.length > 1 ? (rest[0] as LockOptions) : {},
            rest.at(-1) as LockGrantedCallback<unknown>,
          ),
        query: () => Promise.resolve({ held: held.map(describe), pending: queue.map(describe) }),
      }
      return {
        locks: locks as LockManager,
        close: () => drop((request) => request.tab === tab),
      }
    },
  }
}
