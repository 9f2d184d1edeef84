import { FluxbaseError } from './errors'

/**
 * Merges the app's headers with ours. Ours win, so that an app cannot replace them by accident: `null` removes a header
 * of the app's, `undefined` keeps it.
 */
export function requestHeaders(
  appHeaders: Record<string, string>,
  kitHeaders: Record<string, string | null | undefined>,
): Headers {
  const headers = new Headers()
  for (const [name, value] of [...Object.entries(appHeaders), ...Object.entries(kitHeaders)]) {
    try {
      if (value === null) headers.delete(name)
      else if (value !== undefined) headers.set(name, value)
    } catch {
      // The platform's own error would print the value, which may be a secret.
      throw new FluxbaseError(
        'invalid_configuration',
        `the header ${JSON.stringify(name)} cannot be sent because its value has a line break or a non-Latin-1 ` +
          'character. Remove it.',
      )
    }
  }
  return headers
}
