import type { Tell } from './problem'
import type { Wanted } from './problem-text'

/**
 * Tells the app that an option cannot be used, once the text about it has been loaded. If that fails, its code has to do. Does nothing
 * if the value is used as it is.
 */
export function tellIfUnusable(
  tell: Tell,
  subject: string,
  given: unknown,
  used: unknown,
  wanted: Wanted,
): void {
  if (given === undefined || Object.is(given, used)) return
  const problem = { code: 'invalid_option', subject, given, used } as const
  void import('./problem-text')
    .then(
      ({ invalidOptionText }) => invalidOptionText(problem, wanted),
      () => `fluxbase-invitations: ${problem.code} (${subject})`,
    )
    .then((message) => tell({ ...problem, message }))
}
