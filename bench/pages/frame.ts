/** Resolves after the tasks that are queued so far. */
export function task(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve()
    port2.postMessage(null)
  })
}

/** Resolves with the time just after the next paint: a task queued in a frame's callback runs right after that frame's paint. */
export function frame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => void task().then(() => resolve(performance.now())))
  })
}

/** Long enough for work deferred to an idle moment or a later frame to finish, in milliseconds. */
const SETTLE_MS = 200

/** Resolves once deferred work has finished. */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
