import { FluxbaseError } from './errors'

export interface OwnHeaders {
  token: string | null
  key: string | undefined
  hasBody: boolean
}

/** The app's headers with ours on top: none of ours can be dropped or replaced by accident. */
export function requestHeaders(
  given: Record<string, string>,
  { token, key, hasBody }: OwnHeaders,
): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(given)) set(headers, name, value)
  headers.delete('Authorization')
  headers.set('Accept', 'application/json')
  if (hasBody) headers.set('Content-Type', 'application/json')
  if (key) headers.set('Idempotency-Key', key)
  if (token) set(headers, 'Authorization', `Bearer ${token}`)
  return headers
}

/** The platform's own error would print the value, and that may be a secret. */
function set(headers: Headers, name: string, value: string): void {
  try {
    headers.set(name, value)
  } catch {
    throw new FluxbaseError(
      'invalid_configuration',
      `the header ${JSON.stringify(name)} cannot be sent: a line break or a letter outside Latin-1 is in its name or ` +
        'value. Nothing was sent. Look for a stray newline where the value comes from.',
    )
  }
}
