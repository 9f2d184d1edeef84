import type { DialectName } from '../../src/exports/testing'
import { Random } from './random'

/** The part of the kit that a schedule drives. */
export type Subject = 'hooks' | 'accept hook' | 'tabs' | 'form' | 'table' | 'page'

/** The kind of requests that a fault applies to. */
export type Target = 'create' | 'list' | 'revoke' | 'validate' | 'accept' | 'refresh'

/** What happens to one request. Times are in milliseconds. */
export type Fault =
  | {
      type: 'lost'
      /** What the client gets instead of the response. `silence`: nothing, until it times out. */
      by: 'network' | 'abort' | 'gateway' | 'page' | 'cut' | 'silence'
      /** Whether the request reaches the server: never, before its response is lost, or this much later. */
      commit: 'never' | 'before' | number
      /** How long the client waits before it gets that. */
      wait: number
      /**
       * Whether the server keeps the key of the request in use meanwhile, and answers 409 to another request with the
       * same key.
       */
      held: boolean
    }
  | { type: 'refused'; status: number; retryAfter?: RetryAfter; wait: number }
  | { type: 'twice'; shown: 'first' | 'second' }
  | { type: 'slow'; there: number; back: number }

export type RetryAfter = { in: 'header' | 'date' | 'body'; seconds: number }

/** A condition that affects all requests for a while. */
export interface Weather {
  /** `unreadable`: writes work, and reads do not. */
  type: 'offline' | 'away' | 'database' | 'unreadable'
  from: number
  to: number
}

export interface Action {
  at: number
  /** The action, in the terms of the driver. */
  do: string
  /** The seed of the driver's own decisions. */
  seed: number
}

export type Thrower =
  | 'onInvited'
  | 'onProgress'
  | 'onAccepted'
  | 'onUnauthorized'
  | 'links.set'
  | 'links.get'
  | 'links.delete'
  | 'inviteUrl'
  | 'onBefore'
  | 'column'
  | 'slot'

export interface Schedule {
  seed: number
  subject: Subject
  /** The name of the kind in `kinds.ts`, if there is one. */
  kind: string | null
  dialect: DialectName
  keys: 'always' | 'never'
  auth: 'session' | 'getAccessToken'
  /** Whether the host's tokens are opaque, so that they name no user. */
  opaque: boolean
  /** The client's timeout, in milliseconds. */
  timeout: number
  strict: boolean
  /** How long a request takes to reach the server, and its response to return, in milliseconds. */
  latency: { there: number; back: number }
  /** The number of people or rows. */
  people: number
  /** Whether the hooks app shows a list. */
  showsList: boolean
  /** The probability (0 to 1) that an existing invitation was created a moment ago, rather than long before. */
  young: number
  /** The probability (0 to 1) of inviting someone who is invited already, or is being invited. */
  reuse: number
  /** Whether a refused token can be refreshed. */
  refreshes: boolean
  /** Whether the server refuses the token of a user who has left. */
  signsOut: boolean
  /** Whether the server revokes by id, so that its DELETE knows no tokens. */
  revokesById: boolean
  /** Names of the host's default options (see `host-defaults.ts`). */
  hostDefaults: readonly string[]
  throwing: readonly Thrower[]
  faults: Partial<Record<Target, readonly (Fault | null)[]>>
  weather: readonly Weather[]
  actions: readonly Action[]
}

/** The end of faults and actions, in milliseconds. Afterwards everything works while time passes. */
export const TROUBLE_ENDS = 90_000

export const SECOND = 1000

export const HOST_DEFAULTS = [
  'mutations.retry',
  'mutations.networkMode',
  'mutations.throwOnError',
  'mutations.gcTime',
  'queries.retry',
  'queries.throwOnError',
  'queries.placeholderData',
  'queries.staleTime',
  'queries.gcTime',
  'queries.refetch',
  'queries.networkMode',
  'queries.refetchInterval',
] as const

const VERBS: Record<Subject, readonly (readonly [number, string])[]> = {
  hooks: [
    [4, 'bulk'],
    [5, 'create'],
    [4, 'resend'],
    [3, 'revoke'],
    [5, 'again'],
    [2, 'refetch'],
    [1, 'pause'],
    [2, 'resume'],
    [2, 'check'],
    [2, 'retryFailed'],
    [1, 'cancel'],
    [1, 'remount'],
    [1, 'switch'],
    [1, 'switch session'],
  ],
  'accept hook': [
    [6, 'accept'],
    [1, 'remount'],
  ],
  tabs: [
    [3, 'take up'],
    [2, 'resume'],
    [1, 'check'],
    [1, 'close'],
  ],
  form: [
    [8, 'add'],
    [8, 'send'],
    [4, 'type'],
    [6, 'press'],
    [1, 'expiry'],
    [1, 'remount'],
    [1, 'switch'],
    [1, 'switch session'],
  ],
  table: [
    [7, 'resend'],
    [5, 'revoke'],
    [3, 'many'],
    [6, 'press'],
    [2, 'type'],
    [1, 'refresh'],
    [1, 'remount'],
    [2, 'switch'],
    [1, 'switch session'],
  ],
  page: [
    [5, 'type'],
    [7, 'send'],
    [4, 'press'],
    [1, 'remount'],
  ],
}

