import type { KeyboardEvent } from 'react'

/** Whether a key belongs to an input method that composes a text: then an Enter ends the text, and nothing else. */
export function isComposing({ nativeEvent }: KeyboardEvent): boolean {
  // Safari says 229 where the composition has ended with this very key.
  return nativeEvent.isComposing || nativeEvent.keyCode === 229
}
