import { hasAt } from '../address/address-shape'

/** The rows of a JSON array of people, or of lines with one object each, below a row with the names of their fields; otherwise `null`. */
export function jsonRows(text: string): string[][] | null {
  if (!/^\s*(?:\[\s*\{|\{\s*")/.test(text)) return null
  const whole = parsed(text) ?? parsed(`[${text.trim().replace(/\}\s*[\r\n]+\s*\{/g, '},{')}]`)
  const listed = addressesIn(whole)
  if (listed) return listed
  const people = peopleIn(whole)
  if (!people) return null
  return rowsOf(people.map(fieldsOf))
}

function rowsOf(rows: readonly Map<string, string>[]): string[][] {
  const fields = [...new Set(rows.flatMap((row) => [...row.keys()]))]
  return [fields, ...rows.map((row) => fields.map((field) => row.get(field) ?? ''))]
}

/** The rows of an object whose fields are called by addresses: `{"ada@…": "Admin"}`. */
function addressesIn(value: unknown): string[][] | null {
  if (!isObject(value)) return null
  const isByAddress = (one: unknown): one is Record<string, unknown> =>
    isObject(one) && Object.keys(one).length > 0 && Object.keys(one).every(hasAt)
  const found = [value, ...Object.values(value)].find(isByAddress)
  if (!found) return null
  const people = Object.entries(found).map(([email, one]) =>
    fieldsOf({ email, ...(isObject(one) ? one : { role: one }) }),
  )
  return rowsOf(people)
}

/** A list of objects, or the only one in an object. */
function peopleIn(value: unknown): readonly Record<string, unknown>[] | null {
  if (Array.isArray(value)) return value.every(isObject) ? value : null
  if (!isObject(value)) return null
  const [list, other] = Object.values(value).filter(
    (one) => Array.isArray(one) && one.length > 0 && one.every(isObject),
  )
  return list && !other ? peopleIn(list) : [value]
}

/** The fields of an object and of the objects in it, by their own names. Of a list of addresses, the first; no other lists. */
function fieldsOf(person: Record<string, unknown>): Map<string, string> {
  const fields = new Map<string, string>()
  const inner: Record<string, unknown>[] = []
  for (const [name, value] of Object.entries(person)) {
    const [first] = Array.isArray(value) ? (value as unknown[]) : []
    const address = isObject(first) ? first.value : first
    if (typeof address === 'string' && hasAt(address)) fields.set(name, address)
    else if (isObject(value)) inner.push(value)
    else if (value !== null && typeof value !== 'object') fields.set(name, String(value as string))
  }
  for (const [name, text] of inner.flatMap((one) => [...fieldsOf(one)])) {
    if (!fields.has(name)) fields.set(name, text)
  }
  return fields
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
