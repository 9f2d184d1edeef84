import type { EventOutcome } from '../queries/event'
import type { Outcome } from './outcome'

/** How a write ended, as events say it: the code of an error and nothing else of it. */
export const ending = (outcome: Outcome<unknown, unknown>): EventOutcome => ({
  outcome: outcome.type,
  code: 'error' in outcome ? outcome.error.code : null,
})
