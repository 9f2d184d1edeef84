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

/** Milliseconds of work after which something else is to have its turn: half a frame. */
const TURN = 8

/** For work in small steps, with a pause as often as is needed and no oftener: `await` it between two of them. */
export function pacer(turn = TURN): () => Promise<void> | undefined {
  let since = performance.now()
  return () => {
    if (performance.now() - since < turn) return undefined
    return pause().then(() => void (since = performance.now()))
  }
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
