import type { FluxbaseError } from '../client/errors'
import { loadCode } from '../client/load-code'
import { QueueState } from './queue-state'

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
      if (isWaiting()) this.#fail(error as FluxbaseError)
    }
  }

  /** Ends the jobs, of which none was sent. */
  #fail(reason: FluxbaseError): void {
    const [job, other] = this.getSnapshot().jobs
    this.#state.change(
      other
        ? { status: 'paused', reason }
        : { status: 'done', jobs: [{ ...job!, state: 'failed', error: reason }] },
    )
  }
}

/** Loads the queue that invites people. */
export const loadInviteRun = () => loadCode(() => import('./invite-run'))
