import type * as z from 'zod/mini'
import { FluxbaseError } from './errors'

/** The answer as the schema has it. Rejects with `protocol`, naming the place but never what stands there. */
export function readAnswer<T extends z.ZodMiniType>(
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
    `${method} ${path} answered with something that is not the Fluxbase API's answer (at ${where}). ` +
      'Check that the URL leads to Fluxbase itself and not to a page in front of it.',
    { outcomeUnknown: method !== 'GET' },
  )
}
