import { hasAt } from '../address/address-shape'

/**
 * The rows of a JSON array of people, of arrays, or of lines with one object each, below a row with the names of their fields;
 * otherwise `null`.
 */
export function jsonRows(text: string): string[][] | null {
  if (!/^\s*(?:\[\s*[[{]|\{\s*")/.test(text)) return null
  const whole =
    parsed(text) ??
    parsed(text.replace(/,(?=\s*[\]}])/g, '')) ??
    parsed(`[${text.trim().replace(/\}\s*[\r\n]+\s*\{/g, '},{')}]`)
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
 * The rows of lists of people by name, which may be roles: `{"admins": ["ada@…"], "members": [{"email": "bob@…"}]}`. The name of
 * the only list is none.
 */
function listsIn(value: unknown): string[][] | null {
  const lists = listsBelow(value)
  if (lists.length === 0) return null
  const isNamed = lists.length > 1
  return rowsOf(
    lists.flatMap(([role, list]) =>
      list.map((one) =>
        fieldsOf({ ...(isNamed && { role }), ...(isObject(one) ? one : { email: one }) }),
      ),
    ),
  )
}

/** The lists of people in an object, or in the objects in it. */
function listsBelow(value: unknown): [string, unknown[]][] {
  if (!isObject(value)) return []
  const lists = Object.entries(value).filter(isList)
  return lists.length > 0 ? lists : Object.values(value).flatMap(listsBelow)
}

const isList = (entry: [string, unknown]): entry is [string, unknown[]] =>
  Array.isArray(entry[1]) &&
  (entry[1].every(isObject) ? entry[1].some(isPerson) : areTexts(entry[1]) && entry[1].every(hasAt))

const isPerson = (one: Record<string, unknown>) => [...fieldsOf(one).values()].some(hasAt)

const areTexts = (list: unknown): list is string[] =>
  Array.isArray(list) && list.every((one) => typeof one === 'string')

/** A list of objects, or the only one. */
function peopleIn(value: unknown): readonly Record<string, unknown>[] | null {
  if (Array.isArray(value)) return value.every(isObject) ? value : null
  return isObject(value) ? [value] : null
}

/**
 * The fields of an object and of the objects in it, which have the name of their object before their own (`manager email`) unless it
 * only holds the person. Of the e-mails of a person, the primary or first one; of other lists, all addresses, texts or names.
 */
function fieldsOf(person: Record<string, unknown>): Map<string, string> {
  const fields = new Map<string, string>()
  for (const [name, value] of Object.entries(person)) {
    const [label, text] = Array.isArray(value) ? fieldOfList(name, value) : [name, value]
    if (isObject(text)) {
      const isHolder = HOLDER.test(name)
      for (const [inner, one] of fieldsOf(text)) {
        const own = isHolder ? inner : `${name} ${inner}`
        if (!fields.has(own)) fields.set(own, one)
      }
    } else if (text !== null && text !== undefined) fields.set(label, String(text as string))
  }
  return fields
}

/** Objects whose fields are those of the person. */
const HOLDER =
  /^(?:profile|attributes|properties|fields|node|data|user|person|member|name|info|details|contact|account|traits|record|(?:app|user)_?metadata)$/i

function fieldOfList(name: string, list: readonly unknown[]): [label: string, text?: unknown] {
  const addressOf = (one: unknown) => (isObject(one) ? (one.value ?? one.email) : one)
  const addresses = list.map(addressOf).filter((one) => typeof one === 'string' && hasAt(one))
  if (addresses.length > 0 && /mail/i.test(name)) {
    const primary = list.find((one) => isObject(one) && one.primary === true)
    return [name, addressOf(primary) ?? addresses[0]]
  }
  if (addresses.length > 0) return [`${name} email`, addresses.join(', ')]
  const names = list.map((one) => (isObject(one) ? one.name : one))
  return [name, areTexts(names) ? names.join(', ') : undefined]
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
