import { AcceptInvitePage } from '../../../src/exports/index'
import { checkClaim, type Claim } from '../claims'
import type { Random } from '../random'
import { Tab } from '../tab'
import { drain } from '../virtual-time'
import type { App, World } from '../world'
import { checkAccepts } from './accept-hook'
import { buttonsIn, canPress, press, type } from './dom'
import type { Driver } from './driver'

const EMAIL = 'grace@example.com'

/** What the page says about the account, by its status. */
const CLAIMS: Record<string, Claim> = {
  ready: 'done',
  welcome: 'done',
  used: 'done',
  raced: 'done',
  exists: 'done',
  form: 'not done',
  not_created: 'not done',
  impossible: 'not done',
  unknown: 'unknown',
  not_yet: 'unknown',
  checking: 'pending',
  sending: 'pending',
}

/** What a host adds to the page. */
function Slot({ world }: { world: World }): null {
  world.host('slot')
  return null
}

/** An invited person on the accept page. */
export class PageDriver implements Driver {
  readonly app: App
  readonly #world: World
  #token = ''
  #presses = 0
  /** The page was mounted again while an earlier request was pending, of which it knows nothing. */
  #isOrphaned = false
  #typed: { name: string; password: string } | null = null

  constructor(world: World) {
    this.#world = world
    this.app = world.open(new Tab('A'))
  }

  async begin(): Promise<void> {
    this.#token = this.#world.fake.invite({ email: EMAIL }).token
    await this.#draw()
  }

  async act(verb: string, random: Random): Promise<string | null> {
    this.watch()
    switch (verb) {
      case 'remount':
        if (!random.chance(0.5)) return null
        this.#typed = null
        this.#isOrphaned ||= this.#presses > 0
        await this.#world.draw(this.app, null)
        await this.#draw()
        return 'the page goes and comes back'
      case 'type':
        return this.#type(
          random.pick(['Grace', 'Grace Hopper', 'Grace B. M. Hopper']),
          `canary horse ${random.between(100, 999)} battery`,
        )
      case 'send':
        if (!this.#typed) {
          this.#type('Grace', 'canary horse battery')
          await drain()
        }
        return this.#send(random)
      case 'press':
        return this.#press(random)
    }
    return null
  }

  watch(): void {
    const { name, password } = this.#inputs()
    if (!name || !password || !this.#typed) return
    const { value } = name
    if (value !== this.#typed.name || password.value !== this.#typed.password) {
      this.#world.violate(
        'typed',
        `the form holds "${value}" / "${password.value}" and not what was typed`,
      )
      this.#typed = null
    }
  }

  settle(random: Random): void {
    if (['form', 'sending', 'checking', 'welcome', 'ready'].includes(this.#status)) return
    const did = this.#press(random)
    if (did) this.#world.log(`▸ ${did}`)
  }

  check(): void {
    const world = this.#world
    const claim = CLAIMS[this.#status]
    const isDone = world.network.accounts.length > 0
    checkAccepts(world, this.#presses)
    if (!claim)
      return world.violate('stuck', `the page says "${this.#status}" although everything works`)
    if (this.#isOrphaned && claim === 'not done') return
    checkClaim(world, {
      what: `the account (page: ${this.#status})`,
      claim,
      isDone,
    })
  }

  get #status(): string {
    return this.app.container.querySelector('main')?.dataset.status ?? 'nothing'
  }

  #inputs() {
    const { container } = this.app
    return {
      name: container.querySelector<HTMLInputElement>('input[autocomplete="name"]'),
      password: container.querySelector<HTMLInputElement>('input[autocomplete="new-password"]'),
    }
  }

  #type(name: string, password: string): string | null {
    const inputs = this.#inputs()
    if (!inputs.name || !inputs.password) return null
    type(inputs.name, name)
    type(inputs.password, password)
    this.#typed = { name, password }
    return `type "${name}"`
  }

  #send(random: Random): string | null {
    const button = this.app.container.querySelector<HTMLElement>('button[type="submit"]')
    if (!canPress(button)) return null
    this.#presses += 1
    press(button, random.chance(0.3) ? 2 : 1)
    return 'press "Create account"'
  }

  /** Presses one of the buttons of a notice. */
  #press(random: Random): string | null {
    if (['form', 'sending'].includes(this.#status)) return null
    const offered = buttonsIn(this.app.container)
    if (offered.length === 0) return null
    const button = random.pick(offered)
    // "Try again" may send. What it sends is intended once.
    this.#presses += 1
    press(button, random.chance(0.3) ? 2 : 1)
    return `press "${button.textContent}" (page: ${this.#status})`
  }

  async #draw(): Promise<void> {
    await this.#world.draw(
      this.app,
      <AcceptInvitePage
        token={this.#token}
        onAccepted={() => this.#world.host('onAccepted')}
        setDocumentTitle={false}
        {...(this.#world.schedule.throwing.includes('slot') && {
          slots: { form: <Slot world={this.#world} />, ready: <Slot world={this.#world} /> },
        })}
      />,
    )
  }
}
