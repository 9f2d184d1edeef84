import { FluxbaseError, type FluxbaseErrorCode } from '../client/errors'
import { toFluxbaseError } from '../client/to-fluxbase-error'
import type { Job, QueueSnapshot, Verdict } from './job'

export interface PacedQueueOptions<Input, Output> {
  /** Does one job. What it rejects with is read by `toFluxbaseError`. */
  run: (input: Input) => Promise<Output>
  /** Milliseconds since the epoch. */
  now: () => number
  /** Finds out what became of lost jobs, by id; those it does not name, or all where it rejects, stay lost. */
  lookInto?: (lost: readonly Job<Input, Output>[]) => Promise<ReadonlyMap<number, Verdict<Output>>>
  /** Called whenever nothing is under way any more. */
  onRest?: (jobs: readonly Job<Input, Output>[]) => void
  /** Waits for so many milliseconds. @default a timer */
  wait?: (ms: number) => Promise<void>
}

/** How many jobs are under way at a time. */
const AT_ONCE = 3

/** After so many failures in a row the next one would most likely fail too. */
const IN_A_ROW = 5

/** What would keep every other job from working as well. */
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
 * Does many things a few at a time. A server that asks for a break gets it, by its own number, and the job it turned away is
 * done later: a 429 changes nothing. A failure that is not about one job, or the fifth in a row, pauses the rest.
 * No job is ever begun twice by itself.
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
  /** Ids of what waits, in order. */
  #waiting: number[] = []
  #running = 0
  #failures = 0
  /** Counts starts: what comes in for an earlier one is of no interest. */
  #round = 0

  constructor(options: PacedQueueOptions<Input, Output>) {
    this.#options = options
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly getSnapshot = (): QueueSnapshot<Input, Output> => this.#snapshot

  /** Whether jobs are under way or mean to go on. */
  get isBusy(): boolean {
    return this.#running > 0 || BUSY.includes(this.#snapshot.status)
  }

  /** Begins with these in place of all before. Does nothing, and says so by `false`, while others are under way or paused. */
  start(inputs: readonly Input[]): boolean {
    if (this.isBusy) return false
    this.#round += 1
    this.#go(inputs.map((input, id) => ({ id, input, state: 'waiting' })))
    return true
  }

  /** Begins no further job. */
  pause(): void {
    if (this.#snapshot.status === 'running') this.#halt('paused')
  }

  /** Goes on with what waits. */
  resume(): void {
    const { status, jobs } = this.#snapshot
    if (status === 'paused' || status === 'stopped') this.#go(jobs)
  }

  /** As `pause`, for good: what waits was not done. */
  stop(): void {
    const { status } = this.#snapshot
    if (status === 'running' || status === 'paused') this.#halt('stopped')
  }

  /** Does the failed ones again, they alone: after `stop`, what was not begun stays so. */
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

  /** Looks into the lost ones again. */
  check(): void {
    if (!this.isBusy) void this.#finish(this.#end())
  }

  /** Forgets everything. What is under way comes to its end unseen. */
  clear(): void {
    this.#round += 1
    this.#running = 0
    this.#waiting = []
    this.#change({ status: 'idle', jobs: [], restUntil: null, reason: null })
  }

  #go(
    jobs: readonly Job<Input, Output>[],
    ids = jobs.filter(({ state }) => state === 'waiting').map(({ id }) => id),
  ): void {
    this.#failures = 0
    this.#waiting = ids
    this.#change({ status: 'running', jobs, reason: null })
    this.#pump()
  }

  #halt(status: 'paused' | 'stopped', reason: FluxbaseError | null = null): void {
    this.#change({ status, reason })
    this.#pump()
  }

  /** Begins what may be begun, and ends what is at its end. */
  #pump(): void {
    const { status, restUntil } = this.#snapshot
    while (status === 'running' && restUntil === null && this.#running < AT_ONCE) {
      const id = this.#waiting.shift()
      if (id === undefined) break
      void this.#run(id)
    }
    if (this.#running > 0) return
    if (this.#waiting.length === 0) void this.#finish(this.#end())
    else if (status === 'paused' || status === 'stopped') void this.#finish(status)
  }

  /** Where it ends once nothing is left to begin. */
  #end(): 'done' | 'stopped' {
    return this.#snapshot.jobs.some(({ state }) => state === 'waiting') ? 'stopped' : 'done'
  }

  async #run(id: number): Promise<void> {
    const round = this.#round
    this.#running += 1
    this.#set(id, { state: 'running' })
    let result: Partial<Job<Input, Output>> | FluxbaseError
    try {
      const output = await this.#options.run(this.#snapshot.jobs[id]!.input)
      result = { state: 'done', output }
    } catch (thrown) {
      result = toFluxbaseError(thrown, 'POST')
    }
    if (round !== this.#round) return
    this.#running -= 1
    if (result instanceof FluxbaseError) {
      this.#fail(id, result)
    } else {
      this.#failures = 0
      this.#set(id, result)
    }
    this.#pump()
  }

  #fail(id: number, error: FluxbaseError): void {
    const turnedAway = error.code === 'rate_limited' && !error.outcomeUnknown
    if (turnedAway || error.code === 'unauthorized') {
      this.#set(id, { state: 'waiting' })
      this.#waiting.unshift(id)
    } else {
      this.#set(id, { state: error.outcomeUnknown ? 'lost' : 'failed', error })
    }
    if (turnedAway) {
      // A server that says "at once" and turns away again would be asked without end.
      void this.#rest(Math.max(error.retryAfter ?? 60, 1))
      return
    }
    this.#failures += 1
    const halts = HALTING.includes(error.code) || this.#failures >= IN_A_ROW
    if (halts && this.#snapshot.status === 'running') {
      this.#change({ status: 'paused', reason: error })
    }
  }

  /** One break at a time; a longer one takes its place. */
  async #rest(seconds: number): Promise<void> {
    const { now, wait = timer } = this.#options
    const until = now() + seconds * 1000
    if (until <= (this.#snapshot.restUntil ?? 0)) return
    const round = this.#round
    this.#change({ restUntil: until })
    await wait(seconds * 1000)
    if (round !== this.#round || this.#snapshot.restUntil !== until) return
    this.#change({ restUntil: null })
    if (this.#snapshot.status === 'running') this.#pump()
  }

  async #finish(status: 'done' | 'paused' | 'stopped'): Promise<void> {
    const { lookInto, onRest } = this.#options
    const round = this.#round
    const lost = this.#snapshot.jobs.filter(({ state }) => state === 'lost')
    if (lost.length > 0 && lookInto) {
      if (status !== 'paused') this.#change({ status: 'checking' })
      const verdicts = await lookInto(lost).catch(() => new Map<number, Verdict<Output>>())
      if (round !== this.#round) return
      for (const [id, verdict] of verdicts) {
        this.#set(id, { state: 'output' in verdict ? 'done' : 'failed', ...verdict })
      }
    }
    if (status !== 'paused') this.#change({ status, reason: null })
    onRest?.(this.#snapshot.jobs)
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

const timer = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
