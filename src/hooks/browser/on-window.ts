/** Returns a function that subscribes a listener to these events of the window, for `useSyncExternalStore`. */
export const onWindow =
  (...events: readonly string[]) =>
  (listener: () => void) => {
    for (const event of events) window.addEventListener(event, listener)
    return () => {
      for (const event of events) window.removeEventListener(event, listener)
    }
  }
