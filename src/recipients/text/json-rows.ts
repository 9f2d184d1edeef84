/** The rows of a JSON array of people, or of lines with one object each, below a row with the names of their fields; otherwise `null`. */
export function jsonRows(text: string): string[][] | null {
  if (!/^\s*(?:\[\s*\{|\{\s*")/.test(text)) return null
  const whole = parsed(text) ?? parsed(`[${text.trim().replace(/\}\s*[\r\n]+\s*\{/g, '},{')}]`)
  const people = peopleIn(whole)
  if (!people) return null
  const rows = people.map(fieldsOf)
  const fields = [...new Set(rows.flatMap((row) => [...row.keys()]))]
  return [fields, ...rows.map((row) => fields.map((field) => row.get(field) ?? ''))]
}

/** A list of objects, or the only one in an object. */
function peopleIn(value: unknown): readonly Record<string, unknown>[] | null {
  if (Array.isArray(value)) return value.every(isObject) ? value : null
  const lists = isObject(value) ? Object.values(value).filter(Array.isArray) : []
  return lists.length === 1 ? peopleIn(lists[0]) : isObject(value) ? [value] : null
}

/** The fields of an object and of the objects in it, by their own names. What else has parts is left out. */
function fieldsOf(person: Record<string, unknown>): Map<string, string> {
  const fields = new Map<string, string>()
  for (const [name, value] of Object.entries(person)) {
    if (['string', 'number', 'boolean'].includes(typeof value)) fields.set(name, String(value))
  }
  for (const value of Object.values(person).filter(isObject)) {
    for (const [name, inner] of fieldsOf(value)) if (!fields.has(name)) fields.set(name, inner)
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
