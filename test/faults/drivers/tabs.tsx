import { useBulkInvite } from '../../../src/exports/index'
import { checkClaim, claimOfJob } from '../claims'
import type { Random } from '../random'
import { Tab } from '../tab'
import type { App, World } from '../world'
import type { Driver } from './driver'

type Bulk = ReturnType<typeof useBulkInvite>

function Probe({ onBulk }: { onBulk: (bulk: Bulk) => void }) {
  onBulk(useBulkInvite())
  return null
}

/** A person whose tab is duplicated or reloaded during a run, and who continues the run in the other tab. */
export class TabsDriver implements Driver {
  readonly app: App
  readonly #world: World
  readonly #bulks = new Map<App, Bulk>()
  #other: App | null = null

  constructor(world: World) {
    this.#world = world
    this.app = world.open(new Tab('A'))
  }

  async begin(): Promise<void> {
    await this.#draw(this.app)
    const { schedule, fake } = this.#world
    const emails = Array.from({ length: schedule.people + 2 }, (_, n) => `person-${n}@example.com`)
    for (const email of emails) this.#world.intend(email)
    this.#bulks
      .get(this.app)!
      .start(emails.map((email) => ({ email, role: fake.roles[1], expiry: { seconds: 86_400 } })))
    this.#world.log(`▸ start a run of ${emails.length}`)
  }

  async act(verb: string, random: Random): Promise<string | null> {
    if (!this.#other) {
      if (this.#bulks.get(this.app)!.status === 'done') return null
      const isReload = random.chance(0.3)
      const tab = new Tab('B', this.app.tab)
      if (isReload) this.#world.close(this.app)
      this.#other = this.#world.open(tab)
      await this.#draw(this.#other)
      return isReload ? 'reload the tab' : 'duplicate the tab'
    }
    const { tab } = this.#other
    if (verb === 'close') {
      if (this.app.tab.closed) return null
      this.#world.close(this.app)
      return 'close the first tab'
    }
    return tab.run(() => this.#press(verb))
  }

  #press(verb: string): string | null {
    const bulk = this.#bulks.get(this.#other!)!
    switch (verb) {
      case 'take up': {
        // Does what the form does: shows people who were perhaps invited, and does not send to them at once.
        const unsent = bulk.unsent.filter(({ perhapsSent }) => !perhapsSent)
        if (unsent.length === 0) return null
        for (const { email } of unsent) this.#world.intend(email, { again: true })
        bulk.forgetUnsent()
        bulk.start(unsent)
        return `take up ${unsent.map(({ email }) => email).join(', ')}`
      }
      case 'resume':
      case 'check':
        bulk[verb]()
        return `${verb} the run in the second tab`
    }
    return null
  }

  settle(): void {
    for (const [{ tab }, bulk] of this.#bulks) {
      if (tab.closed) continue
      tab.run(() => {
        if (bulk.status === 'paused') bulk.resume()
        else if (bulk.progress.unknown > 0) bulk.check()
      })
    }
  }

  check(): void {
    const { network } = this.#world
    const runs = [...this.#bulks].filter(([{ tab }]) => !tab.closed)
    for (const [{ tab }, { items }] of runs) {
      for (const item of items) {
        const { email } = item.input
        const isElsewhere = [...this.#bulks].some(
          ([app, bulk]) => app.tab !== tab && bulk.items.some(({ input }) => input.email === email),
        )
        const claim = claimOfJob(item)
        // The other tab may have done what this one did not.
        if (isElsewhere && claim === 'not done') continue
        checkClaim(this.#world, {
          what: `${email} in tab ${tab.name}`,
          claim,
          isDone: network.made(email) > 0,
        })
      }
    }
  }

  async #draw(app: App): Promise<void> {
    await this.#world.draw(app, <Probe onBulk={(bulk) => this.#bulks.set(app, bulk)} />)
  }
}
