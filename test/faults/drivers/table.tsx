import { useEffect } from 'react'
import {
  defaultColumns,
  en,
  InvitationTable,
  type InvitationCellProps,
  type InvitationColumn,
} from '../../../src/exports/index'
import { checkClaim, claimOf, type Claim } from '../claims'
import type { Random } from '../random'
import { Tab } from '../tab'
import { drain } from '../virtual-time'
import type { App, World } from '../world'
import { buttonNamed, buttonsIn, canPress, part, parts, press, textOf, type } from './dom'
import type { Driver } from './driver'

const words = en.invitationTable

type ShownRow = InvitationCellProps['row']

interface Row {
  id: string
  email: string
  token: string
  /** Whether the link of the invitation is held. */
  isHeld: boolean
  /** The world's `stay` at the time of the action. */
  asked: { action: 'resend' | 'revoke'; stay: number } | null
}

/** A person who resends and revokes in the table: one row, or several. */
export class TableDriver implements Driver {
  readonly app: App
  readonly #world: World
  readonly #rows: Row[] = []
  /** The table was mounted again while a request was pending, of which it knows nothing. */
  readonly #orphans = new Set<Row>()
  readonly #shown = new Map<string, ShownRow>()
  readonly #columns: readonly InvitationColumn[]
  /** The text that the search field must contain, once something was typed into it. */
  #typed: string | null = null

