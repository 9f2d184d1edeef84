import type { World } from './world'

/** What the kit says in the end about one thing that was asked for. */
export type Claim = 'done' | 'not done' | 'unknown' | 'pending'

/** What an operation's error says about it. */
export function claimOf(error: unknown): Claim {
  const { code, outcomeUnknown } = Object(error) as { code?: string; outcomeUnknown?: boolean }
  if (code === 'created_without_link' || code === 'account_without_session') return 'done'
  return outcomeUnknown ? 'unknown' : 'not done'
}

/** What a job of a run says about it. */
export function claimOfJob({ state, error }: { state: string; error?: unknown }): Claim {
  if (state === 'done') return 'done'
  if (state === 'waiting') return 'not done'
  if (state === 'failed') return claimOf(error)
  return state === 'running' ? 'pending' : 'unknown'
}

interface Facts {
  /** How it is called in a report. */
  what: string
  claim: Claim
  isDone: boolean
  /** Whether people can have it looked into, so that it cannot stay unknown once the server is back. */
  canCheck?: boolean
}

/** Holds what is said against what is. */
export function checkClaim(world: World, { what, claim, isDone, canCheck = false }: Facts): void {
  const truth = isDone ? 'it is done' : 'it is not done'
  if (claim === 'pending')
    world.violate('stuck', `${what} is still under way minutes later; ${truth}`)
  if (claim === 'done' && !isDone)
    world.violate('statement', `${what} is said to be done; ${truth}`)
  if (claim === 'not done' && isDone) {
    world.violate('statement', `${what} is said not to be done; ${truth}`)
  }
  if (claim === 'unknown' && (canCheck || !hasFailedReads(world))) {
    world.violate(
      'statement',
      `${what} is said to be unknown although the server could be asked; ${truth}`,
    )
  }
}

const hasFailedReads = ({ network }: World) =>
  network.sent.some(
    ({ target, seen }) => (target === 'list' || target === 'validate') && seen?.as !== 'success',
  )

/** Nobody gets more invitations than somebody meant them to. */
export function checkInvitations(world: World): void {
  const counts = new Map<string, number>()
  for (const { email } of world.network.created) counts.set(email, (counts.get(email) ?? 0) + 1)
  for (const [email, count] of counts) {
    const allowed = world.allowed.get(email) ?? 0
    if (count > allowed)
      world.violate('twice', `${email} got ${count} invitations, and ${allowed} were meant`)
  }
}

/** While a lost response has not been looked into, its run begins with nobody else. */
export function checkPace(world: World, run: ReadonlySet<string>): void {
  const { sent } = world.network
  const begun = new Set<string>()
  for (const one of sent) {
    if (one.target !== 'create' || !run.has(one.email ?? '') || begun.has(one.email!)) continue
    begun.add(one.email!)
    for (const other of begun) {
      const last = sent
        .filter((each) => each.email === other && each.at <= one.at && each.number < one.number)
        .at(-1)
      if (!last?.seen || last.seen.as !== 'lost' || last.seen.at >= one.at) continue
      const lostAt = last.seen.at
      const isLookedInto = sent.some(
        ({ target, at, seen }) =>
          target === 'list' && at >= lostAt && seen?.as === 'success' && seen.at <= one.at,
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
