import { en, InviteForm } from '../../../src/exports/index'
import { checkClaim, checkPace, type Claim } from '../claims'
import type { Random } from '../random'
import { Tab } from '../tab'
import { drain, sleep } from '../virtual-time'
import type { App, World } from '../world'
import { buttonNamed, buttonsIn, canPress, part, parts, press, textOf, type } from './dom'
import type { Driver } from './driver'
import '../../support/preload-people'

const words = en.inviteForm

/** A person who invites with the form: one person, or several. */
export class FormDriver implements Driver {
  readonly app: App
  readonly #world: World
  #people = 0
  /** How many times the host was asked before anything was sent. */
  #asked = 0
  /** Everyone who was typed and has not been removed. */
  readonly #typed = new Set<string>()
  /** The people for whom "Send" was pressed. */
  readonly #pressed = new Set<string>()
  /** Of each press, whom it sent to first: a run does not wait for what one before it left behind. */
  readonly #runs: Set<string>[] = []
  /** The people of the newest press. */
  #newest: string[] = []
  /** What was said about people who are no longer shown. */
  readonly #said = new Map<string, Claim>()
  /** People the form no longer knows of: the user changed, or the form was mounted again while a request was pending. */
  readonly #orphans = new Set<string>()

  constructor(world: World) {
    this.#world = world
    this.app = world.open(new Tab('A'))
  }

  async begin(random: Random): Promise<void> {
    if (random.chance(0.5)) this.#world.fake.invite({ email: 'earlier@example.com' })
    await this.#draw()
  }

  async act(verb: string, random: Random): Promise<string | null> {
    this.watch()
    this.#note()
    switch (verb) {
      case 'add':
        return this.#add(random.between(1, this.#world.schedule.people))
      case 'type':
        return this.#type()
      case 'send':
        if (this.#status === 'compose' && this.#listed().length === 0) {
          const count = random.between(1, this.#world.schedule.people)
          this.#world.log(`▸ ${this.#add(count)}`)
          await drain()
        }
        return this.#send(random)
      case 'press':
        return this.#press(random)
      case 'expiry':
        return this.#chooseExpiry(random)
      case 'remount':
        if (!random.chance(0.5)) return null
        this.#forget({ run: false })
        await this.#world.draw(this.app, null)
        await this.#draw()
        return 'the form goes and comes back'
      case 'switch':
      case 'switch session':
        if (!random.chance(0.5)) return null
        this.#forget({ run: true })
        await this.#world.switchUser(this.app, verb === 'switch session')
        return verb
    }
    return null
  }

  /** Checks that nobody who was typed is lost: they are in the field, being sent to, among the results, or invited. */
  watch(): void {
    const seen = textOf(this.app.container) + this.#box()?.value
    const isSending = this.#status === 'sending'
    // Of many people, not all are drawn, but all are counted.
    let hidden = Number(/Show ([\d,]+) more/.exec(seen)?.[1]?.replaceAll(',', '') ?? 0)
    for (const email of this.#typed) {
      if (seen.includes(email) || this.#said.get(email) === 'done') continue
      if (this.#status === 'compose' && hidden-- > 0) continue
      if (
        isSending ||
        part(this.app.container, 'invite-result') ||
        this.#world.network.made(email) > 0
      )
        continue
      this.#world.violate('typed', `${email} was typed and is nowhere (form: ${this.#status})`)
      this.#typed.delete(email)
    }
  }

  settle(random: Random): void {
    this.#note()
    const { container } = this.app
    const check = buttonNamed(container, words.checkAgain)
    const resume = buttonNamed(container, words.resume)
    if (resume) press(resume)
    else if (check) press(check)
    else if (this.#status === 'results' && random.chance(0.3)) {
      const retry = this.#offered().find(({ action }) => action === 'retry')
      if (retry) {
        this.#intendRetry()
        press(retry.button)
      }
    }
  }

  check(): void {
    const world = this.#world
    this.#note()
    for (const run of this.#runs) checkPace(world, run)
    if (this.#status === 'sending' && buttonsIn(this.app.container).length === 0) {
      world.violate('stuck', 'the form is still sending minutes later')
    }
    for (const email of this.#pressed) {
      const claim = this.#said.get(email)
      if (this.#orphans.has(email) || !claim) continue
      const isDone = world.network.made(email) > 0
      checkClaim(world, { what: `${email} (form: ${this.#status})`, claim, isDone })
    }
  }

  get #status(): string {
    return part(this.app.container, 'invite-form')?.dataset.status ?? 'nothing'
  }

  #box(): HTMLInputElement | null {
    return this.app.container.querySelector<HTMLInputElement>('[data-fbi="address-input"]')
  }

  #add(count: number): string | null {
    const box = this.#box()
    if (!box) return null
    const emails = Array.from({ length: count }, () => `person-${++this.#people}@example.com`)
    for (const email of emails) this.#typed.add(email)
    type(box, `${[box.value, ...emails].filter(Boolean).join(', ')}${count > 1 ? ', ' : ''}`)
    return `type ${emails.join(', ')}`
  }

  /** Types a draft without finishing it, perhaps while a request is pending. */
  #type(): string | null {
    const box = this.#box()
    if (!box) return null
    const email = `person-${++this.#people}@example.com`
    this.#typed.add(email)
    type(box, [box.value, email].filter(Boolean).join(', '))
    return `type ${email}`
  }

  #chooseExpiry(random: Random): string | null {
    const radios = [
      ...this.app.container.querySelectorAll<HTMLElement>(
        '[data-fbi="expiry-options"] input:not(:checked)',
      ),
    ].slice(0, -1)
    if (radios.length === 0) return null
    const radio = random.pick(radios)
    press(radio)
    return `choose "${textOf(radio.parentElement)}"`
  }

