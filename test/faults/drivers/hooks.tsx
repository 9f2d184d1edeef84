import {
  useBulkInvite,
  useCreateInvitation,
  useInvitations,
  useResendInvitation,
  useRevokeInvitation,
  type Invitation,
} from '../../../src/exports/index'
import {
  checkClaim,
  checkHalts,
  checkPace,
  claimOf,
  claimOfJob,
  type Begun,
  type Claim,
  type Halt,
} from '../claims'
import type { ListInvitationsResponse } from '../../../src/invitation/invitation'
import type { Random } from '../random'
import { Tab } from '../tab'
import { elapsed } from '../virtual-time'
import type { App, World } from '../world'
import type { Driver } from './driver'

function useWrites() {
  return {
    bulk: useBulkInvite(),
    create: useCreateInvitation().create,
    resend: useResendInvitation().mutateAsync,
    revoke: useRevokeInvitation().mutateAsync,
  }
}

type Hooks = ReturnType<typeof useWrites>

function Probe({ onHooks }: { onHooks: (hooks: Hooks) => void }) {
  onHooks(useWrites())
  return null
}

type List = ReturnType<typeof useInvitations<ListInvitationsResponse>>

function ListProbe({ onList }: { onList: (list: List) => void }) {
  onList(useInvitations())
  return null
}

/** Lifetime of the links of the first run, in seconds. Each later run adds the same amount. */
const RUN_EXPIRY = 86_400

/** Lifetime of the links of earlier invitations, in seconds. */
const ROW_EXPIRY = 604_800

/** The age, in milliseconds, at which an invitation differs from a new one if no list was read before. */
const CERTAINLY_OLD = 10 * 60_000

interface Operation {
  type: 'create' | 'resend' | 'revoke'
  email: string
  row: Invitation | null
  token: string | null
  /** Lifetime of the link, in seconds. No two operations about one address have the same. */
  expiry: number
  /** Of `world.stay`. */
  stay: number
  /** What each component that asked for it was told since it last began, and when (milliseconds). */
  told: { claim: Claim; saidAt: number }[]
  /** For a resend: what became of the old link. */
  previous?: string
}

interface Run {
  emails: Set<string>
  /** Lifetime of its links, in seconds. No other invitation has the same. */
  expiry: number
  /** Of `world.stay`. */
  stay: number
  /** Id of the user who started it. */
  by: string
}

/** A person who invites with code of their own: runs, and single operations besides. */
export class HooksDriver implements Driver {
  readonly app: App
  readonly #world: World
  /** The hooks of two components. */
  readonly #components: (Hooks | null)[] = [null, null]
  #list: List | null = null
  readonly #operations: Operation[] = []
  readonly #rows: { row: Invitation; token: string }[] = []
  /** When a run began with each person, each time. */
  readonly #begun: Begun[] = []
  readonly #runs: Run[] = []
  readonly #halts: Halt[] = []
  #people = 0

  constructor(world: World) {
    this.#world = world
    this.app = world.open(new Tab('A'))
  }

  async begin(random: Random): Promise<void> {
    const { fake, schedule } = this.#world
    for (let count = random.between(0, 4); count > 0; count--) {
      const email = `row-${count}@example.com`
      const role = fake.roles[1]
      const createdAt = fake.now() - (random.chance(schedule.young) ? 0 : CERTAINLY_OLD)
      const { id, token, link, invitation } = fake.invite({ email, role, createdAt })
      this.#rows.push({ row: invitation, token })
      if (random.chance(0.75)) this.#quietly(() => this.app.links.set(id, link))
    }
    await this.#draw()
  }

