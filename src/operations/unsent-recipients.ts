import { parseDate } from '../invitation/parse-date'
import type { Invitation } from '../invitation/invitation'
import { isStoredAs } from '../invitation/same-address'
import { createListeners } from '../queries/listeners'
import { POLICIES } from '../queries/writes'
import { CLOCK_SKEW, LONG_AGO } from './create'
import type { BulkRecipient } from './bulk-invite'
import { claimForThisTab, type TabOwnership } from './tab-ownership'
import { createUnsentStore } from './unsent-store'

export interface UnsentRecipients {
  /** The recipients left by an earlier page, once this tab owns them and the server has been read. */
  offered(): readonly BulkRecipient[]
  /** Whether another tab performs the run of which this tab has a copy, or did so until a minute ago. */
  isElsewhere(): boolean
  subscribe(listener: () => void): () => void
  /** Claims the recipients left by an earlier page. Nobody is offered before that. */
  open(): void
  /** Begins a run in this tab. Its recipients are stored from then on. */
  begin(startedAt: number): void
  /** Stores these recipients along with those of an earlier page. `soon` throttles the writes. */
  keep(people: () => readonly BulkRecipient[], soon: boolean): void
  /** Deletes the recipients that are offered. */
  forget(): void
  /**
   * Called when the user leaves. Stores these recipients along with those that are offered, for when the user returns;
   * `null` deletes them all.
   */
  leave(people: readonly BulkRecipient[] | null): void
}

/**
 * Keeps the recipients of a run that was not finished when the page went away. They belong to one tab at a time: a
 * duplicated tab waits until the other tab ends. It then reads the list before it offers anyone, because the other tab
 * has invited some of them. That read comes a minute later: until then, the server may still carry out the other tab's
 * last requests.
 *
 * @param scope returns the client and user they belong to
 * @param readList reads the list as the server has it now
 * @param onTaken called when another tab has taken over this tab's run
 */
export function createUnsentRecipients(
  scope: () => unknown,
  readList: () => Promise<readonly Invitation[]>,
  onTaken: () => void,
): UnsentRecipients {
  const store = createUnsentStore(scope)
  const { subscribe, notify } = createListeners()
  let run = store.get()
  /** Recipients of an earlier page, as stored. */
  let stored = run?.people ?? NO_RECIPIENTS
  /** Recipients of an earlier page, after they were checked against the list. */
  let offered: readonly BulkRecipient[] = NO_RECIPIENTS
  let own: () => readonly BulkRecipient[] = () => NO_RECIPIENTS
  let tab: TabOwnership | null = null
  /** Whether another tab has owned the run since this tab got its copy. */
  let isCopy = false

  /** Takes over what an earlier page has left for a user who has become known during the run. */
  function follow(): void {
    const people = store.follow()?.people ?? NO_RECIPIENTS
    offered = [...offered, ...people.map((person) => ({ ...person, perhapsSent: true }))]
  }

  const current = () => run && { ...run, people: [...stored, ...offered, ...own()] }

  function claim(): void {
    tab = claimForThisTab(`fluxbase-invitations:${run!.id}`)
    tab.subscribe(() => {
      if (tab?.state === 'elsewhere') onElsewhere()
      notify()
      void offer()
    })
  }

  function release(): void {
    tab?.release()
    tab = null
    run = null
    isCopy = false
    stored = offered = NO_RECIPIENTS
  }

  function startOwn(startedAt: number): void {
    release()
    run = { id: randomId(), startedAt, people: NO_RECIPIENTS }
    claim()
  }

  function onElsewhere(): void {
    isCopy = stored.length > 0
    if (!isCopy) onTaken()
    // The stored recipients are a copy, but those that this tab has started to invite are its own.
    else if (own().length > 0) startOwn(run!.startedAt)
  }

  async function offer(): Promise<void> {
    if (!run || stored.length === 0 || tab?.state !== 'ours') return
    const { startedAt } = run
    const people = stored
    if (isCopy) {
      await new Promise((resolve) => setTimeout(resolve, LATEST_COMMIT_MS))
      if (people !== stored || tab?.state !== 'ours') return
    }
    const rows = await readList().catch(() => null)
    if (people !== stored) return
    stored = NO_RECIPIENTS
    const isInvited = (person: BulkRecipient, since: number) =>
      rows?.some((row) => isFrom(row, person, since)) ?? false
    offered = people
      .filter((person) => !isInvited(person, startedAt - CLOCK_SKEW))
      // The app's clock may be ahead, so an invitation that seems older may be the run's, too.
      .map((person) =>
        !rows || isInvited(person, startedAt - LONG_AGO)
          ? { ...person, perhapsSent: true }
          : person,
      )
    save()
    notify()
  }

  function save(): void {
    const kept = current()
    store.set(kept)
    if (kept?.people.length === 0) release()
  }

  return {
    offered: () => offered,
    isElsewhere: () => tab?.state === 'elsewhere' || (isCopy && stored.length > 0),
    subscribe,
    open() {
      if (!run || tab) return
      claim()
      void offer()
    },
    begin(startedAt) {
      if (!run || tab?.state === 'elsewhere') startOwn(startedAt)
    },
    keep(people, soon) {
      follow()
      own = people
      if (soon) store.setSoon(current)
      else save()
    },
    forget() {
      offered = NO_RECIPIENTS
      save()
      notify()
    },
    leave(people) {
      follow()
      own = () => NO_RECIPIENTS
      if (!people) stored = NO_RECIPIENTS
      offered = people ? [...offered, ...people] : NO_RECIPIENTS
      save()
      notify()
    },
  }
}

/** How long a server may take to carry out a request. */
const LATEST_COMMIT_MS = POLICIES.create.readAgainAfter.at(-1)! * 1000

const NO_RECIPIENTS: readonly BulkRecipient[] = []

/** Whether a row is an invitation of a person that was created since. */
function isFrom(row: Invitation, { email, role }: BulkRecipient, since: number): boolean {
  return (
    isStoredAs(email, row.email) && row.role === role && (parseDate(row.created_at) ?? 0) >= since
  )
}

/** Not `randomUUID`, which is missing on plain HTTP. */
const randomId = () => crypto.getRandomValues(new Uint32Array(4)).join('-')
