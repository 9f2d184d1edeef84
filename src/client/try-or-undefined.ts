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

/** Reads a property of whatever foreign code threw. Returns `undefined` if that throws. */
export const readField = (thrown: unknown, name: string): unknown =>
  tryOrUndefined(() => Reflect.get(Object(thrown), name) as unknown)

/** Calls an app's function whose failure must change nothing, whether it throws or its promise rejects. */
export const ignoreFailure = (call: () => unknown): void =>
  void tryOrUndefined(() => Promise.resolve(call()).catch(() => undefined))
