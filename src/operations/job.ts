import type { FluxbaseError } from '../client/errors'
import type { UnknownOutcome } from './outcome'

/** One thing to do, and what became of it. */
export interface Job<Input, Output> {
  /** Counts from 0 within its queue. */
  readonly id: number
  readonly input: Input
  /** `lost`: it was sent and its response was lost, so that it is not known yet whether it happened. */
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'lost'
  /** With `done`. */
  readonly output?: Output | undefined
  /** With `failed` and `lost`. */
  readonly error?: FluxbaseError | undefined
  /** With `lost`: what the latest read showed; see `Unknown`. */
  readonly seen?: UnknownOutcome<Output>['seen'] | undefined
}

/** A queue at one moment. A new object with every change, as `useSyncExternalStore` wants it. */
export interface QueueSnapshot<Input, Output> {
  /**
   * `checking`: all that was to be sent is sent, and lost responses are being looked into. `paused` may continue by `resume`;
   * so may `stopped`, but nobody intends it to. In both, jobs that had begun come to their end.
   */
  readonly status: 'idle' | 'running' | 'paused' | 'stopped' | 'checking' | 'done'
  readonly jobs: readonly Job<Input, Output>[]
  /** Milliseconds: nothing is sent before, because the server asked for a break. `null`: it did not. */
  readonly restUntil: number | null
  /** Why it paused without being asked: what would keep most of the rest from working too. */
  readonly reason: FluxbaseError | null
}
