/** The rows of a JSON array of people, or of lines with one object each, below a row with the names of their fields; otherwise `null`. */
export function jsonRows(text: string): string[][] | null {
  if (!/^\s*(?:\[\s*\{|\{\s*")/.test(text)) return null
  const people = parsed(text) ?? parsed(`[${text.trim().replace(/\}\s*[\r\n]+\s*\{/g, '},{')}]`)
  if (!Array.isArray(people) || !people.every(isObject)) return null
  const fields = [...new Set(people.flatMap((person) => Object.keys(person)))]
  return [fields, ...people.map((person) => fields.map((field) => asCell(person[field])))]
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

/** What has parts of its own is left out. */
const asCell = (value: unknown) =>
  ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : ''