  /** Draws the people who are not drawn yet, so that "Send" names everyone it invites. */
  #showAll(): string | null {
    const box = part(this.app.container, 'address-box')
    const more = box && buttonsIn(box).find((button) => /^Show .* more$/.test(textOf(button)))
    if (!more) return null
    const name = textOf(more)
    press(more)
    return `press "${name}"`
  }

  /** The people whom "Send" would invite. */
  #listed(): string[] {
    const chips = parts(this.app.container, 'recipient', '[data-status="ready"]').map((chip) =>
      textOf(chip.querySelector('bdi')),
    )
    const typed = this.#box()?.value.match(/person-\d+@example\.com/g) ?? []
    return [...chips, ...typed]
  }

  #send(random: Random): string | null {
    const button = this.app.container.querySelector<HTMLElement>(
      '[data-fbi="invite-actions"] button',
    )
    if (!canPress(button) || textOf(button) === words.sendAnyway) return null
    // While an outcome is unknown, the form checks it and sends nothing.
    if (textOf(button) === words.checkAgain) {
      press(button)
      return `press "${words.checkAgain}"`
    }
    const claim = this.#alert()
    if (claim === 'done') return null
    const shown = this.#showAll()
    if (shown) return shown
    const emails = this.#listed()
    if (emails.some((email) => this.#said.get(email) === 'done')) return null
    const { sent } = this.#world.network
    const first = emails.filter((email) => !sent.some((one) => one.email === email))
    for (const run of this.#runs) for (const email of first) run.delete(email)
    this.#runs.push(new Set(first))
    for (const email of emails) {
      this.#world.intend(email, { again: this.#pressed.has(email) })
      this.#pressed.add(email)
      this.#said.delete(email)
    }
    this.#newest = emails
    press(button, random.chance(0.3) ? 2 : 1)
    return `press "${textOf(button)}" for ${emails.join(', ')}`
  }

  #press(random: Random): string | null {
    const offered = this.#offered()
    if (offered.length === 0) return null
    const { action, button } = random.pick(offered)
    if (action === 'retry') this.#intendRetry()
    if (action === 'back') {
      // Someone who leaves the results does not have lost responses checked.
      for (const [email, claim] of this.#said) if (claim === 'unknown') this.#orphans.add(email)
    }
    const name = textOf(button)
    press(button, random.chance(0.3) ? 2 : 1)
    return `press "${name}"`
  }

  /** Marks that the failed people are to be invited again. */
  #intendRetry(): void {
    for (const row of parts(this.app.container, 'result-row', '[data-state="failed"]')) {
      this.#world.intend(textOf(row.querySelector('bdi')), { again: true })
    }
  }

  /** The buttons besides "Send", by their text. */
  #offered(): { action: Offer; button: HTMLElement }[] {
    const { container } = this.app
    const rows = (state: string) => parts(container, 'result-row', `[data-state="${state}"]`).length
    const open = parts(container, 'result-row').length - rows('done')
    const offers: Record<Offer, string> = {
      pause: words.pause,
      resume: words.resume,
      stop: words.stop,
      retry: en.shared.tryAgain,
      rest: words.sendRest(rows('waiting')),
      check: words.checkAgain,
      back: words.backToForm(open),
      another: words.inviteAnother,
      takeUp: words.takeUpUnsent,
    }
    return Object.entries(offers).flatMap(([action, name]) => {
      const button = buttonNamed(container, name)
      return button ? [{ action: action as Offer, button }] : []
    })
  }

  /** What an alert in the form says about the one person it concerns. */
  #alert(): Claim | null {
    const fields = part(this.app.container, 'invite-fields')
    const alert = fields?.querySelector<HTMLElement>('[role="alert"]')
    if (!alert) return null
    if (alert.dataset.tone !== 'warning') return 'not done'
    return buttonNamed(fields!, words.checkAgain) ? 'unknown' : 'done'
  }

  /** Records what is said now. */
  #note(): void {
    const { container } = this.app
    // Those without a state are not among the results: they are still in the form.
    for (const row of parts(container, 'result-row', '[data-state]')) {
      this.#said.set(textOf(row.querySelector('bdi')), CLAIMS[row.dataset.state ?? ''] ?? 'unknown')
    }
    const alert = this.#alert()
    for (const email of this.#newest) {
      const claim = this.#saidOf(email, alert)
      if (claim) this.#said.set(email, claim)
    }
  }

  /** What is said about one person of the latest press, apart from the results of several. `null`: nothing. */
  #saidOf(email: string, alert: Claim | null): Claim | null {
    const { container } = this.app
    switch (this.#status) {
      case 'sending':
        return 'pending'
      case 'invited':
        return this.#isAlone(email) ? 'done' : 'not done'
      case 'compose':
        if (alert && this.#isAlone(email)) return alert
        if (part(container, 'invite-fields')?.querySelector('button[aria-busy="true"]')) {
          return 'pending'
        }
        // Whoever stands there without a word can be sent to.
        return this.#listed().includes(email) ? 'not done' : null
      case 'results': {
        // Whoever was changed before anything was sent is none of them, and stands in the form again.
        const isListed = parts(container, 'result-row', '[data-state]').some(
          (row) => textOf(row.querySelector('bdi')) === email,
        )
        return isListed ? null : 'not done'
      }
    }
    return null
  }

  /** Of several who were asked about, all but one may have been changed before anything was sent. */
  #isAlone(email: string): boolean {
    const { network, intents } = this.#world
    if (this.#newest.length === 1) return true
    const { after } = intents.get(email)!
    return network.sent.some((one) => one.email === email && one.number > after)
  }

  #forget({ run }: { run: boolean }): void {
    this.#typed.clear()
    // A press that the app is still asked about is no run yet.
    const isRun = this.#status === 'results' || part(this.app.container, 'invite-sending') !== null
    if (run || !isRun) for (const email of this.#pressed) this.#orphans.add(email)
  }

  /** Takes a while, and throws every other time. */
  readonly #onBefore = async () => {
    this.#asked += 1
    await sleep(1500)
    if (this.#asked % 2 === 0) this.#world.host('onBefore')
  }

  async #draw(): Promise<void> {
    const { host } = this.#world
    await this.#world.draw(
      this.app,
      <InviteForm
        onInvited={() => host.call(this.#world, 'onInvited')}
        onProgress={() => host.call(this.#world, 'onProgress')}
        {...(this.#world.schedule.throwing.includes('onBefore') && {
          onBefore: this.#onBefore,
        })}
      />,
    )
  }
}

type Offer =
  'pause' | 'resume' | 'stop' | 'retry' | 'rest' | 'check' | 'back' | 'another' | 'takeUp'

const CLAIMS: Record<string, Claim> = {
  done: 'done',
  failed: 'not done',
  waiting: 'not done',
  running: 'pending',
}
