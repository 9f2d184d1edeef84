import type { Report } from './problem'

/**
 * What a function of the app's returns, or the fallback where it throws. A promise that it returns never rejects: it
 * resolves with the fallback instead. What does not fit counts as a failure too. Each failure is reported.
 *
 * @param fits whether the result can be used; anything can unless given
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

/** Not what a promise may bring later. */
export const isNoPromise = (value: unknown) => !isThenable(value)

/** The result of comparing two values. */
export const isOrder = (value: unknown) => typeof value === 'number' && !Number.isNaN(value)

export const isTextOrNothing = (value: unknown) => value == null || typeof value === 'string'

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as PromiseLike<unknown> | null | undefined)?.then === 'function'
}

function unusable(subject: string, result: unknown): TypeError {
  const kind = isThenable(result) ? 'a promise' : result === null ? 'null' : typeof result
  const shown = typeof result === 'number' ? `the number ${result}` : kind
  return new TypeError(`${subject} returned ${shown}, which the kit cannot use.`)
}
