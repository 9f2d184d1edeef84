/** Once whatever waits has had its turn. */
export function task(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve()
    port2.postMessage(null)
  })
}

/** When the next frame has been painted (`performance.now()`): what runs right behind a frame's callbacks comes when it is out. */
export function frame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => void task().then(() => resolve(performance.now())))
  })
}
