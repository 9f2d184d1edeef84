/** Until whatever waits has had its turn. A timer would wait four milliseconds more. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}

/** How long to wait for a picture at most, in milliseconds: a page that nobody sees draws none. */
const PATIENCE = 100

/** Until what was just handed out has had a chance to be seen: the second frame from now. */
export function painted(): Promise<void> {
  if (typeof requestAnimationFrame === 'undefined') return pause()
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE)
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(timer)
        resolve()
      }),
    )
  })
}
