/** Resolves once everything queued so far has had its turn. */
export function task(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve()
    port2.postMessage(null)
  })
}

/** Resolves when the next frame has been painted, with the time: a task queued by a frame's callback runs right after its paint. */
export function frame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => void task().then(() => resolve(performance.now())))
  })
}

/** Milliseconds in which work that was put off, to an idle moment or a later frame, gets its turn. */
const REST = 200

/** Resolves once work that was put off has had its turn. */
export const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, REST))
