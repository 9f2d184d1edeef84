import {
  useBulkInvite,
  useCreateInvitation,
  useInvitations,
  useResendInvitation,
  useRevokeInvitation,
  type Invitation,
} from '../../../src/exports/index'
import { checkClaim, checkPace, claimOf, claimOfJob, type Claim } from '../claims'
import type { Random } from '../random'
import { Tab } from '../tab'
import type { App, World } from '../world'
import type { Driver } from './driver'

function useAll() {
  return {
    list: useInvitations(),
    bulk: useBulkInvite(),
    create: useCreateInvitation().create,
    resend: useResendInvitation().mutateAsync,
    revoke: useRevokeInvitation().mutateAsync,
  }
}

type Hooks = ReturnType<typeof useAll>

function Probe({ onHooks }: { onHooks: (hooks: Hooks) => void }) {
  onHooks(useAll())
  return null
}

interface Operation {
  type: 'create' | 'resend' | 'revoke'
  email: string
  row: Invitation | null
  token: string | null
  /** Of `world.stay`. */
  stay: number
  claim: Claim
  /** With a link made anew: what became of the old one. */
  previous?: string
  isPreviousOpen?: boolean
}

/** One person who invites by code of their own: a run of many, and single operations besides. */
export class HooksDriver implements Driver {
  readonly app: App
  readonly #world: World
  #hooks: Hooks | null = null
  readonly #operations: Operation[] = []
  readonly #rows: { row: Invitation; token: string }[] = []
  #run: { emails: Set<string>; stay: number } | null = null
  #people = 0

  constructor(world: World) {
    this.#world = world
    this.app = world.open(new Tab('A'))
  }

  async begin(random: Random): Promise<void> {
    const { fake } = this.#world
    for (let count = random.between(0, 4); count > 0; count--) {
      const email = `row-${count}@example.com`
      const { id, token, link, invitation } = fake.invite({ email })
      this.#rows.push({ row: invitation, token })
      if (random.chance(0.75)) this.#quietly(() => this.app.links.set(id, link))
    }
    await this.#draw()
  }

  async act(verb: string, random: Random): Promise<string | null> {
    const { signedIn, schedule } = this.#world
    const hooks = this.#hooks
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
        if (this.#run) return null
        const emails = Array.from({ length: schedule.people + 1 }, () => this.#email())
        for (const email of emails) this.#world.intend(email)
        this.#run = { emails: new Set(emails), stay: this.#world.stay }
        const began = hooks.bulk.start(
          emails.map((email) => ({
            email,
            role: this.#world.fake.roles[1],
            expiry: { seconds: 86_400 },
          })),
          {
            onInvited: () => this.#world.host('onInvited'),
            onProgress: () => this.#world.host('onProgress'),
          },
        )
        return `start a run of ${emails.length}: ${began}`
      }
      case 'create': {
        const operation = this.#begin('create', this.#email(), null)
        return `create ${operation.email}`
      }
      case 'resend':
      case 'revoke': {
        const taken = this.#operations.map(({ row }) => row?.id)
        const free = this.#rows.filter(({ row }) => !taken.includes(row.id))
        if (free.length === 0) return null
        const { row, token } = random.pick(free)
        this.#begin(verb, row.email, row, token)
        return `${verb} ${row.email}`
      }
      case 'again': {
        const refused = this.#operations.filter(
          ({ claim, stay }) => claim === 'not done' && stay === this.#world.stay,
        )
        if (refused.length === 0) return null
        const operation = random.pick(refused)
        this.#send(operation, true)
        return `${operation.type} ${operation.email} again`
      }
      case 'refetch':
        void hooks.list.refetch()
        return 'refetch the list'
      case 'pause':
      case 'resume':
      case 'cancel':
      case 'check':
      case 'retryFailed':
        if (verb === 'retryFailed') this.#intendRun()
        hooks.bulk[verb]()
        return `${verb} the run`
    }
    return null
  }

  settle(random: Random): void {
    const { bulk } = this.#hooks!
    if (this.#run?.stay !== this.#world.stay) return
    if (bulk.status === 'paused') bulk.resume()
    else if (bulk.progress.lost > 0) bulk.check()
    else if (bulk.progress.failed > 0 && random.chance(0.5)) bulk.retryFailed()
  }

  check(): void {
    const world = this.#world
    for (const operation of this.#operations) {
      // What a user began who has left is said to nobody.
      if (operation.stay !== world.stay) continue
      this.#checkOperation(operation)
    }
    if (!this.#run) return
    checkPace(world, this.#run.emails)
    if (this.#run.stay !== world.stay) return
    for (const item of this.#hooks!.bulk.items) {
      const { email } = item.input
      const isDone = world.network.made(email) > 0
      checkClaim(world, {
        what: `${email} in the run`,
        claim: claimOfJob(item),
        isDone,
        canCheck: true,
      })
    }
  }

  #checkOperation({ type, email, row, claim, previous, isPreviousOpen }: Operation): void {
    const world = this.#world
    const isThere = row !== null && world.holds(row.id)
    if (type === 'revoke') {
      checkClaim(world, { what: `revoking ${email}`, claim, isDone: !isThere })
      return
    }
    const isDone = world.network.made(email) > 0
    checkClaim(world, { what: `${type} ${email}`, claim, isDone })
    if (!previous || isPreviousOpen) return
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
      stay: this.#world.stay,
      claim: 'pending',
    }
    this.#operations.push(operation)
    this.#send(operation, false)
    return operation
  }

  #send(operation: Operation, again: boolean): void {
    const world = this.#world
    const { type, email, row, token } = operation
    operation.claim = 'pending'
    operation.stay = world.stay
    if (type !== 'revoke') world.intend(email, { again })
    if (token) world.intend(token, { again })
    const hooks = this.#hooks!
    const role = world.fake.roles[1]
    const outcome: Promise<unknown> =
      type === 'create'
        ? hooks.create({ email, role })
        : type === 'resend'
          ? hooks.resend(row!)
          : hooks.revoke(row!)
    outcome.then(
      (value) => {
        operation.claim = 'done'
        const { previous, previousError } = Object(value) as {
          previous?: string
          previousError?: { outcomeUnknown?: boolean }
        }
        if (previous) operation.previous = previous
        operation.isPreviousOpen = previousError?.outcomeUnknown ?? false
        world.log(`${type} ${email} resolves ${previous ?? ''}`)
      },
      (error: unknown) => {
        operation.claim = claimOf(error)
        const { code, outcomeUnknown } = Object(error) as Record<string, unknown>
        world.log(
          `${type} ${email} rejects: ${String(code ?? error)}${outcomeUnknown ? ', outcome unknown' : ''}`,
        )
      },
    )
  }

  #intendRun(): void {
    for (const email of this.#run?.emails ?? []) {
      if (this.#run!.stay === this.#world.stay) this.#world.intend(email, { again: true })
    }
  }

  #email(): string {
    this.#people += 1
    return `person-${this.#people}@example.com`
  }

  async #draw(): Promise<void> {
    await this.#world.draw(this.app, <Probe onHooks={(hooks) => (this.#hooks = hooks)} />)
  }

  #quietly(action: () => void): void {
    try {
      action()
    } catch {
      // The host's own code may throw here, too.
    }
  }
}
