import { READS, type Sent } from './network'
import type { Target } from './schedule'
import type { World } from './world'

/** What the kit finally says about one thing that was requested. */
export type Claim = 'done' | 'not done' | 'unknown' | 'pending'

/** What the error of an operation says about it. */
export function claimOf(error: unknown): Claim {
  const { code, outcomeUnknown } = Object(error) as { code?: string; outcomeUnknown?: boolean }
  if (code === 'created_without_link' || code === 'account_without_session') return 'done'
  return outcomeUnknown ? 'unknown' : 'not done'
}

/** What a job of a run says about its operation. */
export function claimOfJob({ state, error }: { state: string; error?: unknown }): Claim {
  if (state === 'done') return 'done'
  if (state === 'waiting') return 'not done'
  if (state === 'failed') return claimOf(error)
  return state === 'running' ? 'pending' : 'unknown'
}

interface Facts {
  /** The name of the operation in a report. */
  what: string
  claim: Claim
  isDone: boolean
  /**
   * When it was said, in milliseconds, if there is nothing to press that makes the kit check again. Everything else must
   * not stay unknown once the server is back.
   */
  saidAt?: number
}

/** Compares what is said with what is true. */
export function checkClaim(world: World, { what, claim, isDone, saidAt }: Facts): void {
  const truth = isDone ? 'it is done' : 'it is not done'
  if (claim === 'pending')
    world.violate('stuck', `${what} is still under way minutes later; ${truth}`)
  if (claim === 'done' && !isDone)
    world.violate('statement', `${what} is said to be done; ${truth}`)
  if (claim === 'not done' && isDone) {
    world.violate('statement', `${what} is said not to be done; ${truth}`)
  }
  if (claim === 'unknown' && (saidAt === undefined || !hasFailedRead(world, saidAt))) {
    world.violate(
      'statement',
      `${what} is said to be unknown although the server could be asked; ${truth}`,
    )
  }
}

/** Whether a read, or the refresh before it, failed at that very moment. */
const hasFailedRead = ({ network }: World, at: number) =>
  network.sent.some(
    ({ target, seen }) => ASKS.includes(target) && seen?.at === at && seen.as !== 'success',
  )

const ASKS: readonly Target[] = [...READS, 'refresh']

/** Checks that nobody gets more invitations than someone intended. */
export function checkInvitations(world: World): void {
  const counts = new Map<string, number>()
  for (const { email } of world.network.created) counts.set(email, (counts.get(email) ?? 0) + 1)
  for (const [email, count] of counts) {
    const allowed = world.allowed.get(email) ?? 0
    if (count > allowed)
      world.violate('twice', `${email} got ${count} invitations, and ${allowed} were meant`)
  }
}

/** When a run began to invite a person, in milliseconds. */
export interface Begun {
  email: string
  at: number
}

/**
 * Checks that a run starts with no other person until its lost response has been checked. Each user has a run of their
 * own.
 *
 * @param beginnings when the run began with each person. Required if their request may be sent later, because another write
 *   about them is pending
 */
export function checkPace(
  world: World,
  run: ReadonlySet<string>,
  expiry?: number,
  beginnings: readonly Begun[] = [],
): void {
  const sent = world.network.sent.filter(
    (one) => one.email === null || expiry === undefined || one.expiry === expiry,
  )
  for (const bearer of new Set(sent.map((one) => one.bearer))) {
    const own = sent.filter((one) => one.bearer === bearer)
    checkPaceOf(world, run, own, beginnings)
    checkUnanswered(world, run, own)
  }
}

function checkPaceOf(
  world: World,
  run: ReadonlySet<string>,
  sent: readonly Sent[],
  beginnings: readonly Begun[],
): void {
  const begun = new Set<string>()
  for (const one of sent) {
    if (one.target !== 'create' || !run.has(one.email ?? '') || begun.has(one.email!)) continue
    begun.add(one.email!)
    const began = beginnings.findLast(({ email, at }) => email === one.email && at <= one.at)
    const beganAt = began?.at ?? one.at
    for (const other of begun) {
      const last = sent
        .filter((each) => each.email === other && each.at <= beganAt && each.number < one.number)
        .at(-1)
      if (!last?.seen || last.seen.as !== 'lost' || last.seen.at >= beganAt) continue
      const lostAt = last.seen.at
      const isLookedInto = sent.some(
        ({ target, at, seen }) =>
          target === 'list' && at >= lostAt && seen?.as === 'success' && seen.at <= beganAt,
      )
      if (!isLookedInto) {
        world.violate(
          'pace',
          `#${one.number} begins with ${one.email} while #${last.number} for ${other} is lost`,
        )
      }
    }
  }
}

