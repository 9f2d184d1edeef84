import type { Call } from './call'
import type { FakeResponse } from './fake-response'

/** Defines a route. `:name` matches one path segment, undecoded. The rest ignores letter case and a trailing slash. */
export function route<const Name extends string>(
  name: Name,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  handle: (call: Call) => FakeResponse | Promise<FakeResponse>,
) {
  const pattern = new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}/?$`, 'i')
  return { name, method, pattern, handle }
}
