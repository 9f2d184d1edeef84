/** Storage throws where it is blocked or full; that is no reason to fail. */
export function attempt<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}
