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

  /** Replaces everything about a job except its id and input. */
  setJob(id: number, { state, ...details }: Omit<Job<Input, Output>, 'id' | 'input'>): void {
    const jobs = this.#snapshot.jobs.slice()
    jobs[id] = { id, input: jobs[id]!.input, state, ...details }
    this.change({ jobs })
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

  /** Whether a waiting job may be sent now. After a lost response, the server is read first. */
  get maySend(): boolean {
    const { status, retryAt } = this.#snapshot
    return status === 'running' && retryAt === null && !this.someSeen(null)
  }

  pause(reason: FluxbaseError): void {
    if (this.#snapshot.status === 'running') this.change({ status: 'paused', reason })
  }

  /** Ends jobs of which none was sent. */
  fail(reason: FluxbaseError): void {
    if (this.#snapshot.jobs.length > 1) return this.pause(reason)
    this.setJob(0, { state: 'failed', error: reason })
    this.change({ status: 'done' })
  }

  /** Whether the latest read about any lost job showed this. */
  someSeen(what: UnknownOutcome<Output>['seen']): boolean {
    return this.#snapshot.jobs.some(({ seen }) => seen === what)
  }
}

const EMPTY = { status: 'idle', jobs: [], retryAt: null, reason: null } as const

/** What is asked of a queue once its code is there. */
interface LoadedQueue {
  pause(): void
  stop(): void
  resume(): void
  retryFailed(): void
  check(): Promise<void>
  clear(): void
}

/**
 * A queue whose code loads with its first jobs, which wait until it is there. If it cannot be loaded, nothing is sent: many
 * jobs pause and a single one fails, with the reason, and the next attempt loads the code again.
 */
export class LazyQueue<Input, Output, Queue extends LoadedQueue> {
  readonly #createQueue: (state: QueueState<Input, Output>) => Promise<Queue>
  readonly #state = new QueueState<Input, Output>()
  #loading: Promise<Queue> | undefined
  /** The queue itself, once its code is there. */
  queue: Queue | undefined
  /** Starts the jobs that wait for the code. */
  #begin: ((queue: Queue) => void) | undefined

  readonly subscribe = this.#state.subscribe
  readonly getSnapshot = this.#state.getSnapshot

  /** @param createQueue loads the code. Rejects with a `FluxbaseError`. */
  constructor(createQueue: (state: QueueState<Input, Output>) => Promise<Queue>) {
    this.#createQueue = createQueue
  }

  /** Loads the code. */
  readonly load = async (): Promise<Queue> => {
    this.#loading ??= this.#createQueue(this.#state)
    try {
      return (this.queue = await this.#loading)
    } catch (error) {
      this.#loading = undefined
      throw error
    }
  }

  /**
   * Like `PacedQueue.start`.
   *
   * @param begin starts the loaded queue with the jobs
   * @param signal fires when the user who started them leaves
   */
  start(
    inputs: readonly Input[],
    begin: (queue: Queue) => void,
    signal: AbortSignal | undefined,
  ): boolean {
    if (this.#state.isBusy) return false
    this.#begin = undefined
    if (this.queue) begin(this.queue)
    else {
      this.#begin = begin
      signal?.addEventListener('abort', () => {
        if (this.#begin === begin) this.clear()
      })
      void this.#send(inputs)
    }
    return true
  }

  pause(): void {
    if (!this.#begin) this.queue?.pause()
    else if (this.#state.isBusy) this.#state.change({ status: 'paused' })
  }

  stop(): void {
    if (!this.#begin) this.queue?.stop()
    else if (this.#state.isBusy) this.#state.change({ status: 'stopped' })
  }

  resume(): void {
    if (this.#begin) this.retryFailed()
    else this.queue?.resume()
  }

  retryFailed(): void {
    if (this.#begin) void this.#send(this.getSnapshot().jobs.map(({ input }) => input))
    else this.queue?.retryFailed()
  }

  async check(): Promise<void> {
    if (!this.#begin) await this.queue?.check()
  }

  clear(): void {
    this.#begin = undefined
    this.queue?.clear()
    this.#state.clear()
  }

  /** Shows the jobs as waiting, and starts them once the code is there, unless they were paused or cleared meanwhile. */
  async #send(inputs: readonly Input[]): Promise<void> {
    this.#state.begin(inputs)
    const isWaiting = () => this.#begin && this.getSnapshot().status === 'running'
    try {
      const queue = await this.load()
      if (!isWaiting()) return
      const begin = this.#begin!
      this.#begin = undefined
      this.#state.clear()
      begin(queue)
    } catch (error) {
      if (isWaiting()) this.#state.fail(error as FluxbaseError)
    }
  }
}
