import { Component, StrictMode, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createClient, type FluxbaseClient } from '../../src/exports/client'
import {
  createMemoryLinkStore,
  InvitationsProvider,
  type CurrentUser,
  type InvitationLinkStore,
} from '../../src/exports/index'
import { createFakeFluxbase, type FakeFluxbase } from '../../src/exports/testing'
import { checkPresses, checkWindow } from './claims'
import { hostDefaults } from './host-defaults'
import { MemoryLockManager } from './lock-manager'
import { Network, type Sent } from './network'
import type { Schedule, Thrower, Weather } from './schedule'
import { presentTab, Tab } from './tab'
import { drain, elapsed } from './virtual-time'

/** The error that an app's own code throws. */
export class HostError extends Error {}

export interface User extends CurrentUser {
  name: 'Ada' | 'Bea'
}

/** What a person intended with a press: one thing for one person, however often it is retried. */
export interface Intent {
  /** Id of the user who pressed. */
  by: string
  at: number
  /** The number of requests that had been sent by then. */
  after: number
}

/** An app in a tab: client, cache, provider and what it renders. */
export interface App {
  tab: Tab
  client: FluxbaseClient
  queryClient: QueryClient
  links: InvitationLinkStore
  root: Root
  container: HTMLElement
  user: User | null
  /** What is rendered, or nothing. */
  ui: ReactNode
}

/** The server, the network and the apps of one schedule, with what people intended and what went wrong. */
export class World {
  readonly schedule: Schedule
  readonly fake: FakeFluxbase
  readonly network: Network
  readonly locks = new MemoryLockManager(presentTab)
  readonly ada: User
  readonly bea: User
  readonly apps: App[] = []
  /** Counts user changes. Operations from before the latest change are reported to nobody. */
  stay = 0
  /** The rendered part has thrown and is gone. */
  crashed = false
  readonly lines: string[] = []
  readonly violations: string[] = []
  /** By address or, for revoking, by token. */
  readonly intents = new Map<string, Intent>()
  /** The number of invitations that each address may have received by now. */
  readonly allowed = new Map<string, number>()
  /** The user whom the host's session belongs to. */
  signedIn: User | null
  #token: string | null
  /** The number of requests that had been sent when the provider was told of its current user. */
  #heardAfter = 0

  constructor(schedule: Schedule) {
    this.schedule = schedule
    this.fake = createFakeFluxbase({ dialect: schedule.dialect, now: () => Date.now() })
    const { admin, roles } = this.fake
    const bea = this.fake.addUser({
      email: 'bea@example.com',
      password: 'correct-horse-battery',
      name: 'Bea',
      role: roles[0],
    })
    this.ada = { id: admin.id, email: admin.email, role: roles[0], name: 'Ada' }
    this.bea = { id: bea.id, email: bea.email, role: roles[0], name: 'Bea' }
    const isInvited = schedule.subject === 'page' || schedule.subject === 'accept hook'
    this.signedIn = isInvited ? null : this.ada
    this.#token = this.signedIn && this.fake.signIn().access_token
    this.network = new Network(this.fake, {
      faults: schedule.refreshes
        ? { ...schedule.faults }
        : { ...schedule.faults, refresh: REFUSED },
      latency: schedule.latency,
      log: (line) => this.log(line),
      closing: () => presentTab()!.closing,
      stay: () => this.stay,
    })
    this.network.onSent = (sent) => this.#watch(sent)
    if (schedule.revokesById) {
      this.fake.intercept('invitations.revoke', () =>
        Response.json({ error: 'Invitation not found' }, { status: 404 }),
      )
    }
    setOnline(true)
  }

  log(line: string): void {
    this.lines.push(
      `${(elapsed() / 1000).toFixed(3).padStart(8)}  ${presentTab()?.name ?? ' '}  ${line}`,
    )
  }

  violate(kind: string, text: string): void {
    const line = `${kind}: ${text}`
    if (this.violations.includes(line)) return
    this.violations.push(line)
    this.log(`✗ ${line}`)
  }

  /** Calls the host's own code, which throws if the schedule says so. */
  host(name: Thrower): void {
    if (!this.schedule.throwing.includes(name)) return
    this.log(`host throws in ${name}`)
    throw new HostError(name)
  }

