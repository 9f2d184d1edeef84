import type { QueryClient } from '@tanstack/react-query'
import { FluxbaseError } from '../client/errors'
import { expiryDuration, expiryProblem } from '../invitation/expiry'
import type { CreateInvitationResponse } from '../invitation/responses'
import { updateLists, withChanges, type ListChange } from '../queries/list-cache'
import { guarded } from '../queries/guarded'
import type { Backend } from '../queries/backend'
import { createOperationContext, type OperationContext } from './operation-context'
import type { BulkRecipient } from './bulk-recipient'
import { create, withoutLink, type CreatedInvitation, type CreateOutcome } from './create'
import type { Job, QueueSnapshot } from './job'
import { mapOutcome } from './outcome'
import { PacedQueue } from './paced-queue'
import { readList } from './read-list'
import { createOne } from './single'
import { createUnsentRecipients } from './unsent-recipients'

/** What became of somebody who is invited now. The link is in the link store. */
export interface BulkInvited extends CreatedInvitation {
  /** The invitation exists, but the response with its link was lost. Resend it to get a new one. */
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

export interface InviteRun {
  /** Everything but the start. */
  readonly queue: PacedQueue<BulkRecipient, BulkInvited>
  /** Does nothing and returns `false` while others are under way or paused. */
  start(recipients: readonly BulkRecipient[], callbacks?: BulkInviteCallbacks): boolean
  /** Changes of `unsent` and `isElsewhere`. */
  subscribeToUnsent(listener: () => void): () => void
  /** Those of an earlier page that went away in the middle, until they are forgotten. */
  unsent(): readonly BulkRecipient[]
  /** Whether this tab is a copy of one in which a run is in progress. */
  isElsewhere(): boolean
  forgetUnsent(): void
  /** Continues with this source of the same user: a provider may come and go in the middle. Looks for an earlier page's run. */
  adopt(backend: Backend): void
}

const runs = new WeakMap<QueryClient, Map<string, InviteRun>>()

/** The one run of a user: whichever component looks at it, and whether one does. */
export function getInviteRun(backend: Backend, queryClient: QueryClient): InviteRun {
  const key = JSON.stringify(backend.scope)
  let ofClient = runs.get(queryClient)
  if (!ofClient) runs.set(queryClient, (ofClient = new Map()))
  let run = ofClient.get(key)
  if (!run) ofClient.set(key, (run = createInviteRun(backend, queryClient)))
  return run
}

/**
 * Invites people, one or many, a few at a time. Lists are brought up to date whenever nothing is being sent. Who is not
 * invited yet outlives a reload of the page, which is asked about first.
 */
export function createInviteRun(first: Backend, queryClient: QueryClient): InviteRun {
  let backend = first
  const kept = createUnsentRecipients(
    backend.scope,
    () => readList(backend, {}),
    () => queue.pause(),
  )
  let callbacks: BulkInviteCallbacks = {}
  let changes: ListChange[] = []
  let context = newActor()
  /** Whether the last that was heard of the session is that it is over. */
  let hasExpired = false
  /** Links of what this run has made, for the store of a provider that comes later. */
  const links = new Map<string, string>()

  function newActor(): OperationContext {
    return createOperationContext(backend, queryClient, (change) => void changes.push(change))
  }

  const queue: PacedQueue<BulkRecipient, BulkInvited> = new PacedQueue({
    now: () => backend.now(),
    async run({ email, role, expiry }, onUnknown) {
      const by = { ...context, backend }
      const now = backend.now()
      if (expiryProblem(expiry, now)) return { type: 'refused', error: dateHasPassed() }
      const request = { email, role, expiry_duration: expiryDuration(expiry, now) }
      const isAlone = queue.getSnapshot().jobs.length === 1
      const outcome = isAlone
        ? await createOne(backend, queryClient, request, onUnknown)
        : await create(by, request, onUnknown)
      if (by.backend.signal?.aborted) return toInvited(outcome)
      if (outcome.type === 'done') {
        hasExpired = false
        const { invitation, invite_link } = outcome.value
        links.set(invitation.id, invite_link)
        // Its provider may have gone meanwhile, and its store with it.
        if (backend !== by.backend) backend.links.set(invitation.id, invite_link)
        tell('onInvited', outcome.value)
      } else if (outcome.type === 'refused') {
        const { code } = outcome.error
        if (code === 'unauthorized') hasExpired = true
        // Another user is signed in now.
        if (code === 'aborted') leave()
      }
      return toInvited(outcome)
    },
    onRest() {
      const made = changes
      changes = []
      if (made.length > 0) void updateLists(queryClient, backend, withChanges(made))
    },
  })

  /** What an app's code throws is no failure to invite. */
  function tell<Name extends keyof BulkInviteCallbacks>(
    name: Name,
    value: Parameters<NonNullable<BulkInviteCallbacks[Name]>>[0],
  ): void {
    const callback = callbacks[name] as ((value: unknown) => void) | undefined
    queueMicrotask(() => guarded(backend.report, name, () => callback?.(value)))
  }

  // The browser's own question; it takes no words of ours.
  const ask = (event: Event) => event.preventDefault()
  let told = ''
  queue.subscribe(() => {
    const { status, jobs } = queue.getSnapshot()
    const progress = bulkInviteProgress(jobs)
    if (told === (told = JSON.stringify([status, progress]))) return
    kept.keep(() => unsentOf(queue.getSnapshot().jobs), queue.isBusy)
    if (typeof window !== 'undefined') {
      window.removeEventListener('beforeunload', ask)
      if (queue.isBusy) window.addEventListener('beforeunload', ask)
    }
    if (jobs.length > 0) tell('onProgress', progress)
  })

  /** The user has left. Nothing of theirs stays, unless their session expired: they will be back. */
  function leave(): void {
    const { jobs } = queue.getSnapshot()
    links.clear()
    kept.leave(hasExpired ? unsentOf(jobs) : null)
    queue.clear()
  }
  backend.signal?.addEventListener('abort', leave)

  return {
    queue,
    start(recipients, own = {}) {
      if (queue.isBusy) return false
      callbacks = own
      links.clear()
      hasExpired = false
      context = newActor()
      kept.begin(backend.now())
      return queue.start(recipients)
    },
    subscribeToUnsent: kept.subscribe,
    unsent: kept.offered,
    isElsewhere: kept.isElsewhere,
    forgetUnsent: kept.forget,
    adopt(next) {
      kept.open()
      if (next === backend) return
      backend.signal?.removeEventListener('abort', leave)
      backend = next
      backend.signal?.addEventListener('abort', leave)
      for (const [id, link] of links) backend.links.set(id, link)
    },
  }
}

const toInvited = (outcome: CreateOutcome) =>
  mapOutcome(outcome, withoutLink, (invitation): BulkInvited => ({
    invitation,
    email_sent: false,
    linkLost: true,
  }))

const dateHasPassed = () =>
  new FluxbaseError(
    'invalid_request',
    'the moment at which the link was to end has come, so nothing was sent. Choose another one.',
  )

/** Who is not invited yet. Those on their way, or whose response was lost, perhaps are. */
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
