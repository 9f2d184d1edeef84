/** Lets the page react to what people do, and goes on before other work does. */
export function yieldToMain(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } }
  if (scheduler?.yield) return scheduler.yield()
  // Safari has none (https://caniuse.com/mdn-api_scheduler_yield), and a timer would wait four milliseconds more.
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}

/** Milliseconds of work after which the page has its turn: half a frame. */
const TURN = 8

/** For work in small steps: `await` it between two of them. Yields as often as is needed, and rejects once the signal fires. */
export function yieldIfNeeded(signal?: AbortSignal): () => Promise<void> | undefined {
  let since = performance.now()
  return () => {
    if (performance.now() - since < TURN) return undefined
    return yieldToMain().then(() => {
      signal?.throwIfAborted()
      since = performance.now()
    })
  }
}
