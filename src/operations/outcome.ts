import type { FluxbaseError } from '../client/errors'
import type { EventOutcome } from '../queries/writes'

/** How a write ends. `Trace` is what a later read shows of a write whose response was lost. */
export type Outcome<Value, Trace = null> =
  SettledOutcome<Value, Trace> | UnknownOutcome<Value, Trace>

export type SettledOutcome<Value, Trace = null> =
  /** The server responded that it happened. */
  | { type: 'done'; value: Value }
  /** The response was lost, and a later read shows that it happened. */
  | { type: 'done_without_response'; trace: Trace }
  /** The server responded that nothing happened, and why. */
  | { type: 'refused'; error: FluxbaseError }
  /** The response was lost, and a read after the last possible commit shows that nothing happened. */
  | { type: 'not_done'; error: FluxbaseError }

/**
 * The response was lost, and no read has shown yet whether the write happened. Nothing may be sent again before one does.
 */
export interface UnknownOutcome<Value, Trace = null> {
  type: 'unknown'
  /** Why the response was lost. Its `outcomeUnknown` is set. */
  error: FluxbaseError
  /**
   * What the latest read showed. `absent`: not there yet. `nothing`: the read failed, too. `null`: nothing has been read
   * yet.
   */
  seen: 'absent' | 'nothing' | null
  /** Whether no read will ever show it, so that it holds nothing up. */
  isFinal?: boolean
  /** Reads again. */
  check: () => Promise<Outcome<Value, Trace>>
}

/**
 * What a read shows of a write whose response was lost. `unclear`: what is there may be its result, or an older one. A read that
 * fails shows nothing: it rejects.
 */
export type Evidence<Trace> =
  | { type: 'present'; trace: Trace }
  | { type: 'absent' }
  | { type: 'unclear' }
  | { type: 'refused'; error: FluxbaseError }

/**
 * Returns the value of an outcome, or throws its error.
 *
 * @param withoutResponse converts a trace to a value, or throws
 */
export function outcomeValue<Value, Trace>(
  outcome: Outcome<Value, Trace>,
  withoutResponse: (trace: Trace) => Value,
): Value {
  if (outcome.type === 'done') return outcome.value
  if (outcome.type === 'done_without_response') return withoutResponse(outcome.trace)
  throw outcome.error
}

/** Converts the values of an outcome, including those that a later check returns. */
export function mapOutcome<Value, Trace, ToValue, ToTrace>(
  outcome: Outcome<Value, Trace>,
  toValue: (value: Value) => ToValue,
  toTrace: (trace: Trace) => ToTrace,
): Outcome<ToValue, ToTrace> {
  switch (outcome.type) {
    case 'done':
      return { ...outcome, value: toValue(outcome.value) }
    case 'done_without_response':
      return { ...outcome, trace: toTrace(outcome.trace) }
    case 'unknown':
      return {
        ...outcome,
        check: async () => mapOutcome(await outcome.check(), toValue, toTrace),
      }
    default:
      return outcome
  }
}

/** How a write ended, as events say it: the code of an error and nothing else of it. */
export const ending = (outcome: Outcome<unknown, unknown>): EventOutcome => ({
  outcome: outcome.type,
  code: 'error' in outcome ? outcome.error.code : null,
})
