import { Random } from './random'
import {
  drawSchedule,
  HOST_DEFAULTS,
  SECOND,
  THROWERS,
  TROUBLE_ENDS,
  type Action,
  type Fault,
  type Schedule,
  type Subject,
} from './schedule'

/**
 * Situations that need several conditions at once, which a random schedule rarely combines. The rest of the schedule
 * stays random.
 */
interface Kind {
  name: string
  weight: number
  subjects: readonly Subject[]
  shape: (random: Random, drawn: Schedule) => Partial<Schedule>
}

/** The weight of schedules without a kind, compared with the weights of the kinds. */
const OF_NO_KIND = 10

/** Derives everything that will happen from one seed. */
export function scheduleOf(seed: number, only?: Subject): Schedule {
  const drawn = drawSchedule(seed, only)
  const random = new Random(seed ^ 0x41d)
  const kind = random.weighted<Kind | null>([
    [OF_NO_KIND, null],
    ...KINDS.filter(({ subjects }) => subjects.includes(drawn.subject)).map(
      (kind) => [kind.weight, kind] as const,
    ),
  ])
  return kind ? { ...drawn, ...kind.shape(random, drawn), kind: kind.name } : drawn
}

const KINDS: readonly Kind[] = [
  {
    // A read that looks for one invitation finds others for the same address.
    name: 'same address',
    weight: 3,
    subjects: ['hooks'],
    shape: (random, { faults }) => ({
      keys: 'never',
      showsList: random.chance(0.4),
      young: 0.8,
      reuse: 0.9,
      weather: [],
      hostDefaults: [],
      faults: { ...faults, create: lostOrNot(random, 0.6, ['never', 'never', 'before']), list: [] },
      actions: acts(random, [
        [random.between(2, 4), ['create', 'create', 'resend'], 0.5, 8],
        [1, ['again', 'create'], 66, 85],
      ]),
    }),
  },
  {
    // Writes whose responses are lost, and no read that decides them before someone presses again.
    name: 'unreadable',
    weight: 3,
    subjects: ['hooks', 'form', 'table', 'page', 'accept hook'],
    shape(random, { subject }) {
      const lost = lostOrNot(random, 0.8, ['never', 'before', 'before', 3000])
      // A table first needs its rows, and a page its form.
      const from = subject === 'table' || subject === 'page' ? 10 : 0
      const { first, later } = PRESSES[subject]
      return {
        keys: 'never',
        timeout: 10 * SECOND,
        latency: { there: random.pick([5, 400, 1500]), back: 5 },
        people: subject === 'form' && random.chance(0.6) ? 1 : random.between(2, 6),
        reuse: 0.6,
        weather: [{ type: 'unreadable', from: from * SECOND, to: random.between(75, 90) * SECOND }],
        faults: { create: lost, accept: lost, revoke: lostOrNot(random, 0.8, ['never', 'before']) },
        actions: acts(random, [
          [random.between(1, 3), first, from, from + 4],
          [random.between(2, 5), later, from + 62, TROUBLE_ENDS / SECOND - 1],
        ]),
      }
    },
  },
  {
    // The session changes to another user's while requests are still to be sent, and the provider has not been told.
    name: 'other session',
    weight: 3,
    subjects: ['hooks', 'form', 'table'],
    shape: (random, { subject }) => ({
      latency: { there: random.pick([400, 1500, 2500]), back: random.pick([5, 300, 2500]) },
      people: random.between(4, 6),
      reuse: 0.6,
      weather: [],
      actions: acts(random, [
        [random.between(1, 3), PRESSES[subject].first, 0, 3],
        [2, ['switch session'], 3, 9],
        [random.between(0, 2), PRESSES[subject].later, 4, 60],
      ]),
    }),
  },
  {
    // The same with opaque tokens: then nothing but a single request is known to belong to one user.
    name: 'opaque bearers',
    weight: 1,
    subjects: ['hooks'],
    shape: (random, { faults }) => ({
      auth: 'getAccessToken',
      opaque: true,
      refreshes: true,
      signsOut: true,
      reuse: 0,
      weather: [],
      latency: { there: random.pick([400, 1500, 2500]), back: 5 },
      faults: { list: faults.list },
      actions: acts(random, [
        [random.between(1, 4), ['create'], 0, 4],
        [2, ['switch session'], 0.5, 6],
      ]),
    }),
  },
  {
    // An app with many default options and functions that throw.
    name: 'host',
    weight: 3,
    subjects: ['hooks', 'form', 'table', 'page', 'accept hook'],
    shape: (random, { actions, subject }) => ({
      hostDefaults: HOST_DEFAULTS.filter(() => random.chance(0.6)),
      throwing: THROWERS.filter(() => random.chance(0.4)),
      actions:
        subject === 'table' ? [...actions, ...acts(random, [[2, ['switch'], 8, 60]])] : actions,
    }),
  },
  {
    // Another run begins while the lost responses of a stopped one are still being checked.
    name: 'second run',
    weight: 2,
    subjects: ['hooks'],
    shape: (random) => ({
      people: random.between(3, 6),
      weather: [],
      latency: { there: random.pick([400, 1500]), back: 5 },
      faults: {
        create: lostOrNot(random, 0.5, ['never', 'before', 8000]).map(
          (fault) => fault ?? (random.chance(0.3) ? A_BREAK : null),
        ),
      },
      actions: acts(random, [
        [1, ['bulk'], 0, 1],
        [2, ['cancel'], 1, 5],
        [4, ['bulk'], 2, 50],
      ]),
    }),
  },
  {
    // A run is halted while somebody in it waits for another write about them.
    name: 'called off',
    weight: 1,
    subjects: ['hooks'],
    shape: (random) => ({
      people: random.between(1, 3),
      reuse: 0.8,
      weather: [],
      latency: { there: random.pick([1500, 2500]), back: 5 },
      faults: { create: lostOrNot(random, 0.3, ['never', 'before']) },
      actions: acts(random, [
        [random.between(1, 3), ['create'], 0, 1],
        [1, ['bulk'], 1, 1.5],
        [1, ['pause', 'cancel'], 1.5, 3],
        [random.between(0, 1), ['resume'], 5, 60],
      ]),
    }),
  },
  {
    // A server that answers 404 to every token.
    name: 'revokes by id',
    weight: 1,
    subjects: ['hooks', 'table'],
    shape: (random, { subject }) => ({
      revokesById: true,
      actions: acts(random, [
        [4, subject === 'hooks' ? ['revoke', 'resend'] : ['revoke', 'resend', 'many'], 8, 60],
      ]),
    }),
  },
  {
    // An app that treats a list as fresh for as long as it is cached.
    name: 'fresh list',
    weight: 1,
    subjects: ['hooks'],
    shape: (random) => ({
      keys: 'never',
      showsList: true,
      hostDefaults: ['queries.staleTime'],
      weather: [],
      latency: { there: random.pick([5, 400]), back: 5 },
      faults: { create: lostOrNot(random, 0.6, ['before', 900]) },
      actions: acts(random, [[random.between(1, 3), ['create', 'create', 'bulk'], 3, 12]]),
    }),
  },
  {
    // The tab with the run closes while its requests are pending.
    name: 'first tab closes',
    weight: 6,
    subjects: ['tabs'],
    shape: (random) => ({
      people: random.between(3, 6),
      weather: [],
      faults: {
        create: lostOrNot(random, 0.3, [8000, 20_000, 40_000]).map(
          (fault) =>
            fault ?? (random.chance(0.4) ? { type: 'slow', there: 12_000, back: 5 } : null),
        ),
      },
      actions: acts(random, [
        [1, ['take up'], 0.2, 4],
        [1, ['close'], 4, 12],
        [3, ['take up'], 4.5, 30],
        [2, ['take up'], 60, 88],
      ]),
    }),
  },
]

