import type { QueryClient } from '@tanstack/react-query'
import { FluxbaseError } from '../client/errors'
import { expiryDuration, expiryProblem } from '../invitation/expiry'
import type { CreateInvitationResponse } from '../invitation/invitation'
import { updateLists, type ListChange } from '../queries/list-changes'
import { guarded } from '../queries/guarded'
import type { Backend } from '../queries/backend'
import { createOperationContext, type OperationContext, readList } from './operation-context'
import {
  create,
  createOne,
  withoutLink,
  type CreatedInvitation,
  type CreateOutcome,
} from './create'
import { mapOutcome } from './outcome'
import { PacedQueue } from './paced-queue'
import type { BulkInviteProgress, BulkRecipient } from './bulk-invite'
import { countJobs, type Job, type QueueSnapshot, type QueueState } from './queue-state'
import { createUnsentRecipients } from './unsent-recipients'

/** The result for a person who has been invited. The link is in the link store. */
export interface BulkInvited extends CreatedInvitation {
  /** The invitation exists, but the response with its link was lost. Resend it to get a new link. */
  linkLost?: boolean
}

export type BulkInviteItem = Job<BulkRecipient, BulkInvited>
export type BulkInviteSnapshot = QueueSnapshot<BulkRecipient, BulkInvited>

export interface BulkInviteCallbacks {
  /** Called once for each invitation created, with its link. */
  onInvited?: ((created: CreateInvitationResponse) => void) | undefined
  /** Called whenever the progress changes. */
  onProgress?: ((progress: BulkInviteProgress) => void) | undefined
}

export interface InviteRun {
  /** The queue of the run. Start it with `start` below, not with its own. */
  readonly queue: PacedQueue<BulkRecipient, BulkInvited>
  /** Starts a run. Does nothing and returns `false` while another run is in progress or paused. */
  start(recipients: readonly BulkRecipient[], callbacks?: BulkInviteCallbacks): boolean
  /** Calls the listener when `unsent` or `isElsewhere` changes. Returns a function that unsubscribes it. */
  subscribeToUnsent(listener: () => void): () => void
  /** The recipients of a run that an earlier page did not finish, until they are forgotten. */
  unsent(): readonly BulkRecipient[]
  /** Whether this tab is a copy of one in which a run is in progress. */
  isElsewhere(): boolean
  forgetUnsent(): void
  /**
   * Continues with this backend of the same user, because a provider may unmount and mount again during a run. Also looks
   * for a run of an earlier page.
   */
  adopt(backend: Backend): void
}

/**
 * Creates a run that invites people, one or many, a few at a time. Cached lists are updated whenever nothing is being
 * sent. Recipients who are not invited yet survive a reload of the page; the browser asks before it reloads.
 */
export function createInviteRun(
  first: Backend,
  queryClient: QueryClient,
  state?: QueueState<BulkRecipient, BulkInvited>,
): InviteRun {
  let backend = first
  const unsent = createUnsentRecipients(
    () => backend.scope,
    async () => (await readList(backend, {})).invitations,
    () => queue.pause(),
  )
  let callbacks: BulkInviteCallbacks = {}
  const changes: ListChange[] = []
  let context = newContext()
  /** Whether the session expired, as far as the latest response shows. */
  let hasExpired = false
  /** The links of this run, for the link store of a provider that mounts later. */
  const links = new Map<string, string>()

  function newContext(): OperationContext {
    return createOperationContext(backend, queryClient, (change) => void changes.push(change))
  }

  const queue: PacedQueue<BulkRecipient, BulkInvited> = new PacedQueue(
    {
      now: () => backend.now(),
      async run({ email, role, expiry }, onUnknown, isWanted) {
        const jobContext = { ...context, backend, isWanted }
        const now = backend.now()
        if (expiryProblem(expiry, now)) return { type: 'refused', error: dateHasPassed() }
        const request = { email, role, expiry_duration: expiryDuration(expiry, now) }
        const isAlone = queue.getSnapshot().jobs.length === 1
        const outcome = isAlone
          ? await createOne(backend, queryClient, request, onUnknown, isWanted)
          : await create(jobContext, request, onUnknown)
        if (jobContext.backend.signal?.aborted) return toInvited(outcome)
        if (outcome.type === 'done') {
          hasExpired = false
          const { invitation, invite_link } = outcome.value
          links.set(invitation.id, invite_link)
          // The provider may have unmounted in the meantime, and its link store with it.
          if (backend !== jobContext.backend) backend.links.set(invitation.id, invite_link)
          callApp('onInvited', outcome.value)
        } else if (outcome.type === 'refused') {
          const { code } = outcome.error
          if (code === 'unauthorized') hasExpired = true
          // Another user is signed in now.
          if (code === 'aborted') leave()
        }
        return toInvited(outcome)
      },
      onIdle: () => void updateLists(queryClient, backend, changes.splice(0)),
    },
    state,
  )

  /** Calls one of the app's callbacks. What it throws does not count as a failed invitation. */
  function callApp<Name extends keyof BulkInviteCallbacks>(
    name: Name,
    value: Parameters<NonNullable<BulkInviteCallbacks[Name]>>[0],
  ): void {
    const callback = callbacks[name] as ((value: unknown) => void) | undefined
    queueMicrotask(() => guarded(backend.report, name, () => callback?.(value)))
  }

  // The browser shows its own confirmation text; a page cannot change it.
  const askBeforeLeaving = (event: Event) => event.preventDefault()
  let lastReport = ''
  queue.subscribe(() => {
    const { status, jobs } = queue.getSnapshot()
    const progress = countJobs(jobs)
    if (lastReport === (lastReport = JSON.stringify([status, progress]))) return
    unsent.keep(() => unsentOf(queue.getSnapshot().jobs), queue.isBusy)
    if (typeof window !== 'undefined') {
      window.removeEventListener('beforeunload', askBeforeLeaving)
      if (queue.isBusy) window.addEventListener('beforeunload', askBeforeLeaving)
    }
    if (jobs.length > 0) callApp('onProgress', progress)
  })

  /**
   * Clears the run when its user leaves. The recipients are kept only if the session expired, because that user is likely
   * to return.
   */
  function leave(): void {
    const { jobs } = queue.getSnapshot()
    links.clear()
    unsent.leave(hasExpired ? unsentOf(jobs) : null)
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
      context = newContext()
      unsent.begin(backend.now())
      return queue.start(recipients)
    },
    subscribeToUnsent: unsent.subscribe,
    unsent: unsent.offered,
    isElsewhere: unsent.isElsewhere,
    forgetUnsent: unsent.forget,
    adopt(next) {
      unsent.open()
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
    'the expiry date has passed, so nothing was sent. Choose a later date.',
  )

/**
 * The recipients who are not invited yet. Those whose request is pending, or whose response was lost, may be invited
 * already.
 */
function unsentOf(jobs: readonly BulkInviteItem[]): BulkRecipient[] {
  return jobs
    .filter(({ state }) => state !== 'done')
    .map(({ input, state }) =>
      state === 'running' || state === 'unknown' ? { ...input, perhapsSent: true } : input,
    )
}
