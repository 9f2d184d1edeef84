import { parseDate } from '../invitation/parse-date'
import type { Invitation } from '../invitation/invitation'
import { CLOCK_SKEW } from './create'
import type { BulkRecipient } from './bulk-recipient'
import { POLICIES } from './policies'
import { claimForThisTab, type TabOwnership } from './tab-ownership'
import { createUnsentStore } from './unsent-store'

export interface UnsentRecipients {
  /** Those of an earlier page, once this tab has them and the server has been read. */
  offered(): readonly BulkRecipient[]
  /** Whether another tab is at the run of which this one has a copy, or was a minute ago. */
  isElsewhere(): boolean
  subscribe(listener: () => void): () => void
  /** Asks for those of an earlier page. Until then nobody is offered. */
  open(): void
  /** Begins a run in this tab; its recipients are kept from then on. */
  begin(startedAt: number): void
  /** Keeps these with those of an earlier page. `soon`: not with every change. */
  keep(people: () => readonly BulkRecipient[], soon: boolean): void
  /** Forgets those that are offered. */
  forget(): void
  /** The user leaves. Keeps these with those that are offered for when they are back; `null` forgets all. */
  leave(people: readonly BulkRecipient[] | null): void
}

/**
 * The recipients of a run that was not finished when the page went away. They belong to one tab at a time: a duplicated tab
 * waits until the other ends, and reads the list before it offers anyone, because the other has invited some of them. That
 * read comes a minute later: until then the server may still carry out what the other tab sent last.
 *
 * @param scope whose they are: client and user
 * @param readList the list as the server has it now
 * @param onTaken called when another tab has taken this tab's run over
 */
export function createUnsentRecipients(
  scope: unknown,
  readList: () => Promise<readonly Invitation[]>,
  onTaken: () => void,
): UnsentRecipients {
  const store = createUnsentStore(scope)
  const listeners = new Set<() => void>()
  let run = store.get()
  /** Of an earlier page, as they were stored. */
  let stored = run?.people ?? NOBODY
  /** Of an earlier page, once they were read against the list. */
  let offered: readonly BulkRecipient[] = NOBODY
  let own: () => readonly BulkRecipient[] = () => NOBODY
  let tab: TabOwnership | null = null
  /** Another tab has had the run since this one got its copy. */
  let isCopy = false

  const tell = () => {
    for (const listener of listeners) listener()
  }
  const current = () => run && { ...run, people: [...stored, ...offered, ...own()] }

  function claim(): void {
    tab = claimForThisTab(`fluxbase-invitations:${run!.id}`)
    tab.subscribe(() => {
      if (tab?.state === 'elsewhere') onElsewhere()
      tell()
      void offer()
    })
  }

  function release(): void {
    tab?.release()
    tab = null
    run = null
    isCopy = false
    stored = offered = NOBODY
  }

  function startOwn(startedAt: number): void {
    release()
    run = { id: randomId(), startedAt, people: NOBODY }
    claim()
  }

  function onElsewhere(): void {
    isCopy = stored.length > 0
    if (!isCopy) onTaken()
    // What is stored is a copy, but what this tab has begun meanwhile is its own.
    else if (own().length > 0) startOwn(run!.startedAt)
  }

  async function offer(): Promise<void> {
    if (!run || stored.length === 0 || tab?.state !== 'ours') return
    const { startedAt } = run
    const people = stored
    if (isCopy) {
      await new Promise((resolve) => setTimeout(resolve, LAST_COMMIT))
      if (people !== stored || tab?.state !== 'ours') return
    }
    const rows = await readList().catch(() => null)
    if (people !== stored) return
    stored = NOBODY
    offered = rows
      ? people.filter((person) => !rows.some((row) => isFrom(row, person, startedAt)))
      : people.map((person) => ({ ...person, perhapsSent: true }))
    save()
    tell()
  }

  function save(): void {
    const kept = current()
    store.set(kept)
    if (kept?.people.length === 0) release()
  }

  return {
    offered: () => offered,
    isElsewhere: () => tab?.state === 'elsewhere' || (isCopy && stored.length > 0),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    open() {
      if (!run || tab) return
      claim()
      void offer()
    },
    begin(startedAt) {
      if (!run || tab?.state === 'elsewhere') startOwn(startedAt)
    },
    keep(people, soon) {
      own = people
      if (soon) store.setSoon(current)
      else save()
    },
    forget() {
      offered = NOBODY
      save()
      tell()
    },
    leave(people) {
      own = () => NOBODY
      if (!people) stored = NOBODY
      offered = people ? [...offered, ...people] : NOBODY
      save()
      tell()
    },
  }
}

/** How long a server may take to carry out what was sent (milliseconds). */
const LAST_COMMIT = POLICIES.create.readAgainAfter.at(-1)! * 1000

const NOBODY: readonly BulkRecipient[] = []

/** Whether a row can be what a run made for somebody. */
function isFrom(row: Invitation, { email, role }: BulkRecipient, startedAt: number): boolean {
  return (
    row.email === email &&
    row.role === role &&
    (parseDate(row.created_at) ?? 0) >= startedAt - CLOCK_SKEW
  )
}

/** Unlike `randomUUID`, also there on plain HTTP. */
const randomId = () => crypto.getRandomValues(new Uint32Array(4)).join('-')