  constructor(world: World) {
    this.#world = world
    this.app = world.open(new Tab('A'))
    const shown = this.#shown
    // A column of the host's, which sees what the table knows about a row.
    function ProbeCell({ row }: InvitationCellProps) {
      useEffect(() => {
        shown.set(row.key, row)
        return () => void shown.delete(row.key)
      }, [row])
      return null
    }
    function HostCell() {
      world.host('column')
      return null
    }
    this.#columns = [
      ...defaultColumns,
      { id: 'probe', header: 'Probe', Cell: ProbeCell },
      { id: 'host', header: 'Host', Cell: HostCell },
    ]
  }

  async begin(random: Random): Promise<void> {
    const { fake, schedule } = this.#world
    for (let count = 1; count <= schedule.people; count++) {
      const email = `row-${count}@example.com`
      const isOver = random.chance(0.15)
      const created = fake.now() - 10 * 86_400_000
      const { id, token, link } = fake.invite({ email, ...(isOver && { createdAt: created }) })
      const isHeld = random.chance(0.75)
      if (isHeld) {
        try {
          this.app.links.set(id, link)
        } catch {
          // The host's own code may throw here, too.
        }
      }
      this.#rows.push({ id, email, token, isHeld, asked: null })
    }
    await this.#draw()
  }

  async act(verb: string, random: Random): Promise<string | null> {
    this.watch()
    const { container } = this.app
    switch (verb) {
      case 'resend':
      case 'revoke': {
        const row = this.#free(random)
        return row && (await this.#ask(verb, row, random))
      }
      case 'many':
        return this.#askMany(random)
      case 'press':
        return this.#press(random)
      case 'refresh': {
        const button = container.querySelector<HTMLElement>('[data-action="refresh"]')
        if (!canPress(button)) return null
        press(button)
        return 'refresh'
      }
      case 'type': {
        const search = container.querySelector<HTMLInputElement>('input[type="search"]')
        if (!search) return null
        this.#typed = random.pick(['row', 'row-', 'example'])
        type(search, this.#typed)
        return `type "${this.#typed}" into the search`
      }
      case 'remount':
        if (!random.chance(0.5)) return null
        this.#typed = null
        for (const row of this.#rows) if (row.asked) this.#orphans.add(row)
        await this.#world.draw(this.app, null)
        await this.#draw()
        return 'the table goes and comes back'
      case 'switch':
      case 'switch session':
        if (!random.chance(0.5)) return null
        this.#typed = null
        await this.#world.switchUser(this.app, verb === 'switch session')
        return verb
    }
    return null
  }

  watch(): void {
    const search = this.app.container.querySelector<HTMLInputElement>('input[type="search"]')
    if (!search || this.#typed === null || search.value === this.#typed) return
    this.#world.violate('typed', `the search holds "${search.value}" and not "${this.#typed}"`)
    this.#typed = search.value
  }

  settle(random: Random): void {
    const { container } = this.app
    // Statements must be true of the current list, even if the latest list request was refused.
    const refresh = container.querySelector<HTMLElement>(
      '[data-action="refresh"], [data-fbi="table-message"][data-tone="danger"] button',
    )
    if (canPress(refresh)) press(refresh)
    const bar = part(container, 'run-bar')
    const resume = bar && buttonNamed(bar, words.resume)
    if (resume) press(resume)
    else if (this.#checks().length > 0) press(this.#checks()[0]!)
    else if (random.chance(0.3)) {
      const did = this.#press(random)
      if (did) this.#world.log(`▸ ${did}`)
    }
  }

  check(): void {
    const { container } = this.app
    const bar = part(container, 'run-bar')
    if (bar && buttonsIn(bar).length === 0) {
      this.#world.violate('stuck', 'the run over rows is still under way minutes later')
    }
    for (const row of this.#rows) {
      if (row.asked && row.asked.stay === this.#world.stay && !this.#orphans.has(row)) {
        if (row.asked.action === 'revoke') this.#checkRevoked(row)
        else this.#checkResent(row)
      }
    }
  }

  #checkRevoked({ id, email }: Row): void {
    const shown = this.#shown.get(id)
    const isDone = !this.#world.holds(id)
    const report = shown?.report
    const claim: Claim = !shown ? 'done' : report ? claimOfReport(report) : 'not done'
    checkClaim(this.#world, {
      what: `revoking ${email} (report: ${report?.type ?? 'none'})`,
      claim,
      isDone,
    })
  }

  #checkResent({ id, email }: Row): void {
    const world = this.#world
    const isThere = world.holds(id)
    const made = world.network.created.filter((one) => one.email === email)
    const rows = [id, ...made.map((one) => one.id)].map((key) => this.#shown.get(key))
    const shown = rows.find((row) => row?.report) ?? rows.find(Boolean)
    const report = shown?.report
    if (!report) {
      world.violate(
        'statement',
        `nothing is said of resending ${email}; ${made.length > 0 ? 'it is' : 'it is not'} done`,
      )
      return
    }
    checkClaim(world, {
      what: `resending ${email} (report: ${report.type})`,
      claim: claimOfReport(report),
      isDone: made.length > 0,
    })
    if (report.type !== 'resent') return
    const isSaidGone = report.previous === 'revoked'
    const isKnown = ['revoked', 'expired', 'live'].includes(report.previous)
    if (isKnown && isSaidGone === isThere) {
      world.violate(
        'statement',
        `the old link of ${email} is said to be ${report.previous}; its row is ${isThere ? 'there' : 'gone'}`,
      )
    }
  }

  #free(random: Random): Row | null {
    const free = this.#rows.filter((row) => !row.asked && this.#element(row))
    return free.length > 0 ? random.pick(free) : null
  }

  #element({ id }: Row): HTMLElement | null {
    return this.app.container.querySelector<HTMLElement>(`[data-row="${id}"]`)
  }

  async #ask(action: 'resend' | 'revoke', row: Row, random: Random): Promise<string | null> {
    const { container } = this.app
    const element = this.#element(row)!
    const main = part(element, 'row-actions')?.querySelector<HTMLElement>(
      'button:not([data-action])',
    )
    const times = random.chance(0.3) ? 2 : 1
    if (action === 'resend' && main && textOf(main) === words.resend) {
      if (!canPress(main)) return null
      this.#intend(action, row)
      press(main, times)
      return `press Resend of ${row.email}`
    }
    const more = element.querySelector<HTMLElement>('[data-action="more"]')
    if (!canPress(more)) return null
    press(more)
    await drain()
    const items = parts(container, 'menu-item')
    const item = items.find((one) =>
      action === 'revoke' ? one.dataset.danger : textOf(one.querySelector('span')) === words.resend,
    )
    if (!item || !canPress(item)) {
      press(more)
      return null
    }
    if (action === 'resend') {
      this.#intend(action, row)
      press(item)
      return `choose Resend of ${row.email}`
    }
    press(item)
    await drain()
    const confirm = container.querySelector<HTMLElement>('dialog [data-look="danger"]')
    if (!confirm) return null
    if (random.chance(0.1)) {
      press(container.querySelector<HTMLElement>('dialog button')!)
      return `ask to revoke ${row.email}, and keep it`
    }
    this.#intend(action, row)
    press(confirm, times)
    return `revoke ${row.email}`
  }

  async #askMany(random: Random): Promise<string | null> {
    const { container } = this.app
    const rows = this.#rows.filter((row) => !row.asked && this.#element(row))
    if (rows.length < 2 || part(container, 'run-bar')) return null
    const chosen = random.shuffled(rows).slice(0, random.between(2, rows.length))
    for (const row of this.#rows) {
      const box = this.#element(row)?.querySelector<HTMLInputElement>('input[type="checkbox"]')
      if (box && box.checked !== chosen.includes(row)) press(box)
    }
    await drain()
    const bar = part(container, 'selection-bar')
    if (!bar) return null
    const action = random.pick(['resend', 'revoke'] as const)
    const possible = chosen.filter(({ isHeld }) => action === 'resend' || isHeld)
    const button =
      action === 'resend' ? buttonNamed(bar, words.resend) : buttonNamed(bar, words.revokeMany)
    if (!button || possible.length === 0) return null
    if (action === 'resend') {
      for (const row of possible) this.#intend(action, row)
      press(button)
      return `resend ${possible.map(({ email }) => email).join(', ')}`
    }
    press(button)
    await drain()
    const confirm = container.querySelector<HTMLElement>('dialog [data-look="danger"]')
    if (!confirm) return null
    for (const row of possible) this.#intend(action, row)
    press(confirm)
    return `revoke ${possible.map(({ email }) => email).join(', ')}`
  }

  /** The "Check again" buttons of rows and of the run. */
  #checks(): HTMLElement[] {
    const { container } = this.app
    const bar = part(container, 'run-bar')
    const ofRun = bar && buttonNamed(bar, words.checkAgain)
    const ofRows = parts(container, 'row-report', '[data-report="unknown"]').flatMap(
      (report) => report.querySelector<HTMLElement>('button') ?? [],
    )
    return [...ofRows, ...(ofRun ? [ofRun] : [])].filter(canPress)
  }

  /** The "Try again" or "Check again" of a row, or a button of the run. */
  #press(random: Random): string | null {
    const { container } = this.app
    const bar = part(container, 'run-bar')
    const ofRun = bar
      ? [words.pause, words.resume, words.stop, words.retryFailed].flatMap(
          (name) => buttonNamed(bar, name) ?? [],
        )
      : []
    const ofRows = parts(container, 'row-report', '[data-report="failed"]').flatMap(
      (report) => report.querySelector<HTMLElement>('button') ?? [],
    )
    const offered = [...ofRun, ...ofRows, ...this.#checks()].filter(canPress)
    if (offered.length === 0) return null
    const button = random.pick(offered)
    const id = button.closest<HTMLElement>('[data-row]')?.dataset.row
    const name = textOf(button)
    const isSending = name !== words.checkAgain
    for (const row of this.#rows) {
      // The run belongs to the current user.
      const isOfRun = name === words.retryFailed && row.asked?.stay === this.#world.stay
      if (row.asked && isSending && (row.id === id || isOfRun)) {
        this.#intend(row.asked.action, row, true)
      }
    }
    press(button, random.chance(0.3) ? 2 : 1)
    return `press "${name}"${id ? ` of ${this.#rows.find((row) => row.id === id)?.email}` : ''}`
  }

  #intend(action: 'resend' | 'revoke', row: Row, again = false): void {
    row.asked = { action, stay: this.#world.stay }
    this.#world.intend(row.token, { again })
    if (action === 'resend') this.#world.intend(row.email, { again })
  }

  async #draw(): Promise<void> {
    await this.#world.draw(this.app, <InvitationTable columns={this.#columns} />)
  }
}

function claimOfReport(report: NonNullable<ShownRow['report']>): Claim {
  switch (report.type) {
    case 'resent':
    case 'revoked':
      return 'done'
    case 'failed':
      return claimOf(report.error)
    case 'resending':
    case 'revoking':
      return 'pending'
    case 'waiting':
    case 'copy_failed':
      return 'not done'
    default:
      return 'unknown'
  }
}
