import { hasAt } from '../address/address-shape'

/**
 * The rows of a JSON array of people, of arrays, or of lines with one object each, below a row with the names of their fields;
 * otherwise `null`.
 */
export function jsonRows(text: string): string[][] | null {
  if (!/^\s*(?:\[\s*[[{]|\{\s*")/.test(text)) return null
  const whole = parsed(text) ?? parsed(`[${text.trim().replace(/\}\s*[\r\n]+\s*\{/g, '},{')}]`)
  if (Array.isArray(whole) && whole.every(areTexts)) return whole
  const listed = addressesIn(whole) ?? listsIn(whole)
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

/**
 * The rows of lists of addresses by name, which may be roles: `{"admins": ["ada@…"], "members": ["bob@…"]}`. The name of the only
 * list is none.
 */
function listsIn(value: unknown): string[][] | null {
  const isOfLists = (one: unknown): one is Record<string, string[]> =>
    isObject(one) && Object.keys(one).length > 0 && Object.values(one).every(areAddresses)
  const found = [value, ...(isObject(value) ? Object.values(value) : [])].find(isOfLists)
  if (!found) return null
  const lists = Object.entries(found)
  const [only, other] = lists
  return other
    ? [['email', 'role'], ...lists.flatMap(([role, list]) => list.map((email) => [email, role]))]
    : [['email'], ...only![1].map((email) => [email])]
}

const areAddresses = (list: unknown): list is string[] =>
  areTexts(list) && list.length > 0 && list.every(hasAt)

const areTexts = (list: unknown): list is string[] =>
  Array.isArray(list) && list.every((one) => typeof one === 'string')

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
