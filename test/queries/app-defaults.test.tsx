import { Component, Suspense, type ReactNode } from 'react'
import {
  dehydrate,
  hydrate,
  onlineManager,
  QueryClient,
  type DefaultOptions,
} from '@tanstack/react-query'
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { AcceptInvitePage } from '../../src/components/accept-invite-page/accept-invite-page'
import { InvitationTable } from '../../src/components/invitation-table/invitation-table'
import { InviteForm } from '../../src/components/invite-form/invite-form'
import type { FluxbaseClient } from '../../src/client/create-client'
import { invitationQueries } from '../../src/queries/invitation-queries'
import { useInvitations } from '../../src/hooks/use-invitations'
import { createFakeFluxbase, type FakeFluxbase } from '../../src/testing/fake-fluxbase'
import { faults } from '../../src/testing/faults'
import { anyDefaults } from '../support/any-defaults'
import { deferred } from '../support/deferred'
import { renderWithKit } from '../support/render'

/** The text and controls that a person can find on the page. Announcements are left out, because they come and go. */
function screenOf(container: HTMLElement) {
  const page = container.cloneNode(true) as HTMLElement
  for (const region of page.querySelectorAll('[data-fbi="live-region"]')) region.remove()
  const kinds = [...page.querySelectorAll('[role], button, input, a, h1, h2, h3, table, tr, form')]
  return {
    text: page.textContent,
    kinds: kinds.map((element) => element.getAttribute('role') ?? element.localName),
    busy: page.querySelectorAll('[aria-busy="true"]').length,
  }
}

const requestsTo = (fake: FakeFluxbase) =>
  fake.requests.map(({ method, route }) => `${method} ${route}`).sort()

type Sight = ReturnType<typeof screenOf> & { requests?: string[] }

interface Stage {
  fake: FakeFluxbase
  client: FluxbaseClient
  queryClient: QueryClient
  user: UserEvent
  /** Renders something else in place of the current content. */
  show: (ui: ReactNode) => void
  /** Records the page once no request is pending, or compares it with the recorded page. */
  look: () => Promise<void>
  /** Does the same while a request is held. */
  glance: () => Promise<void>
}

type Scenario = (stage: Stage) => Promise<void>

/** An app's own error page and fallback, which must never appear. */
class Boundary extends Component<{ children: ReactNode }> {
  override state = { failed: false }
  static getDerivedStateFromError = () => ({ failed: true })
  override render() {
    return this.state.failed ? 'The error page of the app' : this.props.children
  }
}

/** Runs a scenario in an app with these defaults. */
async function play(
  scenario: Scenario,
  defaultOptions: DefaultOptions = {},
  expected?: readonly Sight[],
): Promise<Sight[]> {
  sessionStorage.clear()
  const queryClient = new QueryClient({ defaultOptions })
  const fake = createFakeFluxbase()
  const links = new Map<string, string>()
  for (const name of ['cleo', 'bob', 'ada']) {
    const { id, link } = fake.invite({ email: `${name}@example.com` })
    links.set(id, link)
  }
  const app = (ui: ReactNode) => (
    <Boundary>
      <Suspense fallback="The fallback of the app">{ui}</Suspense>
    </Boundary>
  )
  const { client, user, container, rerender } = renderWithKit(app(null), {
    fake,
    queryClient,
    links,
  })
  const sights: Sight[] = []

  async function see(settled: boolean) {
    const sight = () => ({
      ...screenOf(container),
      ...(settled && { requests: requestsTo(fake) }),
    })
    const want = expected?.[sights.length]
    await waitFor(() => {
      if (want) expect(sight()).toEqual(want)
      if (settled) expect(queryClient.isFetching()).toBe(0)
    })
    sights.push(sight())
  }
  try {
    await scenario({
      fake,
      client,
      queryClient,
      user,
      show: (ui) => rerender(app(ui)),
      look: () => see(true),
      glance: () => see(false),
    })
  } finally {
    cleanup()
    onlineManager.setOnline(true)
  }
  return sights
}

/** Finds an element by its accessible name, without the cost of `findByRole` in a test that looks a thousand times. */
const control = (name: string) =>
  waitFor(() => {
    const all = document.querySelectorAll<HTMLElement>('button, [role="menuitem"], input, textarea')
    const found = [...all].find(
      (element) =>
        (element.getAttribute('aria-label') ?? element.textContent) === name ||
        (element as HTMLInputElement).labels?.[0]?.textContent === name,
    )
    return found ?? expect.fail(`no control ${name} on ${document.body.textContent}`)
  })

const words = (text: string) => waitFor(() => expect(document.body).toHaveTextContent(text))

/** An app's own list, which only the hook renders again. */
function OwnList() {
  const { data, error, isFetching, refetch } = useInvitations()
  const rows = data?.invitations.map(({ email }) => email) ?? ['none']
  return (
    <>
      <p aria-busy={isFetching}>{`${rows.join()} ${error?.code ?? 'fine'}`}</p>
      <button onClick={() => void refetch()}>Refresh</button>
    </>
  )
}