/** The maximum number of people of a run without a response while no read succeeds: as many as are sent to at a time. */
const MAX_UNANSWERED = 3

/** Checks that the whole list is not sent to a server that answers neither writes nor reads. */
function checkUnanswered(world: World, run: ReadonlySet<string>, sent: readonly Sent[]): void {
  const creates = sent.filter(({ target, email }) => target === 'create' && run.has(email ?? ''))
  for (const one of creates) {
    const reads = sent.filter(
      ({ target, seen }) => target === 'list' && seen?.as === 'success' && seen.at <= one.at,
    )
    const isOpen = ({ seen }: Sent) =>
      !seen || seen.at > one.at || (seen.as === 'lost' && reads.every(({ at }) => at < seen.at))
    // The latest request for each person.
    const last = new Map(
      creates.filter(({ number }) => number <= one.number).map((each) => [each.email, each]),
    )
    const open = [...last.values()].filter(isOpen)
    if (open.length > MAX_UNANSWERED) {
      world.violate('unanswered', `with #${one.number}, ${open.length} people have no response yet`)
    }
  }
}

/** A run that somebody paused or stopped. */
export interface Halt {
  /** Seconds for which its links are good. */
  expiry: number
  at: number
  /** How many requests had been sent by then, and by when it was continued. */
  after: number
  until: number
}

/** Whoever of a run waited for another write about them when it was halted is not sent to before it is continued. */
export function checkHalts(world: World, halts: readonly Halt[]): void {
  const creates = world.network.sent.filter(({ target }) => target === 'create')
  for (const { expiry, at, after, until } of halts) {
    for (const one of creates) {
      if (one.expiry !== expiry || one.number <= after || one.number > until) continue
      const before = creates.filter(({ email, number }) => email === one.email && number <= after)
      const isBegun = before.some((other) => other.expiry === expiry)
      const isBehind = before.some(({ seen }) => !seen || seen.at > at)
      if (!isBegun && isBehind) {
        world.violate('halted', `#${one.number} is sent for ${one.email} after its run was halted`)
      }
    }
  }
}

/**
 * Checks that each press sends everything only once. Without another press, a request is repeated only if the first
 * attempt changed nothing (an expired token, a break that the server asked for), or if its response was lost, once more
 * under the same key.
 */
export function checkPresses(world: World, now: Sent): void {
  if (now.target !== 'create') return
  const earlier = world.network.sent.filter(
    (one) => one !== now && one.email === now.email && one.expiry === now.expiry,
  )
  const last = earlier.at(-1)
  if (!last || world.intents.get(now.email!)!.after >= last.number) return
  const isRefresh = last.seen?.as === 'refused' && [401, 429].includes(last.seen.status!)
  const isSameKey = now.key !== null && earlier.filter(({ key }) => key === now.key).length === 1
  if (isRefresh || (isSameKey && last.seen?.as === 'lost')) return
  world.violate(
    'unasked',
    `#${now.number} is sent again for ${now.email} after #${last.number}, and nobody pressed anything meanwhile`,
  )
}

/**
 * Checks that nothing is sent about a person or link after a lost response, except once more under the same key, until a
 * read has shown that the write happened, or a read a minute later has shown that it did not.
 */
export function checkWindow(world: World, now: Sent): void {
  if (now.target !== 'create' && now.target !== 'accept') return
  const { sent, created, accounts } = world.network
  const isAbout = ({ target, email, token, bearer, stay }: Sent) =>
    target === now.target &&
    email === now.email &&
    token === now.token &&
    bearer === now.bearer &&
    stay === now.stay
  for (const lost of sent) {
    if (lost === now || lost.seen?.as !== 'lost' || !isAbout(lost)) continue
    const { key, seen } = lost
    if (key && key === now.key) continue
    if (key && sent.some((one) => one.key === key && one.seen?.as === 'success')) continue
    const begunAt = sent.find((one) => one === lost || (key && one.key === key))!.at
    const made =
      now.target === 'accept' ? accounts : created.filter(({ email }) => email === now.email)
    const madeAt = made.find(({ at }) => at >= begunAt)?.at
    const isDecided = sent.some(
      (read) =>
        read.target === (now.target === 'create' ? 'list' : 'validate') &&
        read.seen?.as === 'success' &&
        (read.at >= seen.at + WINDOW || (madeAt !== undefined && read.seen.at >= madeAt)),
    )
    if (!isDecided) {
      world.violate(
        'window',
        `#${now.number} is sent again for ${now.email ?? 'the link'} before it is known what became of #${lost.number}`,
      )
    }
  }
}

/** The time after which a commit is ruled out, in milliseconds. */
const WINDOW = 60_000