  async act(verb: string, random: Random): Promise<string | null> {
    const { signedIn, schedule } = this.#world
    const hooks = this.#components[0]
    switch (verb) {
      case 'remount':
        await this.#world.draw(this.app, null)
        await this.#draw()
        return 'the component leaves the page and comes back'
      case 'switch':
      case 'switch session':
        if (!random.chance(0.5)) return null
        await this.#world.switchUser(this.app, verb === 'switch session')
        return verb
    }
    if (!hooks || !signedIn) return null
    switch (verb) {
      case 'bulk': {
        // In a stopped run, lost responses may still be checked.
        const { status, progress } = hooks.bulk
        if (!['idle', 'stopped', 'done'].includes(status) || progress.running > 0) return null
        const emails = [
          ...new Set(Array.from({ length: schedule.people + 1 }, () => this.#email(random))),
        ]
        for (const email of emails) this.#world.intend(email)
        const seconds = RUN_EXPIRY * (this.#runs.length + 1)
        this.#runs.push({
          emails: new Set(emails),
          expiry: seconds,
          stay: this.#world.stay,
          by: signedIn.id,
        })
        const began = hooks.bulk.start(
          emails.map((email) => ({
            email,
            role: this.#world.fake.roles[1],
            expiry: { seconds },
          })),
          {
            onInvited: () => this.#world.host('onInvited'),
            onProgress: () => this.#world.host('onProgress'),
          },
        )
        return `start a run of ${emails.length}: ${began}`
      }
      case 'create': {
        const operation = this.#begin('create', this.#email(random), null)
        if (random.chance(0.3)) this.#press(operation, 1)
        return `create ${operation.email}`
      }
      case 'resend':
      case 'revoke': {
        const taken = this.#operations.map(({ row }) => row?.id)
        const free = this.#rows.filter(({ row }) => !taken.includes(row.id))
        if (free.length === 0) return null
        const { row, token } = random.pick(free)
        const operation = this.#begin(verb, row.email, row, token)
        if (random.chance(0.3)) this.#press(operation, 1)
        return `${verb} ${row.email}`
      }
      case 'again': {
        const open = this.#operations.filter(
          ({ told, stay }) =>
            told.every(({ claim }) => claim !== 'done') && stay === this.#world.stay,
        )
        if (open.length === 0) return null
        const operation = random.pick(open)
        this.#again(operation, random)
        return `${operation.type} ${operation.email} again`
      }
      case 'refetch':
        if (!schedule.showsList) return null
        void this.#list!.refetch()
        return 'refetch the list'
      case 'pause':
      case 'resume':
      case 'cancel':
      case 'check':
      case 'retryFailed':
        if (verb === 'retryFailed') this.#intendRun()
        if (verb === 'pause' || verb === 'cancel') this.#halt()
        else if (verb !== 'check') this.#continue()
        hooks.bulk[verb]()
        return `${verb} the run`
    }
    return null
  }

  settle(random: Random): void {
    const unknown = this.#operations.filter(
      ({ told, stay }) =>
        told.some(({ claim }) => claim === 'unknown') && stay === this.#world.stay,
    )
    for (const operation of unknown) if (random.chance(0.3)) this.#again(operation, random)
    const { bulk } = this.#components[0]!
    if (this.#run?.stay !== this.#world.stay) return
    this.#continue()
    if (bulk.status === 'paused') bulk.resume()
    else if (bulk.progress.unknown > 0) bulk.check()
    else if (bulk.progress.failed > 0 && random.chance(0.5)) {
      this.#intendRun()
      bulk.retryFailed()
    }
  }

