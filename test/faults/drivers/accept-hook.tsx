import { useAcceptInvitation, type FluxbaseError } from '../../../src/exports/index'
import { checkClaim, claimOf, type Claim } from '../claims'
import { Tab } from '../tab'
import { elapsed } from '../virtual-time'
import type { App, World } from '../world'
import type { Driver } from './driver'

const EMAIL = 'grace@example.com'

type Accept = ReturnType<typeof useAcceptInvitation>['accept']

function Probe({ token, onAccept }: { token: string; onAccept: (accept: Accept) => void }) {
  onAccept(useAcceptInvitation(token).accept)
  return null
}

/** An invited person on a page of the app's own. */
export class AcceptHookDriver implements Driver {
  readonly app: App
  readonly #world: World
  #accept: Accept | null = null
  #token = ''
  #claim: Claim | null = null
  #saidAt = 0
  #presses = 0

  constructor(world: World) {
    this.#world = world
    this.app = world.open(new Tab('A'))
  }

  async begin(): Promise<void> {
    this.#token = this.#world.fake.invite({ email: EMAIL }).token
    await this.#draw()
  }

  async act(verb: string): Promise<string | null> {
    if (verb === 'remount') {
      await this.#world.draw(this.app, null)
      await this.#draw()
      return 'the component leaves the page and comes back'
    }
    // While the outcome is unknown, the hook checks it before it sends anything.
    if (this.#claim === 'done' || this.#claim === 'pending') return null
    this.#claim = 'pending'
    this.#presses += 1
    const accept = this.#accept!
    const request = { name: 'Grace Hopper', password: 'canary horse battery' }
    // Two presses create one account.
    for (const outcome of [accept(request), accept(request)]) {
      outcome.then(
        () => (this.#claim = 'done'),
        (error: FluxbaseError) => {
          // The link was used up by an earlier request that the network delivered twice.
          this.#saidAt = elapsed()
          this.#claim = error.code === 'already_accepted' ? 'done' : claimOf(error)
          this.#world.log(`accept rejects: ${error.code ?? error.message}`)
        },
      )
    }
    return 'accept, pressed twice'
  }

  settle(): void {
    // The hook offers nothing to press.
  }

  check(): void {
    const { network } = this.#world
    const isDone = network.accounts.length > 0
    if (this.#claim) {
      checkClaim(this.#world, {
        what: 'the account',
        claim: this.#claim,
        isDone,
        saidAt: this.#saidAt,
      })
    }
    checkAccepts(this.#world, this.#presses)
  }

  async #draw(): Promise<void> {
    await this.#world.draw(
      this.app,
      <Probe token={this.#token} onAccept={(accept) => (this.#accept = accept)} />,
    )
  }
}

/** Checks that a password is sent only when someone presses a button, and not repeated by the kit itself. */
export function checkAccepts(world: World, presses: number): void {
  const { sent, accounts } = world.network
  const accepts = sent.filter(({ target }) => target === 'accept').length
  if (accepts > presses) {
    world.violate(
      'twice',
      `the password was sent ${accepts} times and the button pressed ${presses} times`,
    )
  }
  if (accounts.length > 1) world.violate('twice', `${accounts.length} accounts were made`)
}
