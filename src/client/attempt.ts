/** What an action returns, or `undefined` where it throws: storage does where it is blocked, full or absent. */
export function attempt<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}
