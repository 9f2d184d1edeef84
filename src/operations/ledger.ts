import type { RequestSession } from '../client/fluxbase-fetch-like'
import type { Outcome, UnknownOutcome } from './outcome'
import type { PendingWrites } from './pending-writes'
import { NOT_SENT, notDone } from './perform'

type Check = () => Promise<Outcome<unknown, unknown>>

/** A component or a run that requested a write. */
interface Caller {
  session: RequestSession
  /** Called when the write's turn comes: whether it is still to be sent. By default it is. */
  isWanted?: (() => boolean) | undefined
}

interface PendingWrite {
  intent: string
  callers: Caller[]
  outcome: Promise<Outcome<unknown, unknown>>
}

interface UnresolvedWrite {
  /** The session that it belongs to. */
  session: RequestSession
  /** Reads again for a caller that requests a different write. */
  decide: Check
  /** Reads again for a caller that requests the same write and receives its outcome. */
  check: Check
}

/** All pending writes of one user at one client, whichever component started them. */
export class Ledger {
  /**
   * By subject: the write in flight and those that wait for it, in order. A subject is a person, an invitation or a
   * link, and has one write in flight at a time.
   */
  readonly #pending = new Map<string, readonly PendingWrite[]>()
  /** By subject and intent: writes that ended `unknown`, until a caller that requests the same write receives the outcome. */
  readonly #unresolved = new Map<string, Map<string, UnresolvedWrite>>()
  readonly #claimed = new Set<string>()

  /**
   * Performs a write about a subject. Writes about one subject run one after the other, and two requests with the same
   * intent are one write. While an earlier write is `unknown`, nothing is sent before a read has decided it, unless its
   * session is over. A write that waits for another is tied to the same user, because someone else may be signed in when
   * its turn comes. It is sent if any of its callers still wants it then.
   */
  async perform<Value, Trace>(
    subject: string,
    intent: string,
    perform: (isWanted: () => boolean) => Promise<Outcome<Value, Trace>>,
    caller: Caller = { session: {} },
  ): Promise<Outcome<Value, Trace>> {
    const pending = this.#pending.get(subject) ?? []
    const same = pending.find((one) => one.intent === intent)
    if (same) {
      same.callers.push(caller)
      return same.outcome as Promise<Outcome<Value, Trace>>
    }
    const last = pending.at(-1)
    const callers = [caller]
    const isWanted = () => callers.some((one) => one.isWanted?.() ?? true)
    const outcome = (async () => {
      await last?.outcome
      caller.session.subject ??= last?.callers[0]?.session.subject
      const unresolved = this.#unresolved.get(subject) ?? new Map<string, UnresolvedWrite>()
      const hasWaited = last !== undefined || unresolved.size > 0
      const own = unresolved.get(intent)
      const known = await own?.check()
      if (known && known.type !== 'not_done' && !isAbandoned(known, own!)) return known
      for (const other of unresolved.values()) {
        const outcome = await other.decide()
        if (outcome.type === 'unknown' && !isAbandoned(outcome, other)) return notSentAfter(outcome)
      }
      if (hasWaited && !isWanted()) return { type: 'not_done', error: NOT_SENT }
      const result = await perform(isWanted)
      return result.type === 'unknown' && !result.isFinal
        ? this.#remember(subject, intent, result, caller.session)
        : result
    })() as Promise<Outcome<Value, Trace>>
    const entry = { intent, callers, outcome }
    this.#pending.set(subject, [...pending, entry])
    try {
      return await outcome
    } finally {
      const left = this.#pending.get(subject)!.filter((one) => one !== entry)
      if (left.length > 0) this.#pending.set(subject, left)
      else this.#pending.delete(subject)
    }
  }

  /** Remembers a write that is `unknown`, so that nothing is sent about its subject before its outcome is known. */
  #remember(
    subject: string,
    intent: string,
    unknown: UnknownOutcome<unknown, unknown>,
    session: RequestSession,
  ): UnknownOutcome<unknown, unknown> {
    const unresolved = this.#unresolved.get(subject) ?? new Map<string, UnresolvedWrite>()
    this.#unresolved.set(subject, unresolved)
    const check = async () => {
      const outcome = await unknown.check()
      if (outcome.type === 'unknown') return { ...outcome, check }
      if (unresolved.get(intent) === write) unresolved.delete(intent)
      return outcome
    }
    const write = { session, decide: unknown.check, check }
    unresolved.set(intent, write)
    return { ...unknown, check }
  }

  /** Marks an invitation as the result of a write, so that no other write takes it for its own. */
  claim(id: string): void {
    this.#claimed.add(id)
  }

  isClaimed(id: string): boolean {
    return this.#claimed.has(id)
  }
}

/** Whether no read can decide the outcome any more, because another user is signed in than the one who started the write. */
function isAbandoned(outcome: Outcome<unknown, unknown>, { session }: UnresolvedWrite): boolean {
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

const ledgers = new WeakMap<PendingWrites, Ledger>()

/** Returns the only ledger of a user at a client. */
export function getLedger(writes: PendingWrites): Ledger {
  const ledger = ledgers.get(writes) ?? new Ledger()
  ledgers.set(writes, ledger)
  return ledger
}