/** The buttons that people press first, and those that they press later. */
const PRESSES: Record<Subject, { first: readonly string[]; later: readonly string[] }> = {
  hooks: {
    first: ['bulk', 'create', 'create', 'resend', 'revoke'],
    later: ['again', 'again', 'create', 'resend', 'resume', 'check', 'retryFailed'],
  },
  'accept hook': { first: ['accept'], later: ['accept'] },
  tabs: { first: ['take up'], later: ['take up', 'resume'] },
  form: { first: ['send'], later: ['expiry', 'send', 'send', 'press'] },
  table: { first: ['resend', 'revoke', 'many'], later: ['press', 'press', 'resend', 'revoke'] },
  page: { first: ['send'], later: ['press', 'press', 'send'] },
}

/** A server that asks for one. */
const A_BREAK: Fault = {
  type: 'refused',
  status: 429,
  retryAfter: { in: 'header', seconds: 20 },
  wait: 0,
}

type Acts = readonly [count: number, verbs: readonly string[], from: number, to: number]

/** This many of these actions, at random times between these seconds. */
function acts(random: Random, groups: readonly Acts[]): Action[] {
  return groups
    .flatMap(([count, verbs, from, to]) =>
      Array.from({ length: count }, () => ({
        at: Math.round(random.between(from * SECOND, to * SECOND)),
        do: random.pick(verbs),
        seed: random.between(0, 2 ** 31),
      })),
    )
    .sort((a, b) => a.at - b.at)
}

/** Responses of which this share is lost, and whether the server performs the request. */
function lostOrNot(
  random: Random,
  share: number,
  commits: readonly Extract<Fault, { type: 'lost' }>['commit'][],
): (Fault | null)[] {
  return Array.from({ length: 12 }, () =>
    random.chance(share)
      ? {
          type: 'lost',
          by: random.pick(['network', 'gateway', 'page']),
          commit: random.pick(commits),
          wait: random.pick([0, 40, 300]),
          held: false,
        }
      : null,
  )
}
