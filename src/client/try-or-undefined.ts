/** Returns what an action returns, or `undefined` if it throws, as storage does when it is blocked, full or missing. */
export function tryOrUndefined<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}

/** Parses a JSON text. Returns `undefined` if it is not valid JSON. */
export const parseJson = (text: string | null | undefined): unknown =>
  tryOrUndefined(() => JSON.parse(text ?? '') as unknown)