  /** Records that someone presses a button about this address or token. */
  intend(what: string, { again = false } = {}): void {
    if (!this.signedIn) return
    this.intents.set(what, {
      by: this.signedIn.id,
      at: elapsed(),
      after: this.network.sent.length,
    })
    if (!again) this.allowed.set(what, (this.allowed.get(what) ?? 0) + 1)
  }

  holds(id: string): boolean {
    return this.fake.invitations.some((row) => row.id === id)
  }

  open(tab: Tab): App {
    const { schedule } = this
    // Within one JavaScript realm, a second client of the same server gets another name, which it would not get in a tab
    // of its own.
    const client = this.apps[0]?.client ?? this.#createClient()
    const store = createMemoryLinkStore()
    const container = document.body.appendChild(document.createElement('div'))
    const app: App = {
      tab,
      client,
      container,
      queryClient: new QueryClient({ defaultOptions: hostDefaults(schedule.hostDefaults) }),
      links: {
        get: (id) => {
          this.host('links.get')
          return store.get(id)
        },
        set: (id, link) => {
          this.host('links.set')
          const made = this.network.created.find((one) => one.id === id)
          if (made && made.number <= this.#heardAfter) {
            this.violate(
              'left',
              `${app.user?.name} is given the link of ${made.email}, who was invited for somebody who has left`,
            )
          }
          store.set(id, link)
        },
        delete: (id) => {
          this.host('links.delete')
          store.delete(id)
        },
      },
      root: createRoot(container, {
        onCaughtError: () => undefined,
        onUncaughtError: () => undefined,
      }),
      user: this.signedIn,
      ui: null,
    }
    this.apps.push(app)
    return app
  }

