import type { Report } from './problem'

/**
 * Calls a function of the app's and returns its result, or the fallback if it throws. A promise that it returns never
 * rejects: it resolves with the fallback instead. A result that does not fit counts as a failure, too. Each failure is
 * reported.
 *
 * @param fits whether the kit can use the result. By default it can use any.
 */
export function guarded<T, F = undefined>(
  report: Report,
  subject: string,
  call: () => T,
  fallback?: F,
  fits: (result: unknown) => boolean = () => true,
): T | F {
  const failed = (cause: unknown) => {
    report(subject, cause)
    return fallback as F
  }
  try {
    const result: unknown = call()
    const settled = isThenable(result) ? Promise.resolve(result).catch(failed) : result
    return fits(settled) ? (settled as T) : failed(unusable(subject, result))
  } catch (cause) {
    return failed(cause)
  }
}

export const isText = (value: unknown) => typeof value === 'string'

/** Whether a value is available now, rather than promised for later. */
export const isNoPromise = (value: unknown) => !isThenable(value)

/** Whether a value is a valid result of a comparison function. */
export const isOrder = (value: unknown) => typeof value === 'number' && !Number.isNaN(value)

export const isTextOrNothing = (value: unknown) => value == null || typeof value === 'string'

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as PromiseLike<unknown> | null | undefined)?.then === 'function'
}

function unusable(subject: string, result: unknown): TypeError {
  const kind = isThenable(result) ? 'a promise' : result === null ? 'null' : typeof result
  const shown = typeof result === 'number' ? `the number ${result}` : kind
  return new TypeError(`${subject} returned ${shown}, which is not a valid result.`)
}
