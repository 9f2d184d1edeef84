type Present<T> = { [Key in keyof T]: Exclude<T[Key], null> }

/** Returns a copy without the keys whose value is null or undefined, so that what a server left out is absent. */
export function omitNullish<T extends object>(value: T): Present<T> {
  const present = Object.entries(value).filter(([, field]) => field !== null && field !== undefined)
  return Object.fromEntries(present) as Present<T>
}