  /** Renders this in an app in place of the current content. `null` removes it. */
  async draw(app: App, ui: ReactNode = app.ui): Promise<void> {
    app.ui = ui
    const { client, queryClient, links, user } = app
    const tree = (
      <Boundary
        onError={(error) => {
          this.crashed = true
          this.violate('boundary', `an error reached the app's boundary: ${String(error)}`)
        }}
      >
        <QueryClientProvider client={queryClient}>
          <InvitationsProvider
            client={client}
            links={links}
            currentUser={user}
            onUnauthorized={() => this.#onUnauthorized(app)}
            onProblem={({ subject, message }) => {
              // The boundary of the form or the table caught an error of the kit's own.
              if (subject === 'InviteForm' || subject === 'InvitationTable') {
                this.violate('boundary', message)
              }
            }}
            timeZone="UTC"
            {...(this.schedule.throwing.includes('inviteUrl') && { inviteUrl: this.#inviteUrl })}
          >
            {ui}
          </InvitationsProvider>
        </QueryClientProvider>
      </Boundary>
    )
    app.tab.run(() =>
      app.root.render(this.schedule.strict ? <StrictMode>{tree}</StrictMode> : tree),
    )
    await drain()
  }

  /** Signs another user in, in the same tab. `session` changes only the session, before the provider is told. */
  async switchUser(app: App, alone: boolean): Promise<void> {
    const next = this.signedIn === this.ada ? this.bea : this.ada
    const { access_token: left } = app.client.admin.session ?? { access_token: this.#token }
    if (this.schedule.signsOut && left) this.network.signedOut.add(`Bearer ${left}`)
    this.log(`${alone ? 'session' : 'session and current user'} become ${next.name}'s`)
    this.stay += 1
    this.#signIn(app, next)
    if (alone) return
    // If only the session changed before, this is the user whom the provider already knows.
    const isKnown = app.user === next
    const answered = this.network.sent.length
    if (!isKnown) this.#heardAfter = answered
    app.user = next
    await this.draw(app)
    const rows = app.container.querySelectorAll('[data-fbi="row"]').length
    const isAnswered = this.network.sent
      .slice(answered)
      .some(({ target, seen }) => target === 'list' && seen?.as === 'success')
    if (rows > 0 && !isAnswered && !isKnown) {
      this.violate('foreign rows', `${rows} rows of the user before are shown to ${next.name}`)
    }
  }

  close(app: App): void {
    app.tab.run(() => app.root.unmount())
    app.tab.close()
    this.locks.close(app.tab)
  }

  dispose(): void {
    for (const app of this.apps) {
      app.tab.run(() => app.root.unmount())
      app.queryClient.clear()
      app.container.remove()
    }
  }

  /** Makes everything work from now on, and signs in again whoever was signed out. */
  calm(): void {
    this.log('from now on everything works')
    this.network.calm = true
    const app = this.apps.find(({ tab }) => !tab.closed)!
    if (this.signedIn && app.client.admin.keepsSession && !app.client.admin.session) {
      this.#signIn(app, this.signedIn)
    }
  }

  /** Starts or ends weather. */
  turn(type: Weather['type'], on: boolean): void {
    this.log(`${type} ${on ? 'begins' : 'ends'}`)
    switch (type) {
      case 'away':
        this.network.away = on
        break
      case 'database':
        if (on) this.fake.stopDatabase()
        else this.fake.startDatabase()
        break
      case 'unreadable':
        this.network.unreadable = on
        break
      case 'offline':
        this.network.offline = on
        setOnline(!on)
        window.dispatchEvent(new Event(on ? 'offline' : 'online'))
    }
  }

  readonly #inviteUrl = (token: string) => {
    this.host('inviteUrl')
    return token
  }

  #createClient(): FluxbaseClient {
    const { schedule, fake } = this
    const isHost = schedule.auth === 'getAccessToken'
    return createClient({
      url: fake.url,
      fetch: (input, init) => fake.fetch(input, schedule.opaque ? withoutVeil(init) : init),
      timeout: schedule.timeout,
      idempotencyKeys: schedule.keys,
      ...(isHost
        ? { getAccessToken: ({ forceRefresh }) => this.#hostToken(forceRefresh) }
        : { session: this.signedIn && fake.signIn(this.signedIn.email) }),
    })
  }

  #signIn(app: App, user: User): void {
    this.signedIn = user
    const session = this.fake.signIn(user.email)
    this.#token = session.access_token
    if (app.client.admin.keepsSession) app.client.admin.setSession(session)
  }

  /** Most apps ask people to sign in again, and people do. */
  #onUnauthorized(app: App): void {
    this.log('host hears that the session is over')
    const { signedIn } = this
    setTimeout(() => {
      if (this.signedIn !== signedIn || !signedIn) return
      this.log(`${signedIn.name} signs in again`)
      this.#signIn(app, signedIn)
    }, 7000)
    this.host('onUnauthorized')
  }

  #hostToken(forceRefresh: boolean): string | null {
    if (forceRefresh && this.signedIn) {
      if (!this.schedule.refreshes && !this.network.calm) return null
      this.#token = this.fake.signIn(this.signedIn.email).access_token
    }
    return this.schedule.opaque ? veiled(this.#token) : this.#token
  }

  /** Checks that no user's request carries the token of another user. */
  #watch(sent: Sent): void {
    checkWindow(this, sent)
    checkPresses(this, sent)
    const { number, target, email, token, bearer } = sent
    if (target === 'accept' || target === 'validate') {
      if (bearer) this.violate('bearer', `#${number} ${target} carries a bearer`)
      return
    }
    const owner = this.intents.get(email ?? token ?? '')
    if (owner && bearer && owner.by !== bearer) {
      this.violate(
        'bearer',
        `#${number} ${target} for ${email ?? 'a link'} was asked for by ${owner.by.slice(-2)} and carries the bearer of ${bearer.slice(-2)}`,
      )
    }
    if (email && !owner)
      this.violate('nobody asked', `#${number} creates an invitation for ${email}`)
  }
}

/** A token whose user only the server knows. */
const veiled = (token: string | null) => token?.replaceAll('.', '~') ?? null

function withoutVeil(init: RequestInit | undefined): RequestInit {
  const headers = new Headers(init?.headers)
  const bearer = headers.get('authorization')
  if (bearer) headers.set('authorization', bearer.replaceAll('~', '.'))
  return { ...init, headers }
}

function setOnline(online: boolean): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => online })
}

const REFUSED = Array.from(
  { length: 12 },
  () => ({ type: 'refused', status: 401, wait: 0 }) as const,
)

interface BoundaryProps {
  onError: (error: unknown) => void
  children: ReactNode
}

class Boundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: unknown) {
    this.props.onError(error)
  }

  override render() {
    return this.state.failed ? null : this.props.children
  }
}
