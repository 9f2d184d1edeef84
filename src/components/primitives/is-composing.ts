import type { KeyboardEvent } from 'react'

/** Whether a key belongs to an input method that composes a text: then an Enter ends the text, and nothing else. */
export function isComposing({ nativeEvent }: KeyboardEvent): boolean {
  // Safari ends the composition before it tells of the key that ended it, and marks that key by this code:
  // https://bugs.webkit.org/show_bug.cgi?id=165004
  return nativeEvent.isComposing || nativeEvent.keyCode === 229
}
