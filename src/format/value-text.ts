/**
 * A value as plain text, the same for every reader of a file: numbers without separators, dates by ISO 8601, lists with
 * commas, and nothing for what is unknown. Throws for an object, of which nobody knows how it reads.
 */
export function valueText(value: unknown): string {
  if (value === null || value === undefined || Number.isNaN(value)) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString()
  if (Array.isArray(value)) return value.map(valueText).join(', ')
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') {
    return String(value)
  }
  throw new TypeError('An object has no text of its own: give its column a toText.')
}
