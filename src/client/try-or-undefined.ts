/** What an action returns, or `undefined` where it throws: storage does where it is blocked, full or absent. */
export function tryOrUndefined<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}

/** The value of a JSON text, or `undefined` where it is none. */
export const parseJson = (text: string | null | undefined): unknown =>
  tryOrUndefined(() => JSON.parse(text ?? '') as unknown)
