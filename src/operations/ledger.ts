import type { QueryClient } from '@tanstack/react-query'
import type { RequestSession } from '../client/fluxbase-fetch-like'
import { NO_CHANGES, type PendingChanges } from '../queries/list-cache'
import type { Backend } from '../queries/backend'
import type { Outcome, UnknownOutcome } from './outcome'
import { NOT_SENT, notDone, type OnUnknown } from './perform'

type Check = () => Promise<Outcome<unknown, unknown>>

/** Whoever asks for a write. */
interface Asker {
  session: RequestSession
  /** Whether it is still to be sent, asked when its turn comes. By default it is. */
  isWanted?: (() => boolean) | undefined
}

interface UnderWay {
  intent: string
  askers: Asker[]
  outcome: Promise<Outcome<unknown, unknown>>
}

interface UntoldWrite {
  /** The session that it belongs to. */
  session: RequestSession
  /** Reads again on behalf of a caller that asks for something else. */
  decide: Check
  /** Reads again on behalf of a caller that asks for the same write, and who receives the outcome. */
  check: Check
}

/** All pending writes of one user at one client, whichever component started them. */
export class Ledger {
  /**
   * By subject: the write that is being sent and those that wait for it, in order. A subject (a person, an invitation or
   * a link) has one write at a time.
   */
  readonly #underWay = new Map<string, readonly UnderWay[]>()
  /** By subject and intent: writes that ended `unknown`, until a caller who asks for the same write receives the outcome. */
  readonly #unknown = new Map<string, Map<string, UntoldWrite>>()
  readonly #claimed = new Set<string>()
  readonly #listeners = new Set<() => void>()
  readonly #shown = new Set<Partial<PendingChanges>>()
  #changes = NO_CHANGES
  #canRevoke = true

  /**
   * Performs one write about a subject. Asked for the same intent twice, it performs it once. A write about a subject whose
   * last one is `unknown` is sent only after a read has decided that one, whoever has it read, unless that one belongs to a
   * session that is over. One that waits for another is tied to the same user: when its turn comes, somebody else may be
   * signed in. It is sent if anyone who asked for it still wants it then.
   */
  async perform<Value, Trace>(
    subject: string,
    intent: string,
    perform: (isWanted: () => boolean) => Promise<Outcome<Value, Trace>>,
    asker: Asker = { session: {} },
  ): Promise<Outcome<Value, Trace>> {
    const underWay = this.#underWay.get(subject) ?? []
    const same = underWay.find((one) => one.intent === intent)
    if (same) {
      same.askers.push(asker)
      return same.outcome as Promise<Outcome<Value, Trace>>
    }
    const last = underWay.at(-1)
    const askers = [asker]
    const isWanted = () => askers.some((one) => one.isWanted?.() ?? true)
    const outcome = (async () => {
      await last?.outcome
      asker.session.subject ??= last?.askers[0]?.session.subject
      const untold = this.#unknown.get(subject) ?? new Map<string, UntoldWrite>()
      const hasWaited = last !== undefined || untold.size > 0
      const own = untold.get(intent)
      const known = await own?.check()
      if (known && known.type !== 'not_done' && !isAbandoned(known, own!)) return known
      for (const other of untold.values()) {
        const outcome = await other.decide()
        if (outcome.type === 'unknown' && !isAbandoned(outcome, other)) return notSentAfter(outcome)
      }
      if (hasWaited && !isWanted()) return { type: 'not_done', error: NOT_SENT }
      const result = await perform(isWanted)
      return result.type === 'unknown' ? this.#keep(subject, intent, result, asker.session) : result
    })() as Promise<Outcome<Value, Trace>>
    const entry = { intent, askers, outcome }
    this.#underWay.set(subject, [...underWay, entry])
    try {
      return await outcome
    } finally {
      const left = this.#underWay.get(subject)!.filter((one) => one !== entry)
      if (left.length > 0) this.#underWay.set(subject, left)
      else this.#underWay.delete(subject)
    }
  }

  /** Remembers a write that is `unknown`, so that nothing is sent about its subject before its outcome is known. */
  #keep(
    subject: string,
    intent: string,
    unknown: UnknownOutcome<unknown, unknown>,
    session: RequestSession,
  ): UnknownOutcome<unknown, unknown> {
    const untold = this.#unknown.get(subject) ?? new Map<string, UntoldWrite>()
    this.#unknown.set(subject, untold)
    const check = async () => {
      const outcome = await unknown.check()
      if (outcome.type === 'unknown') return { ...outcome, check }
      if (untold.get(intent) === write) untold.delete(intent)
      return outcome
    }
    const write = { session, decide: unknown.check, check }
    untold.set(intent, write)
    return { ...unknown, check }
  }

  /** Marks an invitation as the result of a write, so that no other write takes it for its own. */
  claim(id: string): void {
    this.#claimed.add(id)
  }

  isClaimed(id: string): boolean {
    return this.#claimed.has(id)
  }

  /** Shows a change in lists until the write ends, or until the first read after its response was lost. */
  async showPending<T>(
    change: Partial<PendingChanges>,
    onUnknown: OnUnknown | undefined,
    write: (onUnknown: OnUnknown) => Promise<T>,
  ): Promise<T> {
    const hide = () => {
      if (this.#shown.delete(change)) this.#show()
    }
    this.#shown.add(change)
    this.#show()
    try {
      return await write((unknown) => {
        if (unknown.seen) hide()
        onUnknown?.(unknown)
      })
    } finally {
      hide()
    }
  }

  readonly pendingChanges = (): PendingChanges => this.#changes

  /** Whether revoking may work: `false` once this server has refused to revoke by token. */
  readonly canRevoke = (): boolean => this.#canRevoke

  cannotRevoke(): void {
    this.#canRevoke = false
    this.#tell()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #show(): void {
    const all = [...this.#shown]
    this.#changes = {
      revoking: all.flatMap(({ revoking }) => revoking ?? []),
      creating: all.flatMap(({ creating }) => creating ?? []),
    }
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

/** Whether nobody can decide the outcome any more: another user is signed in, who did not start the write. */
function isAbandoned(outcome: Outcome<unknown, unknown>, { session }: UntoldWrite): boolean {
  return outcome.type === 'unknown' && session.isOver === true
}

/**
 * The outcome of a write that was not sent because an earlier one is still `unknown`. Once the earlier outcome is known,
 * this write may be sent.
 */
function notSentAfter(earlier: UnknownOutcome<unknown, unknown>): UnknownOutcome<unknown, unknown> {
  return {
    ...earlier,
    async check() {
      const outcome = await earlier.check()
      if (outcome.type === 'unknown') return notSentAfter(outcome)
      return { type: 'not_done', error: notDone(earlier.error) }
    },
  }
}

const ledgers = new WeakMap<QueryClient, Map<string, Ledger>>()

/** Returns the only ledger of a user at a client. It is discarded when the user leaves. */
export function getLedger(backend: Backend, queryClient: QueryClient): Ledger {
  const ofClient = ledgers.get(queryClient) ?? new Map<string, Ledger>()
  ledgers.set(queryClient, ofClient)
  const scope = JSON.stringify(backend.scope)
  const known = ofClient.get(scope)
  if (known) return known
  const ledger = new Ledger()
  ofClient.set(scope, ledger)
  backend.signal?.addEventListener('abort', () => {
    if (ofClient.get(scope) === ledger) ofClient.delete(scope)
  })
  return ledger
}
