import { tryOrUndefined } from '../client/try-or-undefined'

/** A function that the app passed in threw, rejected, or returned something that the kit cannot use. */
export interface CallbackFailedProblem {
  code: 'callback_failed'
  /** Which of the app's functions: `'links.set'`, `'inviteUrl'`, `'nameOf'`. */
  subject: string
  /** For developers: what happened, why it matters and what to do. Holds no secret, and is not for the screen. */
  message: string
  /** What the function threw. It is the app's own error, so it may hold what the app put into it. */
  cause: unknown
}

/** Something that is wrong on the app's side and that the kit worked around. Tell them apart by `code`. */
export type Problem = CallbackFailedProblem

/** Tells the app that one of its functions failed. Never throws. */
export type Report = (subject: string, cause: unknown) => void

const reports = new WeakMap<(problem: Problem) => void, Report>()

/** The report to an `onProblem`. There is one for each listener, so that it hears of a problem once, whatever reports it. */
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
      `fluxbase-invitations: ${subject} failed with ${kindOf(cause)}. Nothing that was sent or saved depends on it, and the ` +
      `kit continued without its result. Fix the cause, or catch the error inside ${subject}.`
    if (reported.has(message)) return
    reported.add(message)
    // Later, because a problem may turn up while React renders, when an app may not set state.
    queueMicrotask(() => {
      const result = tryOrUndefined(() =>
        onProblem({ code: 'callback_failed', subject, message, cause }),
      )
      tryOrUndefined(() => void Promise.resolve(result).catch(() => undefined))
    })
  }
}

/** "a TypeError": its kind alone, because its words may hold a link, and because they may differ with every row. */
function kindOf(cause: unknown): string {
  const name = tryOrUndefined(() => (cause as Error | null)?.name)
  return typeof name === 'string' && /^\w+$/.test(name)
    ? `a thrown ${name}`
    : 'something thrown that is not an Error'
}