const scenarios: Record<string, Scenario> = {
  async 'a list of the app’s own'({ fake, user, show, look }) {
    show(<OwnList />)
    await words('cleo@example.com fine')
    await look()
    fake.intercept('invitations.list', faults.status(403), { times: 1 })
    await user.click(await control('Refresh'))
    await words('cleo@example.com forbidden')
    await look()
  },

  async 'a list that fails and comes back'({ fake, user, show, look, glance }) {
    // A refusal is shown and not retried. A short outage stays unnoticed.
    const gate = deferred()
    fake.intercept('invitations.list', faults.slow(gate.promise))
    fake.intercept('invitations.list', faults.status(503), { times: 1 })
    fake.intercept('invitations.list', faults.status(403), { times: 1 })
    show(<InvitationTable key="refused" />)
    await control('Try again')
    await look()

    show(<InvitationTable key="again" />)
    await waitFor(() => expect(fake.requests).toHaveLength(3))
    await glance()
    gate.resolve()
    await words('ada@example.com')
    await look()

    await user.click(screen.getByRole('searchbox'))
    await user.paste('bob')
    await words('1 of 3')
    await look()

    // The rows stay cached while no table is mounted.
    show(null)
    await act(() => new Promise((resolve) => setTimeout(resolve, 5)))
    const held = deferred()
    fake.intercept('invitations.list', faults.slow(held.promise))
    show(<InvitationTable key="back" />)
    await words('ada@example.com')
    await glance()
    held.resolve()
    await look()
    const asked = fake.requests.length
    onlineManager.setOnline(false)
    onlineManager.setOnline(true)
    await waitFor(() => expect(fake.requests).toHaveLength(asked + 1))
    await look()
  },

  async 'a list that a loader has read'({ fake, client, queryClient, show, look, glance }) {
    const loader = new QueryClient()
    await loader.prefetchQuery(invitationQueries(client).list())
    hydrate(queryClient, JSON.parse(JSON.stringify(dehydrate(loader))))
    const gate = deferred()
    fake.intercept('invitations.list', faults.slow(gate.promise))
    show(<InvitationTable />)
    await words('ada@example.com')
    await glance()
    gate.resolve()
    await look()
  },

  async 'revoking: done, and refused'({ fake, queryClient, user, show, look, glance }) {
    // A mutation of the app that hangs, whatever its default callbacks throw.
    const mutation = {
      mutationFn: () => new Promise(() => undefined),
      onMutate: undefined,
      onError: undefined,
      onSettled: undefined,
    }
    const hanging = queryClient.getMutationCache().build(queryClient, mutation)
    void hanging.execute(undefined).catch(() => undefined)
    fake.intercept('invitations.revoke', faults.status(503), { times: 1 })
    const revoke = async (email: string) => {
      await user.click(await control(`More actions for ${email}`))
      await user.click(await control(`Revoke invitation for ${email}`))
      await user.click(await control('Revoke invitation'))
    }
    show(<InvitationTable key="first" />)
    await revoke('ada@example.com')
    await words('Invitation for ada@example.com revoked')
    await look()
    const unsupported = faults.status(400, { error: 'Token is required' })
    fake.intercept('invitations.revoke', unsupported, { times: 1 })
    await revoke('bob@example.com')
    await words('Not revoked')
    await look()

    // The refusal is remembered while no table is mounted.
    show(null)
    await act(() => new Promise((resolve) => setTimeout(resolve, 5)))
    show(<InvitationTable key="back" />)
    await user.click(await control('More actions for bob@example.com'))
    await screen.findByRole('menu')
    await glance()
  },

  async 'inviting: done, and failed'({ fake, user, show, look }) {
    show(<InviteForm />)
    await look()
    const invite = async (email: string) => {
      await user.click(await control('E-mail addresses'))
      await user.paste(email)
      await user.click(await control('Send invitation'))
    }
    await invite('grace@example.com')
    await words('Invitation for grace@example.com')
    await look()
    await user.click(await control('Invite someone else'))
    fake.intercept('invitations.create', faults.status(500), { times: 1 })
    await invite('joan@example.com')
    await words('Something went wrong')
    await look()
  },

  async 'accepting: the link not looked up, the account refused and created'(stage) {
    const { fake, user, show, look, glance } = stage
    // A browser may be wrong about being offline, and only a request can tell.
    onlineManager.setOnline(false)
    const { token } = fake.invite({ email: 'grace@example.com' })
    const gate = deferred()
    fake.intercept('invitations.validate', faults.slow(gate.promise))
    fake.intercept('invitations.validate', faults.status(403), { times: 1 })
    show(<AcceptInvitePage key="refused" token={token} />)
    await control('Try again')
    await look()

    show(<AcceptInvitePage key="again" token={token} />)
    await words('Checking your invitation…')
    await glance()
    gate.resolve()
    await user.click(await control('Your name'))
    await user.paste('Grace Hopper')
    await user.click(screen.getByLabelText('Password'))
    await user.paste('canary horse battery')
    await look()

    fake.intercept('invitations.accept', faults.status(400), { times: 1 })
    await user.click(await control('Create account'))
    await screen.findByRole('alert')
    await look()
    await user.click(await control('Create account'))
    await words('Welcome, Grace')
    await look()
  },
}

it.each(Object.entries(scenarios))(
  'an app’s defaults change neither requests nor screens for %s (O1, O2, O3)',
  async (_name, scenario) => {
    const expected = await play(scenario)
    await fc.assert(
      fc.asyncProperty(anyDefaults, async (defaults) => {
        await play(scenario, defaults, expected)
      }),
      // Runs without defaults first, so that a difference there is a fault of the scenario itself.
      { numRuns: RUNS, examples: [[{}]], interruptAfterTimeLimit: 240_000 },
    )
  },
  300_000,
)

/** The number of runs for each scenario. Each run sets about half of all fields. */
const RUNS = 6
