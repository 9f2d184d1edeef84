import { FluxbaseError } from './errors'

/**
 * The app's headers with ours on top: none of ours can be replaced by accident. `null` takes one of the app's out,
 * `undefined` leaves it.
 */
export function requestHeaders(
  given: Record<string, string>,
  own: Record<string, string | null | undefined>,
): Headers {
  const headers = new Headers()
  for (const [name, value] of [...Object.entries(given), ...Object.entries(own)]) {
    try {
      if (value === null) headers.delete(name)
      else if (value !== undefined) headers.set(name, value)
    } catch {
      // The platform's own error would print the value, and that may be a secret.
      throw new FluxbaseError(
        'invalid_configuration',
        `the header ${JSON.stringify(name)} cannot be sent: it holds a line break or a letter outside Latin-1. Look at ` +
          'where its value comes from.',
      )
    }
  }
  return headers
}
