import type { QueryClient } from '@tanstack/react-query'
import { expiryDuration, type Expiry } from '../invitation/expiry'
import { withoutToken, type InvitationRole } from '../invitation/invitation'
import type { CreateInvitationResponse } from '../invitation/responses'
import { create } from './admin-source'
import type { CreatedInvitation } from './invitation-mutations'
import type { Job, QueueSnapshot, Verdict } from './job'
import { updateLists } from './list-cache'
import {
  findCreated,
  freshList,
  knownIds,
  nothingHappened,
  type BeforeCreate,
} from './lost-answers'
import { PacedQueue, type PacedQueueOptions } from './paced-queue'
import type { Source } from './source'
import { createUnsentStore } from './unsent-store'

/** Somebody to invite. */
export interface BulkRecipient {
  email: string
  role: InvitationRole
  /** Of the link. One that is a span begins when the invitation is sent. */
  expiry: Expiry
  name?: string
}

/** What became of somebody who is invited now. The link is in the link store. */
export interface BulkInvited extends CreatedInvitation {
  /** The invitation exists, but the answer with its link got lost. Resend it to get a new one. */
  linkLost?: boolean
}

export type BulkInviteItem = Job<BulkRecipient, BulkInvited>
export type BulkInviteSnapshot = QueueSnapshot<BulkRecipient, BulkInvited>

export interface BulkInviteCallbacks {
  /** Called once for each invitation made, with its link. */
  onInvited?: ((created: CreateInvitationResponse) => void) | undefined
  /** Called whenever a number changes. */
  onProgress?: ((progress: BulkInviteProgress) => void) | undefined
}

/** How many are at which point. Together they are `total`. */
export interface BulkInviteProgress {
  total: number
  waiting: number
  running: number
  done: number
  failed: number
  lost: number
}

export interface BulkInvite {
  /** Everything but the start. */
  readonly queue: PacedQueue<BulkRecipient, BulkInvited>
  /** Does nothing while others are under way. */
  start(recipients: readonly BulkRecipient[], callbacks?: BulkInviteCallbacks): void
  /** Those of an earlier page that went away in the middle, until they are forgotten. */
  unsent(): readonly BulkRecipient[]
  /** While nothing is under way. */
  forgetUnsent(): void
}

const runs = new WeakMap<Source, BulkInvite>()

/** The one run of a user: whichever component looks at it, and whether one does. */
export function bulkInviteOf(source: Source, queryClient: QueryClient): BulkInvite {
  let run = runs.get(source)
  if (!run) runs.set(source, (run = createBulkInvite(source, queryClient)))
  return run
}

/**
 * Invites many, a few at a time. An answer that got lost is looked for in the list, once for all, before anything is said;
 * nobody is ever invited twice by it. Lists are brought up to date once, at the end. Who is not invited yet outlives a
 * reload of the page, which is asked about first.
 */
export function createBulkInvite(
  source: Source,
  queryClient: QueryClient,
  { wait }: Pick<PacedQueueOptions<never, never>, 'wait'> = {},
): BulkInvite {
  const store = createUnsentStore(source.scope)
  let earlier = store.get()
  let callbacks: BulkInviteCallbacks = {}
  let before: BeforeCreate = { known: null, startedAt: 0 }
  /** Ids of what this run has made. */
  const made = new Set<string>()
  let listed = 0

  const queue = new PacedQueue<BulkRecipient, BulkInvited>({
    now: source.now,
    ...(wait && { wait }),
    async run({ email, role, expiry }) {
      const expiry_duration = expiryDuration(expiry, source.now())
      const created = await create(source, { email, role, expiry_duration })
      const { invite_link, ...rest } = created
      source.links.set(rest.invitation.id, invite_link)
      made.add(rest.invitation.id)
      // Not within the run: what an app's code throws is no failure to invite.
      queueMicrotask(() => callbacks.onInvited?.(created))
      return { ...rest, invitation: withoutToken(rest.invitation) }
    },
    async lookInto(lost) {
      const rows = await freshList(queryClient, source)
      const verdicts = new Map<number, Verdict<BulkInvited>>()
      for (const { id, input, error } of lost) {
        const unclaimed = rows.filter((row) => !made.has(row.id))
        const invitation = findCreated(unclaimed, input, before)
        if (invitation) made.add(invitation.id)
        verdicts.set(
          id,
          invitation
            ? { output: { invitation, email_sent: false, linkLost: true } }
            : { error: nothingHappened(error!) },
        )
      }
      return verdicts
    },
    onRest(items) {
      const done = items.filter(({ output }) => output !== undefined)
      if (done.length === listed) return
      listed = done.length
      const created = done.map(({ output }) => output!.invitation).reverse()
      const ids = new Set(created.map(({ id }) => id))
      void updateLists(queryClient, source, (rows) => [
        ...created,
        ...rows.filter(({ id }) => !ids.has(id)),
      ])
    },
  })

  let told = ''
  queue.subscribe(() => {
    const { status, jobs } = queue.getSnapshot()
    const progress = bulkInviteProgress(jobs)
    if (told === (told = JSON.stringify([status, progress]))) return
    if (!source.signal?.aborted) {
      const open = jobs.filter(({ state }) => state !== 'done').map(({ input }) => input)
      store.set([...earlier, ...open])
    }
    askBeforeLeaving(['running', 'paused', 'checking'].includes(status))
    if (jobs.length > 0) queueMicrotask(() => callbacks.onProgress?.(progress))
  })
  source.signal?.addEventListener('abort', () => {
    earlier = []
    store.set([])
    queue.clear()
  })

  return {
    queue,
    start(recipients, own = {}) {
      if (['running', 'checking'].includes(queue.getSnapshot().status)) return
      callbacks = own
      before = { known: knownIds(queryClient, source), startedAt: source.now() }
      made.clear()
      listed = 0
      queue.start(recipients)
    },
    unsent: () => earlier,
    forgetUnsent() {
      earlier = []
      store.set([])
      queue.clear()
    },
  }
}

export function bulkInviteProgress(items: readonly BulkInviteItem[]): BulkInviteProgress {
  const progress = { total: items.length, waiting: 0, running: 0, done: 0, failed: 0, lost: 0 }
  for (const { state } of items) progress[state] += 1
  return progress
}

/** The browser's own question; it takes no words of ours. */
function askBeforeLeaving(asks: boolean): void {
  if (typeof window === 'undefined') return
  window.removeEventListener('beforeunload', preventDefault)
  if (asks) window.addEventListener('beforeunload', preventDefault)
}

const preventDefault = (event: Event) => event.preventDefault()