/** Derives everything that will happen from one seed. */
export function drawSchedule(seed: number, only?: Subject): Schedule {
  const random = new Random(seed)
  const subject =
    only ??
    random.weighted<Subject>([
      [38, 'hooks'],
      [7, 'accept hook'],
      [7, 'tabs'],
      [20, 'form'],
      [14, 'table'],
      [14, 'page'],
    ])
  const rate = random.pick([0.1, 0.3, 0.5, 0.75])
  const faults: Partial<Record<Target, (Fault | null)[]>> = {}
  for (const target of TARGETS) {
    const isRead = target === 'list' || target === 'validate'
    faults[target] = Array.from({ length: 12 }, () =>
      random.chance(isRead ? rate / 2 : rate) ? faultFor(target, random) : null,
    )
  }
  const weather = Array.from(
    {
      length: random.weighted([
        [6, 0],
        [3, 1],
        [1, 2],
      ]),
    },
    () => weatherOf(random),
  )
  // Some people are quick, so that their next action happens while earlier requests are pending.
  const isQuick = random.chance(0.4)
  const quickly = isQuick ? random.between(2, 8) * SECOND : 15 * SECOND
  const actions = Array.from({ length: random.between(3, 10) }, () => ({
    at: random.chance(isQuick ? 0.9 : 0.4)
      ? random.between(0, quickly)
      : random.between(0, TROUBLE_ENDS - 5 * SECOND),
    do: random.weighted(VERBS[subject]),
    seed: random.between(0, 2 ** 31),
  })).sort((a, b) => a.at - b.at)
  const some = <T>(choices: readonly T[], probability: number) =>
    choices.filter(() => random.chance(probability))
  return {
    seed,
    subject,
    kind: null,
    dialect: random.pick(['wayli-app-2026.1', 'fluxbase-eu-2026.3', 'nimbleflux-2026.3']),
    keys: random.pick(['always', 'never']),
    auth: random.weighted([
      [3, 'session'],
      [1, 'getAccessToken'],
    ]),
    opaque: false,
    timeout: random.pick([10, 30, 30]) * SECOND,
    strict: random.chance(0.25),
    // With two tabs, a run has to last until someone has found the other one.
    latency:
      subject === 'tabs'
        ? { there: random.between(500, 4000), back: random.between(10, 3000) }
        : {
            there: random.pick(isQuick ? [15, 400, 1500, 2500] : [5, 15, 400, 2500]),
            back: random.pick([0, 5, 300, 2500]),
          },
    people: random.between(1, 6),
    showsList: random.chance(0.7),
    young: 0.5,
    reuse: 0.35,
    refreshes: random.chance(0.75),
    signsOut: random.chance(0.6),
    revokesById: random.chance(0.1),
    hostDefaults: random.chance(0.4) ? some(HOST_DEFAULTS, 0.3) : [],
    throwing: random.chance(0.25) ? some(THROWERS, 0.4) : [],
    faults,
    weather,
    actions,
  }
}

const TARGETS: readonly Target[] = ['create', 'list', 'revoke', 'validate', 'accept', 'refresh']
export const THROWERS: readonly Thrower[] = [
  'onInvited',
  'onProgress',
  'onAccepted',
  'onUnauthorized',
  'links.set',
  'links.get',
  'links.delete',
  'inviteUrl',
  'onBefore',
  'column',
  'slot',
]

function weatherOf(random: Random): Weather {
  const from = random.between(0, 60 * SECOND)
  const length = random.weighted([
    [3, random.between(1, 10)],
    [2, random.between(10, 80)],
  ])
  return {
    type: random.pick(['offline', 'away', 'database', 'unreadable', 'unreadable']),
    from,
    to: Math.min(from + length * SECOND, TROUBLE_ENDS),
  }
}

function faultFor(target: Target, random: Random): Fault {
  const wait = random.pick([0, 5, 40, 300, 2000])
  const refused = (status: number): Fault => ({ type: 'refused', status, wait })
  const lost = (): Fault => {
    const by = random.pick([
      'network',
      'network',
      'abort',
      'gateway',
      'page',
      'cut',
      'silence',
    ] as const)
    const late = random.pick([50, 900, 3000, 8000, 20_000, 40_000, 58_000])
    const commit =
      by === 'cut' ? 'before' : random.pick(['never', 'before', 'before', late, late] as const)
    return { type: 'lost', by, commit, wait, held: random.chance(0.5) }
  }
  const limited = (): Fault => ({ ...refused(429), retryAfter: retryAfterOf(random) }) as Fault
  const slow = (): Fault => ({
    type: 'slow',
    there: random.pick([5, 200, 3000, 12_000]),
    back: random.pick([5, 200, 3000, 6000]),
  })
  if (target === 'refresh') return random.pick([lost(), refused(401), refused(500), slow()])
  if (target === 'validate' || target === 'accept') {
    return random.weighted([
      [10, lost],
      [2, limited],
      [2, () => refused(random.pick([500, 503]))],
      [1, () => refused(403)],
      [2, (): Fault => ({ type: 'twice', shown: random.pick(['first', 'second']) })],
      [4, slow],
    ])()
  }
  return random.weighted([
    [10, lost],
    [3, limited],
    [3, () => refused(401)],
    [1, () => refused(403)],
    [1, () => refused(409)],
    [2, () => refused(random.pick([500, 503]))],
    [2, (): Fault => ({ type: 'twice', shown: random.pick(['first', 'second']) })],
    [4, slow],
  ])()
}

function retryAfterOf(random: Random): RetryAfter | undefined {
  if (random.chance(0.15)) return undefined
  return {
    in: random.pick(['header', 'date', 'body']),
    seconds: random.pick([0, 0.4, 1, 3, 20, 60]),
  }
}
