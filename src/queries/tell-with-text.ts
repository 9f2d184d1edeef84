import type { Problem, Tell } from './problem'
import type { Wanted } from './problem-text'

type WithoutText = { [Code in Problem['code']]: Omit<Extract<Problem, { code: Code }>, 'message'> }

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
export function tellWithText<Code extends Problem['code']>(
  tell: Tell,
  problem: WithoutText[Code],
  textOf: (texts: typeof import('./problem-text')) => string,
): void {
  const tellText = (message: string) => tell({ ...problem, message } as Problem)
  import('./problem-text')
    .then(textOf, () => `fluxbase-invitations: ${problem.code} (${problem.subject})`)
    .then(tellText)
}
