/**
 * Yields to the browser so that it can handle input and paint, and to tasks that are already queued: timers that render the first
 * rows. They would have to wait for all the work after `scheduler.yield`, which continues before other tasks. A message arrives
 * sooner than a nested timer, which waits at least 4 ms.
 */
export function yieldToMain(): Promise<void> {
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
