import { inspect } from 'node:util'

/**
 * All text that can be read from a value: own and inherited properties, hidden ones, getters, the contents of collections
 * and requests, and its printed form.
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
        // This form of the value cannot be read.
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
