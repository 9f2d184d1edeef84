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

/** A fault on the app's side that the kit has worked around. Distinguish problems by `code`. */
export type Problem = CallbackFailedProblem

/** Tells the app that one of its functions failed. Never throws. */
export type Report = (subject: string, cause: unknown) => void

const reports = new WeakMap<(problem: Problem) => void, Report>()

/**
 * Returns the report function for an `onProblem`. Each listener has only one, so that it receives a problem once,
 * whichever part of the kit reports it.
 */
export function reportTo(onProblem: ((problem: Problem) => void) | undefined): Report {
  if (!onProblem) return () => undefined
  const report = reports.get(onProblem) ?? createReport(onProblem)
  reports.set(onProblem, report)
  return report
}

function createReport(onProblem: (problem: Problem) => unknown): Report {
  const reported = new Set<string>()
  return (subject, cause) => {
    const message =
      `fluxbase-invitations: ${subject} failed with ${kindOf(cause)}. Nothing sent or saved is affected. Fix the cause, ` +
      `or catch the error in ${subject}.`
    if (reported.has(message)) return
    reported.add(message)
    // Deferred, because a problem may occur while React renders, when an app may not set state.
    queueMicrotask(() =>
      ignoreFailure(() => onProblem({ code: 'callback_failed', subject, message, cause })),
    )
  }
}

/** Names only the type of an error ("a thrown TypeError"): its message may contain a link, and may differ with every row. */
function kindOf(cause: unknown): string {
  const name = readField(cause, 'name')
  return typeof name === 'string' && /^\w+$/.test(name)
    ? `a thrown ${name}`
    : 'something thrown that is not an Error'
}
