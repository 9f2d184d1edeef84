import type { QueryClient } from '@tanstack/react-query'
import { FluxbaseError } from '../client/errors'
import { expiryDuration, expiryProblem, type Expiry } from '../invitation/expiry'
import { withoutToken, type InvitationRole } from '../invitation/invitation'
import type { CreateInvitationResponse } from '../invitation/responses'
import { create } from './admin-source'
import type { CreatedInvitation } from './invitation-mutations'
import type { Job, QueueSnapshot, Verdict } from './job'
import { updateLists, withChanges } from './list-cache'
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
  /** Sent before, and nobody could tell what became of it. */
  perhapsSent?: boolean
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
  /** Does nothing, and says so by `false`, while others are under way or paused. */
  start(recipients: readonly BulkRecipient[], callbacks?: BulkInviteCallbacks): boolean
  /** Those of an earlier page that went away in the middle, until they are forgotten. */
  unsent(): readonly BulkRecipient[]
  forgetUnsent(): void
  /** Goes on with another source of the same user: a provider may come and go in the middle. */
  adopt(source: Source): void
}

const runs = new WeakMap<QueryClient, Map<string, BulkInvite>>()

/** The one run of a user: whichever component looks at it, and whether one does. */
export function bulkInviteOf(source: Source, queryClient: QueryClient): BulkInvite {
  const key = JSON.stringify(source.scope)
  let ofClient = runs.get(queryClient)
  if (!ofClient) runs.set(queryClient, (ofClient = new Map()))
  let run = ofClient.get(key)
  if (!run) ofClient.set(key, (run = createBulkInvite(source, queryClient)))
  return run
}

/**
 * Invites many, a few at a time. An answer that got lost is looked for in the list, once for all, before anything is said;
 * nobody is ever invited twice by it. Lists are brought up to date once, at the end. Who is not invited yet outlives a
 * reload of the page, which is asked about first.
 */
export function createBulkInvite(
  first: Source,
  queryClient: QueryClient,
  { wait }: Pick<PacedQueueOptions<never, never>, 'wait'> = {},
): BulkInvite {
  let source = first
  const store = createUnsentStore(source.scope)
  let earlier = store.get()
  let callbacks: BulkInviteCallbacks = {}
  let before: BeforeCreate = { known: null, startedAt: 0 }
  /** Links by the ids of what this run has made; of one whose link got lost, `null`. */
  const made = new Map<string, string | null>()
  let listed = 0

  const queue = new PacedQueue<BulkRecipient, BulkInvited>({
    now: () => source.now(),
    ...(wait && { wait }),
    async run({ email, role, expiry }) {
      const by = source
      const now = by.now()
      if (expiryProblem(expiry, now)) {
        throw new FluxbaseError(
          'invalid_request',
          'the moment at which the link was to end has come, so nothing was sent. Choose another one.',
        )
      }
      const expiry_duration = expiryDuration(expiry, now)
      const created = await create(by, { email, role, expiry_duration })
      const { invite_link, ...rest } = created
      if (!by.signal?.aborted) {
        source.links.set(rest.invitation.id, invite_link)
        made.set(rest.invitation.id, invite_link)
      }
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
        if (invitation) made.set(invitation.id, null)
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
      const changes = done.map(({ output }) => ({ added: output!.invitation }))
      void updateLists(queryClient, source, withChanges(changes))
    },
  })

  // The browser's own question; it takes no words of ours.
  const ask = (event: Event) => event.preventDefault()
  let told = ''
  queue.subscribe(() => {
    const { status, jobs } = queue.getSnapshot()
    const progress = bulkInviteProgress(jobs)
    if (told === (told = JSON.stringify([status, progress]))) return
    const unsent = () => [...earlier, ...unsentOf(queue.getSnapshot().jobs)]
    if (queue.isBusy) store.setSoon(unsent)
    else store.set(unsent())
    if (typeof window !== 'undefined') {
      window.removeEventListener('beforeunload', ask)
      if (queue.isBusy) window.addEventListener('beforeunload', ask)
    }
    if (jobs.length > 0) queueMicrotask(() => callbacks.onProgress?.(progress))
  })

  /** The user has left. Nothing of theirs stays, save where their session ended by itself: they will be back. */
  function leave(): void {
    const { reason, jobs } = queue.getSnapshot()
    earlier = reason?.code === 'unauthorized' ? [...earlier, ...unsentOf(jobs)] : []
    made.clear()
    queue.clear()
    store.set(earlier)
  }
  source.signal?.addEventListener('abort', leave)

  return {
    queue,
    start(recipients, own = {}) {
      if (queue.isBusy) return false
      callbacks = own
      before = { known: knownIds(queryClient, source), startedAt: source.now() }
      made.clear()
      listed = 0
      return queue.start(recipients)
    },
    unsent: () => earlier,
    forgetUnsent() {
      earlier = []
      const { status, jobs } = queue.getSnapshot()
      store.set(unsentOf(jobs))
      // Nothing else changes, and whoever looks has to be told.
      if (status === 'idle') queue.clear()
    },
    adopt(next) {
      if (next === source) return
      source.signal?.removeEventListener('abort', leave)
      source = next
      source.signal?.addEventListener('abort', leave)
      for (const [id, link] of made) if (link !== null) source.links.set(id, link)
    },
  }
}

/** Who is not invited yet. Those on their way, or whose answer got lost, perhaps are. */
function unsentOf(jobs: readonly BulkInviteItem[]): BulkRecipient[] {
  return jobs
    .filter(({ state }) => state !== 'done')
    .map(({ input, state }) =>
      state === 'running' || state === 'lost' ? { ...input, perhapsSent: true } : input,
    )
}

export function bulkInviteProgress(items: readonly BulkInviteItem[]): BulkInviteProgress {
  const progress = { total: items.length, waiting: 0, running: 0, done: 0, failed: 0, lost: 0 }
  for (const { state } of items) progress[state] += 1
  return progress
}
