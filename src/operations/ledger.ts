import type { QueryClient } from '@tanstack/react-query'
import type { RequestSession } from '../client/fluxbase-fetch-like'
import { NO_CHANGES, type PendingChanges } from '../queries/list-cache'
import type { Source } from '../queries/source'
import type { Outcome, Unknown } from './outcome'
import { notDone } from './perform'

type Check = () => Promise<Outcome<unknown, unknown>>

interface Kept {
  intent: string
  /** For somebody who is told what it says. */
  check: Check
  /** For another write. */
  look: Check
}

interface UnderWay {
  intent: string
  session: RequestSession
  outcome: Promise<Outcome<unknown, unknown>>
}

/** What one user has under way at one client, whichever component started it. */
export class Ledger {
  /** By subject: what is sent and what waits for it, in order. One write about a person, an invitation or a link at a time. */
  readonly #underWay = new Map<string, readonly UnderWay[]>()
  /** Writes that are `unknown`, until a read has decided them. */
  readonly #unknown = new Map<string, Kept>()
  /** What became of them, by subject and intent, where the read was for another write: until somebody is told. */
  readonly #untold = new Map<string, Outcome<unknown, unknown>>()
  readonly #claimed = new Set<string>()
  readonly #listeners = new Set<() => void>()
  readonly #shown = new Set<Partial<PendingChanges>>()
  #changes = NO_CHANGES
  #canRevoke = true

  /**
   * Performs one write about a subject. Asked for the same intent twice, it performs it once. A write about a subject whose
   * last one is `unknown` is sent only after a read has decided that one. One that waits for another is tied to the same user:
   * when its turn comes, somebody else may be signed in.
   */
  async perform<Value, Trace>(
    subject: string,
    intent: string,
    perform: () => Promise<Outcome<Value, Trace>>,
    session: RequestSession = {},
  ): Promise<Outcome<Value, Trace>> {
    const key = keyOf(subject, intent)
    const underWay = this.#underWay.get(subject) ?? []
    const same = underWay.find((one) => one.intent === intent)
    if (same) return same.outcome as Promise<Outcome<Value, Trace>>
    const last = underWay.at(-1)
    const outcome = (async () => {
      await last?.outcome
      session.subject ??= last?.session.subject
      const untold = this.#untold.get(key)
      if (this.#untold.delete(key)) return untold
      const earlier = this.#unknown.get(subject)
      const isSame = earlier?.intent === intent
      const decided = await (isSame ? earlier.check() : earlier?.look())
      if (decided?.type === 'unknown') return isSame ? decided : notSentAfter(decided)
      if (decided && isSame && decided.type !== 'not_done') return decided
      const result = await perform()
      return result.type === 'unknown' ? this.#keep(subject, intent, result) : result
    })() as Promise<Outcome<Value, Trace>>
    const entry = { intent, session, outcome }
    this.#underWay.set(subject, [...underWay, entry])
    try {
      return await outcome
    } finally {
      const left = this.#underWay.get(subject)!.filter((one) => one !== entry)
      if (left.length > 0) this.#underWay.set(subject, left)
      else this.#underWay.delete(subject)
    }
  }

  /** Keeps a write that is `unknown`, so that nothing is sent about its subject before it is decided. */
  #keep(
    subject: string,
    intent: string,
    unknown: Unknown<unknown, unknown>,
  ): Unknown<unknown, unknown> {
    const key = keyOf(subject, intent)
    const look: Check = async () => {
      const outcome = await unknown.check()
      if (outcome.type === 'unknown') return { ...outcome, check: look }
      if (this.#unknown.get(subject) === kept) this.#unknown.delete(subject)
      if (outcome.type !== 'not_done') this.#untold.set(key, outcome)
      return outcome
    }
    const check: Check = async () => {
      const outcome = await look()
      this.#untold.delete(key)
      return outcome.type === 'unknown' ? { ...outcome, check } : outcome
    }
    const kept = { intent, check, look }
    this.#unknown.set(subject, kept)
    return { ...unknown, check }
  }

  /** Takes an invitation for the result of a write: it is the result of one only. */
  claim(id: string): void {
    this.#claimed.add(id)
  }

  isClaimed(id: string): boolean {
    return this.#claimed.has(id)
  }

  /** Shows a change in lists until the work has settled, or hides it before. */
  async showing<T>(
    change: Partial<PendingChanges>,
    work: (hide: () => void) => Promise<T>,
  ): Promise<T> {
    const hide = () => {
      if (this.#shown.delete(change)) this.#show()
    }
    this.#shown.add(change)
    this.#show()
    try {
      return await work(hide)
    } finally {
      hide()
    }
  }

  readonly pendingChanges = (): PendingChanges => this.#changes

  /** Whether this server has not refused yet to revoke anything. */
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

/** A write that was not sent because another one is still `unknown`. Once that one is decided, this one may be sent. */
function notSentAfter(earlier: Unknown<unknown, unknown>): Unknown<unknown, unknown> {
  return {
    ...earlier,
    async check() {
      const outcome = await earlier.check()
      if (outcome.type === 'unknown') return notSentAfter(outcome)
      return { type: 'not_done', error: notDone(earlier.error) }
    },
  }
}

const keyOf = (subject: string, intent: string) => JSON.stringify([subject, intent])

const ledgers = new WeakMap<QueryClient, Map<string, Ledger>>()

/** The one ledger of a user at a client. It ends when the user leaves. */
export function ledgerOf(source: Source, queryClient: QueryClient): Ledger {
  const ofClient = ledgers.get(queryClient) ?? new Map<string, Ledger>()
  ledgers.set(queryClient, ofClient)
  const scope = JSON.stringify(source.scope)
  const known = ofClient.get(scope)
  if (known) return known
  const ledger = new Ledger()
  ofClient.set(scope, ledger)
  source.signal?.addEventListener('abort', () => {
    if (ofClient.get(scope) === ledger) ofClient.delete(scope)
  })
  return ledger
}
