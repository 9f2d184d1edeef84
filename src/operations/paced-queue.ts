import type { FluxbaseError, FluxbaseErrorCode } from '../client/errors'
import { toFluxbaseError } from '../client/to-fluxbase-error'
import type { Outcome, UnknownOutcome } from './outcome'
import { NOT_SENT, type OnUnknown } from './perform'
import { QueueState, type Job } from './queue-state'

export interface PacedQueueOptions<Input, Output> {
  /**
   * Performs one job. The trace of one whose response was lost is its output, too. A job that has to wait for another
   * write calls `isWanted` before it is sent, and ends with `NOT_SENT` if the queue has paused in the meantime.
   */
  run: (
    input: Input,
    onUnknown: OnUnknown,
    isWanted: () => boolean,
  ) => Promise<Outcome<Output, Output>>
  /** Milliseconds since the epoch. */
  now: () => number
  /** Called when no request is in flight any more and none will be sent. */
  onIdle?: () => void
}

const MAX_RUNNING = 3

/** After this many refusals in a row, the next job would most likely be refused, too. */
const MAX_REFUSED_IN_A_ROW = 5

/** Failures that would affect every other job as well. */
const PAUSING_CODES: readonly FluxbaseErrorCode[] = [
  'unauthorized',
  'forbidden',
  'invalid_role',
  'unsupported',
  'revoke_unsupported',
  'invalid_configuration',
]

/**
 * Performs many operations, a few at a time. A job that the server refuses with 429 waits as long as the server asks and
 * is then sent again, because a 429 changes nothing. After a lost response, nothing is sent until the server has been
 * read. The queue pauses when the server is unreachable, after a refusal that does not concern one job alone, and after
 * the fifth refusal in a row.
 */
export class PacedQueue<Input, Output> {
  readonly #options: PacedQueueOptions<Input, Output>
  readonly #state: QueueState<Input, Output>
  /** Ids of the waiting jobs, in order. */
  #waiting: number[] = []
  /** The number of jobs that were started and have no outcome yet. */
  #unfinished = 0
  /** By id of a lost job: reads again what became of it. */
  readonly #checks = new Map<number, () => Promise<void>>()
  #refusedInARow = 0
  /** Results of earlier runs are ignored. */
  #runId = 0

  readonly subscribe: QueueState<Input, Output>['subscribe']
  readonly getSnapshot: QueueState<Input, Output>['getSnapshot']

  constructor(options: PacedQueueOptions<Input, Output>, state = new QueueState<Input, Output>()) {
    this.#options = options
    this.#state = state
    this.subscribe = state.subscribe
    this.getSnapshot = state.getSnapshot
  }

  /** Whether jobs are being performed, or are meant to continue. */
  get isBusy(): boolean {
    return this.#state.isBusy
  }

  /**
   * Starts with these jobs and discards all earlier ones. Does nothing and returns `false` while jobs are in progress or
   * paused.
   */
  start(inputs: readonly Input[]): boolean {
    if (this.isBusy) return false
    this.#reset()
    this.#send(inputs.map((input, id) => ({ id, input, state: 'waiting' })))
    return true
  }

  /** Sends no further jobs until `resume`. */
  pause(): void {
    if (this.getSnapshot().status === 'running') this.#halt('paused')
  }

  /** Like `pause`, but for good: the waiting jobs remain undone. */
  stop(): void {
    const { status } = this.getSnapshot()
    if (status === 'running' || status === 'paused') this.#halt('stopped')
  }

  /** Continues with the waiting jobs. If the server was unreachable, reads it first and continues only if that works. */
  resume(): void {
    const { status } = this.getSnapshot()
    if (status === 'paused' || status === 'stopped') void this.#resume()
  }

