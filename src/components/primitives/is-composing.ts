/** Whether an input method is handling this key press, so that Enter only ends the composition. */
export function isComposing({ nativeEvent }: { nativeEvent: KeyboardEvent }): boolean {
  // In Safari, `isComposing` is already `false` for the key that ends the composition, but `keyCode` is 229:
  // https://bugs.webkit.org/show_bug.cgi?id=165004
  return nativeEvent.isComposing || nativeEvent.keyCode === 229
}
