/** Yields to the browser so that it can handle input and paint. Continues before other queued tasks where possible. */
export function yieldToMain(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } }
  if (scheduler?.yield) return scheduler.yield()
  // Safari lacks `scheduler.yield` (https://caniuse.com/mdn-api_scheduler_yield). A message arrives sooner than a nested timer,
  // which waits at least 4 ms.
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}

/** How long to work before yielding: half a frame. */
const WORK_MS = 8

/**
 * Returns a function to `await` between the steps of long work. It yields if enough time has passed since the last yield, and
 * rejects after a yield if the signal was aborted.
 */
export function yieldIfNeeded(signal?: AbortSignal): () => Promise<void> | undefined {
  let since = performance.now()
  return () => {
    if (performance.now() - since < WORK_MS) return undefined
    return yieldToMain().then(() => {
      signal?.throwIfAborted()
      since = performance.now()
    })
  }
}
