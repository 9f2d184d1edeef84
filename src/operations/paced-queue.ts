import type { FluxbaseError, FluxbaseErrorCode } from '../client/errors'
import { toFluxbaseError } from '../client/to-fluxbase-error'
import type { Job, QueueSnapshot } from './job'
import type { Outcome, UnknownOutcome } from './outcome'
import { NOT_SENT, type OnUnknown } from './perform'

export interface PacedQueueOptions<Input, Output> {
  /**
   * Performs one job. The trace of one whose response was lost is its output, too. One that has to wait before it is sent asks
   * `isWanted` then, and ends with `NOT_SENT` where it is not: the queue has been halted or asked for a break.
   */
  run: (
    input: Input,
    onUnknown: OnUnknown,
    isWanted: () => boolean,
  ) => Promise<Outcome<Output, Output>>
  /** Milliseconds since the epoch. */
  now: () => number
  /** Called whenever no job is being sent any longer. */
  onRest?: (jobs: readonly Job<Input, Output>[]) => void
}

const MAX_RUNNING = 3

/** After this many refusals in a row, the next job would most likely be refused, too. */
const MAX_REFUSED_IN_A_ROW = 5

/** Failures that would affect every other job as well. */
const HALTING: readonly FluxbaseErrorCode[] = [
  'unauthorized',
  'forbidden',
  'invalid_role',
  'unsupported',
  'revoke_unsupported',
  'invalid_configuration',
]

const BUSY: readonly QueueSnapshot<unknown, unknown>['status'][] = ['running', 'checking', 'paused']

/**
 * Performs many operations, a few at a time. If the server asks for a break, the queue waits as long as it asks, and
 * sends the refused job again afterwards: a 429 changes nothing. After a lost response, nothing is sent until the server
 * has been read. The queue pauses when the server is unreachable, after a refusal that does not concern one job alone,
 * and after the fifth refusal in a row.
 */
