/**
 * Formats a value as plain text, independent of the locale: numbers without separators, dates in ISO 8601, arrays joined with
 * commas, and an empty text for unknown values. Throws a `TypeError` for other objects, which have no obvious text.
 */
export function valueText(value: unknown): string {
  if (value === null || value === undefined || Number.isNaN(value)) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString()
  if (Array.isArray(value)) return value.map(valueText).join(', ')
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') {
    return String(value)
  }
  throw new TypeError('Objects can’t be shown as text. Add a toText function to the column.')
}
