/** How long a slow network takes, in milliseconds. */
const DELAY_MS = 3_000

export type NetworkName = keyof typeof ways

/** The networks of the toolbar. */
export const networkItems: { value: NetworkName; title: string; right?: string }[] = [
  { value: 'normal', title: 'Normal network' },
  { value: 'slow', title: 'Slow network', right: `${DELAY_MS / 1000} s` },
  { value: 'offline', title: 'Offline' },
  { value: 'failing', title: 'Failing server', right: '500' },
]

/** A way to the server, which can become another one while it is used. */
export interface Network {
  fetch: typeof fetch
  become(name: NetworkName): void
}

export function createNetwork(send: typeof fetch, name: NetworkName): Network {
  let current = name
  return {
    fetch: (input, init) => {
      const request = new Request(input, init)
      return ways[current](request, () => send(request))
    },
    become(next) {
      current = next
    },
  }
}

type Way = (request: Request, send: () => Promise<Response>) => Promise<Response>

const ways = {
  normal: (_request, send) => send(),
  slow: async ({ signal }, send) => {
    await wait(DELAY_MS, signal)
    return send()
  },
  offline: () => Promise.reject(new TypeError('Failed to fetch')),
  failing: () =>
    Promise.resolve(Response.json({ error: 'Internal Server Error' }, { status: 500 })),
} satisfies Record<string, Way>

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    setTimeout(resolve, ms)
    signal.addEventListener('abort', () => reject(signal.reason as Error))
  })
}

/** Makes the browser say that it has no network. Returns a function that undoes this. */
export function goOffline(): () => void {
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true })
  window.dispatchEvent(new Event('offline'))
  return () => {
    Reflect.deleteProperty(navigator, 'onLine')
    window.dispatchEvent(new Event('online'))
  }
}