  /** Performs the failed jobs again, and only those: after `stop`, jobs that never started stay waiting. */
  retryFailed(): void {
    if (this.isBusy) return
    const { jobs } = this.getSnapshot()
    const failed = jobs.filter(({ state }) => state === 'failed').map(({ id }) => id)
    const again = ({ id, input }: Job<Input, Output>) => ({ id, input, state: 'waiting' }) as const
    this.#send(
      jobs.map((job) => (job.state === 'failed' ? again(job) : job)),
      failed,
    )
  }

  /** Marks a failed or waiting job as done elsewhere, so that this queue does not repeat it. */
  markDone(id: number, output: Output): void {
    const state = this.getSnapshot().jobs[id]?.state
    if (state !== 'failed' && state !== 'waiting') return
    this.#waiting = this.#waiting.filter((one) => one !== id)
    this.#setJob(id, { state: 'done', output })
    this.#advance()
  }

  /** Reads again what became of the jobs whose response was lost. */
  async check(): Promise<void> {
    const runId = this.#runId
    const { status } = this.getSnapshot()
    if (status === 'done' || status === 'stopped') this.#state.change({ status: 'checking' })
    await Promise.all([...this.#checks.values()].map((check) => check()))
    if (runId !== this.#runId) return
    // Jobs that never started still wait, and the queue stays stopped.
    if (status === 'stopped') this.#state.change({ status })
    this.#advance()
  }

  /** Discards all jobs. Requests in flight finish, and their results are ignored. */
  clear(): void {
    this.#reset()
    this.#state.clear()
  }

  /** Whether a waiting job may be sent now. After a lost response, the server is read first. */
  get #maySend(): boolean {
    const { status, retryAt } = this.getSnapshot()
    return status === 'running' && retryAt === null && !this.#someSeen(null)
  }

  /** Whether the latest read about any lost job showed this. */
  #someSeen(what: UnknownOutcome<Output>['seen']): boolean {
    return this.getSnapshot().jobs.some(({ seen }) => seen === what)
  }

  /** Replaces everything about a job except its id and input. */
  #setJob(id: number, { state, ...details }: Omit<Job<Input, Output>, 'id' | 'input'>): void {
    const jobs = this.getSnapshot().jobs.slice()
    jobs[id] = { id, input: jobs[id]!.input, state, ...details }
    this.#state.change({ jobs })
  }

  #pauseFor(reason: FluxbaseError): void {
    if (this.getSnapshot().status === 'running') this.#state.change({ status: 'paused', reason })
  }

  #reset(): void {
    this.#runId += 1
    this.#unfinished = 0
    this.#waiting = []
    this.#checks.clear()
  }

  #send(
    jobs: readonly Job<Input, Output>[],
    ids = jobs.filter(({ state }) => state === 'waiting').map(({ id }) => id),
  ): void {
    this.#refusedInARow = 0
    this.#waiting = ids
    this.#state.change({ status: 'running', jobs, reason: null })
    this.#advance()
  }

  async #resume(): Promise<void> {
    const { status, reason } = this.getSnapshot()
    if (this.#someSeen('nothing')) {
      const runId = this.#runId
      this.#state.change({ status: 'checking' })
      await this.check()
      if (runId !== this.#runId) return
      if (this.#someSeen('nothing')) return this.#state.change({ status, reason })
    }
    this.#send(this.getSnapshot().jobs)
  }

  #halt(status: 'paused' | 'stopped'): void {
    this.#state.change({ status, reason: null })
    this.#advance()
  }

  /** Starts the jobs that may start, and updates the status when none is left. */
  #advance(): void {
    while (this.#waiting.length > 0 && this.#state.running < MAX_RUNNING && this.#maySend) {
      void this.#run(this.#waiting.shift()!)
    }
    if (this.#state.running > 0) return
    const { status, jobs } = this.getSnapshot()
    if (this.#waiting.length > 0) {
      if (status === 'paused' || status === 'stopped') this.#options.onIdle?.()
    } else if (this.#unfinished > 0) {
      this.#state.change({ status: 'checking', reason: null })
    } else {
      // After `retryFailed`, jobs that never started are still waiting.
      const isStopped = jobs.some(({ state }) => state === 'waiting')
      this.#state.change({ status: isStopped ? 'stopped' : 'done', reason: null })
      this.#options.onIdle?.()
    }
  }

  async #run(id: number): Promise<void> {
    const runId = this.#runId
    const isCurrent = () => runId === this.#runId
    this.#unfinished += 1
    this.#setJob(id, { state: 'running' })
    const onUnknown: OnUnknown = (unknown) => {
      if (!isCurrent()) return
      this.#lose(id, unknown, async () => {
        if ((await unknown.check()).type !== 'unknown') await ended
      })
      this.#advance()
    }
    const { input } = this.getSnapshot().jobs[id]!
    const ended = this.#options
      .run(input, onUnknown, () => isCurrent() && this.#maySend)
      // Thrown before anything was sent.
      .catch((thrown) => ({ type: 'refused', error: toFluxbaseError(thrown) }) as const)
    const outcome = await ended
    if (!isCurrent()) return
    this.#unfinished -= 1
    this.#finish(id, outcome)
    this.#advance()
  }

  #lose(
    id: number,
    { error, seen }: UnknownOutcome<unknown, unknown>,
    check: () => Promise<void>,
  ): void {
    this.#checks.set(id, check)
    this.#setJob(id, { state: 'unknown', error, seen })
    if (seen === 'nothing') this.#pauseFor(error)
  }

  #finish(id: number, outcome: Outcome<Output, Output>): void {
    if (outcome.type === 'unknown' && !outcome.isFinal) {
      const runId = this.#runId
      return this.#lose(id, outcome, async () => {
        const later = await outcome.check()
        if (runId === this.#runId) this.#finish(id, later)
      })
    }
    const { state } = this.getSnapshot().jobs[id]!
    if (state !== 'running' && state !== 'unknown') return
    this.#checks.delete(id)
    if ('error' in outcome) return this.#fail(id, outcome.error)
    this.#refusedInARow = 0
    const output = outcome.type === 'done' ? outcome.value : outcome.trace
    this.#setJob(id, { state: 'done', output })
  }

  #fail(id: number, error: FluxbaseError): void {
    const isAlone = this.getSnapshot().jobs.length === 1
    const isLimited = error.code === 'rate_limited' && !isAlone
    const isExpired = error.code === 'unauthorized' && !isAlone
    const isSentLater = isLimited || isExpired || error === NOT_SENT
    this.#setJob(id, isSentLater ? { state: 'waiting' } : { state: 'failed', error })
    if (isSentLater) this.#waiting.unshift(id)
    if (error === NOT_SENT) return
    if (isLimited) return void this.#wait(error.retryAfter ?? 60)
    this.#refusedInARow += 1
    if (PAUSING_CODES.includes(error.code) || this.#refusedInARow >= MAX_REFUSED_IN_A_ROW) {
      this.#pauseFor(error)
    }
  }

  /**
   * Waits before the next job, for a second at least: a server that asks for none and refuses again would be asked without
   * end. Of several waits, the longest counts, whichever run it belongs to.
   */
  async #wait(seconds: number): Promise<void> {
    const ms = Math.max(seconds, 1) * 1000
    const retryAt = this.#options.now() + ms
    if (retryAt <= (this.getSnapshot().retryAt ?? 0)) return
    this.#state.change({ retryAt })
    await new Promise((resolve) => setTimeout(resolve, ms))
    if (this.getSnapshot().retryAt !== retryAt) return
    this.#state.change({ retryAt: null })
    if (this.getSnapshot().status === 'running') this.#advance()
  }
}
