import { ignoreFailure, readField } from '../client/try-or-undefined'

/** A function of the app's threw, rejected, or returned something that the kit cannot use. */
export interface CallbackFailedProblem {
  code: 'callback_failed'
  /** Names the app's function: `'links.set'`, `'inviteUrl'`, `'nameOf'`. */
  subject: string
  /** For developers: what happened, why it matters and what to do. Contains no secret; not meant for the screen. */
  message: string
  /** What the function threw. It is the app's own error, so it may contain anything the app put into it. */
  cause: unknown
}

/** A value that the app passed cannot be used. The kit uses another one instead. */
export interface InvalidOptionProblem {
  code: 'invalid_option'
  /** Names the option: `'locale'`, `'maxRecipients'`. */
  subject: string
  /** For developers: what is wrong, what the kit does instead and what to pass. */
  message: string
  /** The value that the app passed. */
  given: unknown
  /** The value that the kit uses; `undefined` means the option's default. */
  used: unknown
}

/** A server or a loader has prefetched data for another user or URL than the provider's, so it is requested again. */
export interface UnusedPrefetchProblem {
  code: 'unused_prefetch'
  /** `'list'` or `'validate'`. */
  subject: string
  /** For developers: what was prefetched, what the provider asks for and what to change. */
  message: string
  /** The client's URL and the user's id in the key of the prefetched data. */
  prefetched: { readonly client: string; readonly user: string | null }
  /** Those in the key that the provider asks for. */
  asked: { readonly client: string; readonly user: string | null }
}

/** A fault on the app's side that the kit has worked around. Distinguish problems by `code`. */
export type Problem = CallbackFailedProblem | InvalidOptionProblem | UnusedPrefetchProblem

/** Tells the app about a problem, once. Never throws. */
export type Tell = (problem: Problem) => void

/** Tells the app that one of its functions failed. Never throws. */
export type Report = (subject: string, cause: unknown) => void

const listeners = new WeakMap<Tell, Tell>()

/**
 * Returns the function that passes problems on to an `onProblem`. Each listener has only one, so that it receives a problem
 * once, whichever part of the kit reports it.
 */
export function tellOnce(onProblem: Tell | undefined): Tell {
  if (!onProblem) return () => undefined
  const tell = listeners.get(onProblem) ?? createTell(onProblem)
  listeners.set(onProblem, tell)
  return tell
}

function createTell(onProblem: (problem: Problem) => unknown): Tell {
  const told = new Set<string>()
  return (problem) => {
    if (told.has(problem.message)) return
    told.add(problem.message)
    // Deferred, because a problem may occur while React renders, when an app may not set state.
    queueMicrotask(() => ignoreFailure(() => onProblem(problem)))
  }
}

/** Returns the report function for an `onProblem`. */
export function reportTo(onProblem: Tell | undefined): Report {
  const tell = tellOnce(onProblem)
  return (subject, cause) => {
    const message =
      `fluxbase-invitations: ${subject} failed with ${kindOf(cause)}. Nothing sent or saved is affected. Fix the cause, ` +
      `or catch the error in ${subject}.`
    tell({ code: 'callback_failed', subject, message, cause })
  }
}

/** Names only the type of an error ("a thrown TypeError"): its message may contain a link, and may differ with every row. */
function kindOf(cause: unknown): string {
  const name = readField(cause, 'name')
  return typeof name === 'string' && /^\w+$/.test(name)
    ? `a thrown ${name}`
    : 'something thrown that is not an Error'
}
