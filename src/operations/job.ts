import type { FluxbaseError } from '../client/errors'
import type { UnknownOutcome } from './outcome'

/** One operation in a queue, and its result. */
export interface Job<Input, Output> {
  /** The position in its queue, from 0. */
  readonly id: number
  readonly input: Input
  /** `lost`: the request was sent and its response was lost, so that it is not known yet whether it took effect. */
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'lost'
  /** With `done`. */
  readonly output?: Output | undefined
  /** With `failed` and `lost`. */
  readonly error?: FluxbaseError | undefined
  /** With `lost`: what the latest read showed. See `UnknownOutcome`. */
  readonly seen?: UnknownOutcome<Output>['seen'] | undefined
}

/** The state of a queue at one moment. Every change creates a new object, as `useSyncExternalStore` requires. */
export interface QueueSnapshot<Input, Output> {
  /**
   * `checking`: all that was to be sent is sent, and lost responses are being looked into. `paused` may continue by `resume`;
   * so may `stopped`, but nobody intends it to. In both, jobs that were sent come to their end.
   */
  readonly status: 'idle' | 'running' | 'paused' | 'stopped' | 'checking' | 'done'
  readonly jobs: readonly Job<Input, Output>[]
  /**
   * Nothing is sent before this time (milliseconds since the epoch), because the server asked for a break. `null` if it
   * did not.
   */
  readonly restUntil: number | null
  /** Why the queue paused by itself: a failure that would affect most of the remaining jobs, too. */
  readonly reason: FluxbaseError | null
}
