import type { FluxbaseError } from '../client/errors'

/** One thing to do, and what became of it. */
export interface Job<Input, Output> {
  /** Counts from 0 within its queue. */
  readonly id: number
  readonly input: Input
  /** `lost`: it was sent and no answer came, so that nobody knows yet whether it was done. */
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'lost'
  /** With `done`. */
  readonly output?: Output | undefined
  /** With `failed` and `lost`. */
  readonly error?: FluxbaseError | undefined
}

/** A queue at one moment. A new object with every change, as `useSyncExternalStore` wants it. */
export interface QueueSnapshot<Input, Output> {
  /**
   * `checking`: all answers are in, and what became of lost ones is being looked into. `paused` may go on by `resume`, and
   * `stopped` too, but nobody means it to. In both, jobs that had begun come to their end.
   */
  readonly status: 'idle' | 'running' | 'paused' | 'stopped' | 'checking' | 'done'
  readonly jobs: readonly Job<Input, Output>[]
  /** Milliseconds: nothing is begun before, because the server asked for a break. `null`: it did not. */
  readonly restUntil: number | null
  /** Why it paused by itself, for what would keep most of the rest from working too. */
  readonly reason: FluxbaseError | null
}

/** What became of a lost job. */
export type Verdict<Output> = { output: Output } | { error: FluxbaseError }
