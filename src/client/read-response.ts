import type * as z from 'zod/mini'
import { FluxbaseError } from './errors'
import { safePath } from './paths'

/** Parses a response with its schema. Throws `protocol` if it does not match; the error names the field, never its value. */
export function readResponse<T extends z.ZodMiniType>(
  schema: T,
  body: unknown,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
): z.output<T> {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  const where = parsed.error.issues[0]?.path.join('.') || 'the body'
  throw new FluxbaseError(
    'protocol',
    `${method} ${safePath(path)} failed: ${where} is not what the Fluxbase API returns. Check that the url ` +
      'points to a Fluxbase server.',
    { outcomeUnknown: method !== 'GET' },
  )
}
