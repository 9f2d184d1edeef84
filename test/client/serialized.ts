import { inspect } from 'node:util'

/**
 * All text that anybody could get out of a value: own and inherited properties, hidden ones, getters, what collections and
 * requests hold, and what printing it shows.
 */
export async function serialized(value: unknown): Promise<string> {
  const texts: string[] = []
  const seen = new Set<unknown>()
  const visit = async (found: unknown): Promise<void> => {
    if (seen.has(found)) return
    seen.add(found)
    const prints: ((printed: unknown) => string)[] = [String, JSON.stringify, inspect]
    for (const print of prints) {
      try {
        texts.push(print(found))
      } catch {
        // There is no such text of it.
      }
    }
    if (Object(found) !== found) return
    if (typeof (found as Iterable<unknown>)[Symbol.iterator] === 'function') {
      for (const item of found as Iterable<unknown>) await visit(item)
    }
    if (found instanceof Request) texts.push(found.url, await found.clone().text())
    if (typeof found === 'function') await visit(attempt(() => (found as () => unknown)()))
    for (let at = found as object | null; at && !PLATFORM.has(at); at = Object.getPrototypeOf(at)) {
      for (const key of Reflect.ownKeys(at)) {
        await visit(key)
        await visit(attempt(() => Reflect.get(found as object, key) as unknown))
      }
    }
  }
  await visit(value)
  return texts.join('\n')
}

const PLATFORM = new Set<object>([Object, Function, Array, String].map((one) => one.prototype))

function attempt(read: () => unknown): unknown {
  try {
    return read()
  } catch (error) {
    return error
  }
}