  check(): void {
    const world = this.#world
    for (const operation of this.#operations) {
      // The operations of a user who has left are reported to nobody.
      if (operation.stay !== world.stay) continue
      this.#checkOperation(operation)
    }
    for (const { emails, expiry } of this.#runs) checkPace(world, emails, expiry, this.#begun)
    checkHalts(world, this.#halts)
    if (this.#run?.stay !== world.stay) return
    const { status, items } = this.#components[0]!.bulk
    if (status === 'running' || status === 'checking') {
      world.violate('stuck', `the run is still ${status} minutes later`)
    }
    for (const item of items) {
      const { email } = item.input
      const isDone = world.network.made(email, this.#run.expiry) > 0
      checkClaim(world, {
        what: `${email} in the run`,
        claim: claimOfJob(item),
        isDone,
      })
    }
  }

  #halt(): void {
    if (!this.#run) return
    const after = this.#world.network.sent.length
    this.#halts.push({ expiry: this.#run.expiry, at: elapsed(), after, until: Infinity })
  }

  #continue(): void {
    for (const halt of this.#halts)
      halt.until = Math.min(halt.until, this.#world.network.sent.length)
  }

  /** The one that is shown. */
  get #run(): Run | undefined {
    return this.#runs.at(-1)
  }

  #checkOperation({ type, email, row, expiry, told, previous }: Operation): void {
    const world = this.#world
    const isThere = row !== null && world.holds(row.id)
    if (type === 'revoke') {
      for (const said of told) {
        checkClaim(world, { what: `revoking ${email}`, isDone: !isThere, ...said })
      }
      return
    }
    const isDone = world.network.made(email, expiry) > 0
    for (const said of told) checkClaim(world, { what: `${type} ${email}`, isDone, ...said })
    if (!previous || previous === 'unknown') return
    if ((previous === 'revoked') === isThere) {
      world.violate(
        'statement',
        `the old link of ${email} is said to be ${previous}; its row is ${isThere ? 'there' : 'gone'}`,
      )
    }
  }

  #begin(
    type: Operation['type'],
    email: string,
    row: Invitation | null,
    token: string | null = null,
  ) {
    const operation: Operation = {
      type,
      email,
      row,
      token,
      expiry: type === 'create' ? 3600 * (this.#operations.length + 1) : ROW_EXPIRY,
      stay: this.#world.stay,
      told: [],
    }
    this.#operations.push(operation)
    this.#intend(operation, false)
    this.#press(operation, 0)
    return operation
  }

  /**
   * While the outcome is unknown, the kit checks it before it sends anything. While a request is pending, a further press
   * joins the same operation.
   */
  #again(operation: Operation, random: Random): void {
    if (operation.told.every(({ claim }) => claim !== 'pending')) operation.told = []
    this.#intend(operation, true)
    this.#press(operation, random.between(0, 1))
    if (random.chance(0.3)) this.#press(operation, random.between(0, 1))
  }

  #intend({ type, email, token }: Operation, again: boolean): void {
    if (type !== 'revoke') this.#world.intend(email, { again })
    if (token) this.#world.intend(token, { again })
  }

  /** Presses in one of the two components. */
  #press(operation: Operation, component: number): void {
    const world = this.#world
    const { type, email, row, expiry } = operation
    const said: Operation['told'][number] = { claim: 'pending', saidAt: 0 }
    operation.told.push(said)
    const hooks = this.#components[component]!
    const role = world.fake.roles[1]
    const outcome: Promise<unknown> =
      type === 'create'
        ? hooks.create({ email, role, expiry_duration: expiry })
        : type === 'resend'
          ? hooks.resend(row!)
          : hooks.revoke(row!)
    outcome.then(
      (value) => {
        said.claim = 'done'
        const { previous } = Object(value) as { previous?: string }
        if (previous) operation.previous = previous
        world.log(`${type} ${email} resolves ${previous ?? ''}`)
      },
      (error: unknown) => {
        said.claim = claimOf(error)
        said.saidAt = elapsed()
        const { code, outcomeUnknown } = Object(error) as Record<string, unknown>
        world.log(
          `${type} ${email} rejects: ${String(code ?? error)}${outcomeUnknown ? ', outcome unknown' : ''}`,
        )
      },
    )
  }

  #intendRun(): void {
    // The session may have been somebody else's meanwhile, without the page knowing.
    if (!this.#run || this.#run.by !== this.#world.signedIn?.id) return
    for (const email of this.#run.emails) this.#world.intend(email, { again: true })
  }

  /** Returns someone new or, for another invitation, someone who is invited already or is being invited. */
  #email(random: Random): string {
    const again = random.chance(this.#world.schedule.reuse) ? this.#invited() : []
    if (again.length > 0) return random.pick(again)
    this.#people += 1
    return `person-${this.#people}@example.com`
  }

  /**
   * People whose earlier invitations can be distinguished from a new one. What another user has begun for them may still
   * take effect.
   */
  #invited(): string[] {
    const { stay, fake } = this.#world
    const isForeign = (one: { stay: number }) => one.stay !== stay
    const foreign = [
      ...this.#operations.filter(isForeign).map(({ email }) => email),
      ...this.#runs.filter(isForeign).flatMap(({ emails }) => [...emails]),
    ]
    const seen = new Set(this.#list?.data?.invitations.map(({ id }) => id))
    const rows = this.#rows.filter(
      ({ row }) => seen.has(row.id) || Date.parse(row.created_at) <= fake.now() - CERTAINLY_OLD,
    )
    return [
      ...rows.map(({ row }) => row.email),
      ...this.#operations.filter(({ type }) => type === 'create').map(({ email }) => email),
      ...this.#runs.flatMap(({ emails }) => [...emails]),
    ].filter((email) => !foreign.includes(email))
  }

  async #draw(): Promise<void> {
    await this.#world.draw(
      this.app,
      <>
        {this.#components.map((_, index) => (
          <Probe key={index} onHooks={(hooks) => this.#hear(index, hooks)} />
        ))}
        {this.#world.schedule.showsList && <ListProbe onList={(list) => (this.#list = list)} />}
      </>,
    )
  }

  #hear(index: number, hooks: Hooks): void {
    const before = this.#components[index]?.bulk.items ?? []
    for (const [place, { input, state }] of hooks.bulk.items.entries()) {
      if (state === 'running' && before[place]?.state !== 'running') {
        this.#begun.push({ email: input.email, at: elapsed() })
      }
    }
    this.#components[index] = hooks
  }

  #quietly(action: () => void): void {
    try {
      action()
    } catch {
      // The host's own code may throw here, too.
    }
  }
}