export class PacedQueue<Input, Output> {
  readonly #options: PacedQueueOptions<Input, Output>
  readonly #listeners = new Set<() => void>()
  #snapshot: QueueSnapshot<Input, Output> = {
    status: 'idle',
    jobs: [],
    restUntil: null,
    reason: null,
  }
  /** Ids of the waiting jobs, in order. */
  #waiting: number[] = []
  /** Jobs that have begun and whose outcome is still to come. */
  #open = 0
  /** Read once more what became of the lost ones, by id. */
  readonly #checks = new Map<number, () => Promise<void>>()
  #refusedInARow = 0
  /** Results of earlier runs are ignored. */
  #runId = 0

  constructor(options: PacedQueueOptions<Input, Output>) {
    this.#options = options
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly getSnapshot = (): QueueSnapshot<Input, Output> => this.#snapshot

  /** Whether jobs are being performed, or are meant to continue. */
  get isBusy(): boolean {
    return this.#running() > 0 || BUSY.includes(this.#snapshot.status)
  }

  /**
   * Starts with these jobs and discards all earlier ones. Does nothing and returns `false` while jobs are in progress or
   * paused.
   */
  start(inputs: readonly Input[]): boolean {
    if (this.isBusy) return false
    this.#reset()
    this.#go(inputs.map((input, id) => ({ id, input, state: 'waiting' })))
    return true
  }

  /** Sends no further jobs until `resume`. */
  pause(): void {
    if (this.#snapshot.status === 'running') this.#halt('paused')
  }

  /** Continues with the waiting jobs, once a server that was unreachable can be read again. */
  resume(): void {
    const { status } = this.#snapshot
    if (status === 'paused' || status === 'stopped') void this.#resume()
  }

  /** Like `pause`, but for good: the waiting jobs remain undone. */
  stop(): void {
    const { status } = this.#snapshot
    if (status === 'running' || status === 'paused') this.#halt('stopped')
  }

  /** Performs the failed jobs again, and only those: after `stop`, jobs that never started stay waiting. */
  retryFailed(): void {
    if (this.isBusy) return
    const { jobs } = this.#snapshot
    const failed = jobs.filter(({ state }) => state === 'failed').map(({ id }) => id)
    this.#go(
      jobs.map((job) =>
        job.state === 'failed' ? { id: job.id, input: job.input, state: 'waiting' } : job,
      ),
      failed,
    )
  }

  /** Marks a failed or waiting job as done elsewhere, so that this queue does not repeat it. */
  markDone(id: number, output: Output): void {
    const state = this.#snapshot.jobs[id]?.state
    if (state !== 'failed' && state !== 'waiting') return
    this.#waiting = this.#waiting.filter((one) => one !== id)
    this.#set(id, { state: 'done', output })
    this.#pump()
  }

  /** Reads again what became of the jobs whose response was lost. */
  async check(): Promise<void> {
    const runId = this.#runId
    const { status } = this.#snapshot
    if (status === 'done' || status === 'stopped') this.#change({ status: 'checking' })
    await Promise.all([...this.#checks.values()].map((check) => check()))
    if (runId !== this.#runId) return
    // Jobs that never started still wait, and the queue stays stopped.
    if (status === 'stopped') this.#change({ status })
    this.#pump()
  }

  /** Discards all jobs. Those in progress finish unseen. */
  clear(): void {
    this.#reset()
    this.#change({ status: 'idle', jobs: [], restUntil: null, reason: null })
  }

  #reset(): void {
    this.#runId += 1
    this.#open = 0
    this.#waiting = []
    this.#checks.clear()
  }

  #go(
    jobs: readonly Job<Input, Output>[],
    ids = jobs.filter(({ state }) => state === 'waiting').map(({ id }) => id),
  ): void {
    this.#refusedInARow = 0
    this.#waiting = ids
    this.#change({ status: 'running', jobs, reason: null })
    this.#pump()
  }

  async #resume(): Promise<void> {
    const { status, reason } = this.#snapshot
    if (this.#someSeen('nothing')) {
      const runId = this.#runId
      this.#change({ status: 'checking' })
      await this.check()
      if (runId !== this.#runId) return
      if (this.#someSeen('nothing')) return this.#change({ status, reason })
    }
    this.#go(this.#snapshot.jobs)
  }

  /** How many jobs are being sent. */
  #running(): number {
    return this.#snapshot.jobs.filter(({ state }) => state === 'running').length
  }

  /** Whether that is what the latest read of a lost one showed. */
  #someSeen(what: UnknownOutcome<Output>['seen']): boolean {
    return this.#snapshot.jobs.some(({ seen }) => seen === what)
  }

  #halt(status: 'paused' | 'stopped'): void {
    this.#change({ status, reason: null })
    this.#pump()
  }

  /** Starts the jobs that may start, and updates the status when none is left. */
  #pump(): void {
    while (this.#waiting.length > 0 && this.#running() < MAX_RUNNING && this.#maySend()) {
      void this.#run(this.#waiting.shift()!)
    }
    if (this.#running() > 0) return
    const { status, jobs } = this.#snapshot
    if (this.#waiting.length > 0) {
      if (status === 'paused' || status === 'stopped') this.#options.onRest?.(jobs)
    } else if (this.#open > 0) {
      this.#change({ status: 'checking', reason: null })
    } else {
      // After `retryFailed`, jobs that never started are still waiting.
      const isStopped = jobs.some(({ state }) => state === 'waiting')
      this.#change({ status: isStopped ? 'stopped' : 'done', reason: null })
      this.#options.onRest?.(jobs)
    }
  }

  #maySend(): boolean {
    const { status, restUntil } = this.#snapshot
    return status === 'running' && restUntil === null && !this.#someSeen(null)
  }

  async #run(id: number): Promise<void> {
    const runId = this.#runId
    this.#open += 1
    this.#set(id, { state: 'running' })
    const { input } = this.#snapshot.jobs[id]!
    const ended = this.#options
      .run(
        input,
        (unknown) => {
          if (runId !== this.#runId) return
          this.#lose(id, unknown, async () => {
            if ((await unknown.check()).type !== 'unknown') await ended
          })
          this.#pump()
        },
        () => runId === this.#runId && this.#maySend(),
      )
      .catch(refusal)
    const outcome = await ended
    if (runId !== this.#runId) return
    this.#open -= 1
    this.#settle(id, outcome)
    this.#pump()
  }

  #lose(
    id: number,
    { error, seen }: UnknownOutcome<unknown, unknown>,
    check: () => Promise<void>,
  ): void {
    this.#checks.set(id, check)
    this.#set(id, { state: 'lost', error, seen })
    if (seen === 'nothing') this.#pauseRest(error)
  }

  #settle(id: number, outcome: Outcome<Output, Output>): void {
    if (outcome.type === 'unknown') {
      const runId = this.#runId
      return this.#lose(id, outcome, async () => {
        const later = await outcome.check()
        if (runId === this.#runId) this.#settle(id, later)
      })
    }
    const { state } = this.#snapshot.jobs[id]!
    if (state !== 'running' && state !== 'lost') return
    this.#checks.delete(id)
    if ('error' in outcome) return this.#fail(id, outcome.error)
    this.#refusedInARow = 0
    this.#set(id, {
      state: 'done',
      output: outcome.type === 'done' ? outcome.value : outcome.trace,
    })
  }

  #fail(id: number, error: FluxbaseError): void {
    const isAlone = this.#snapshot.jobs.length === 1
    const isLimited = error.code === 'rate_limited' && !isAlone
    const isExpired = error.code === 'unauthorized' && !isAlone
    const isLater = isLimited || isExpired || error === NOT_SENT
    this.#set(id, isLater ? { state: 'waiting' } : { state: 'failed', error })
    if (isLater) this.#waiting.unshift(id)
    if (error === NOT_SENT) return
    // A server that says "at once" and turns away again would be asked without end.
    if (isLimited) return void this.#rest(Math.max(error.retryAfter ?? 60, 1))
    this.#refusedInARow += 1
    if (HALTING.includes(error.code) || this.#refusedInARow >= MAX_REFUSED_IN_A_ROW) {
      this.#pauseRest(error)
    }
  }

  #pauseRest(reason: FluxbaseError): void {
    if (this.#snapshot.status === 'running') this.#change({ status: 'paused', reason })
  }

  /** Waits before the next job. Only one break is active; a longer one replaces it, whichever run asked for it. */
  async #rest(seconds: number): Promise<void> {
    const until = this.#options.now() + seconds * 1000
    if (until <= (this.#snapshot.restUntil ?? 0)) return
    this.#change({ restUntil: until })
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
    if (this.#snapshot.restUntil !== until) return
    this.#change({ restUntil: null })
    if (this.#snapshot.status === 'running') this.#pump()
  }

  #set(id: number, change: Partial<Job<Input, Output>>): void {
    const jobs = this.#snapshot.jobs.slice()
    const { input, state } = jobs[id]!
    jobs[id] = { id, input, state, ...change }
    this.#change({ jobs })
  }

  #change(change: Partial<QueueSnapshot<Input, Output>>): void {
    this.#snapshot = { ...this.#snapshot, ...change }
    for (const listener of this.#listeners) listener()
  }
}

/** The outcome of a job that throws before anything is sent. */
const refusal = (thrown: unknown) => ({ type: 'refused', error: toFluxbaseError(thrown) }) as const
