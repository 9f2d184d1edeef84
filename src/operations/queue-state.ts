import type { FluxbaseError } from '../client/errors'
import { createListeners } from '../queries/listeners'
import type { UnknownOutcome } from './outcome'

/** One operation in a queue, and its result. */
export interface Job<Input, Output> {
  /** The position in its queue, from 0. */
  readonly id: number
  readonly input: Input
  /** `unknown`: the request was sent and its response was lost, so that it is not known yet whether it took effect. */
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'unknown'
  /** With `done`. */
  readonly output?: Output | undefined
  /** With `failed` and `unknown`. */
  readonly error?: FluxbaseError | undefined
  /** With `unknown`: what the latest read showed. See `UnknownOutcome`. */
  readonly seen?: UnknownOutcome<Output>['seen'] | undefined
}

/** The state of a queue at one moment. Every change creates a new object, as `useSyncExternalStore` requires. */
export interface QueueSnapshot<Input, Output> {
  /**
   * `checking`: every request has been sent, and reads are finding out what became of those whose response was lost.
   * `paused` and `stopped`: nothing is sent until `resume`, and requests in flight finish; a `stopped` queue counts as
   * ended.
   */
  readonly status: 'idle' | 'running' | 'paused' | 'stopped' | 'checking' | 'done'
  readonly jobs: readonly Job<Input, Output>[]
  /** Nothing is sent before this time (milliseconds since the epoch), because the server asked to wait. Otherwise `null`. */
  readonly retryAt: number | null
  /** Why the queue paused automatically: a failure that would affect most of the remaining jobs, too. */
  readonly reason: FluxbaseError | null
}

/** Holds the snapshot of a queue and tells its listeners about every change. */
export class QueueState<Input, Output> {
  #snapshot: QueueSnapshot<Input, Output> = EMPTY
  readonly #listeners = createListeners()

  readonly subscribe = this.#listeners.subscribe

  readonly getSnapshot = (): QueueSnapshot<Input, Output> => this.#snapshot

  change(change: Partial<QueueSnapshot<Input, Output>>): void {
    this.#snapshot = { ...this.#snapshot, ...change }
    this.#listeners.notify()
  }

  /** Discards all jobs. */
  clear(): void {
    this.change(EMPTY)
  }

  /** Replaces all jobs by new ones. */
  begin(inputs: readonly Input[]): void {
    const jobs = inputs.map((input, id) => ({ id, input, state: 'waiting' }) as const)
    this.change({ status: 'running', jobs, reason: null })
  }

  /** Whether jobs are being performed, or are meant to continue. */
  get isBusy(): boolean {
    const isMeantToContinue = ['running', 'checking', 'paused'].includes(this.#snapshot.status)
    return isMeantToContinue || this.running > 0
  }

  /** How many requests are in flight. */
  get running(): number {
    return this.#snapshot.jobs.filter(({ state }) => state === 'running').length
  }
}

const EMPTY = { status: 'idle', jobs: [], retryAt: null, reason: null } as const

/** How many jobs are in each state. The counts add up to `total`. */
export function countJobs(jobs: readonly Pick<Job<unknown, unknown>, 'state'>[]) {
  const counts = { total: jobs.length, waiting: 0, running: 0, done: 0, failed: 0, unknown: 0 }
  for (const { state } of jobs) counts[state] += 1
  return counts
}
