import type { InvalidOptionProblem, Tell, UnusedPrefetchProblem } from './problem'
import type { Wanted } from './problem-text'

type WithoutText = Omit<InvalidOptionProblem, 'message'> | Omit<UnusedPrefetchProblem, 'message'>

/** Tells the app that an option cannot be used. Does nothing if the value is used as it is. */
export function tellIfUnusable(
  tell: Tell,
  subject: string,
  given: unknown,
  used: unknown,
  wanted: Wanted,
): void {
  if (given === undefined || Object.is(given, used)) return
  const problem = { code: 'invalid_option', subject, given, used } as const
  tellWithText(tell, problem, ({ invalidOptionText }) => invalidOptionText(problem, wanted))
}

/** Tells the app about a problem once its text has been loaded. If that fails, its code has to do. */
export function tellWithText(
  tell: Tell,
  problem: WithoutText,
  textOf: (texts: typeof import('./problem-text')) => string,
): void {
  void import('./problem-text')
    .then(textOf, () => `fluxbase-invitations: ${problem.code} (${problem.subject})`)
    .then((message) => tell({ ...problem, message }))
}
