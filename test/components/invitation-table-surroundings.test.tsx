import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { InvitationTable } from '../../src/components/invitation-table/invitation-table'
import { loadActionParts } from '../../src/components/invitation-table/load-action-parts'
import { InviteForm } from '../../src/components/invite-form/invite-form'
import { createFakeFluxbase, type FakeFluxbase } from '../../src/testing/fake-fluxbase'
import { faults } from '../../src/testing/faults'
import { deferred } from '../support/deferred'
import { lateCommit } from '../support/late-commit'
import { renderWithKit, type KitOptions } from '../support/render'
import { pass, startVirtualTime, UNTIL_NO_COMMIT } from '../support/virtual-time'
import { preloadParts } from '../../src/provider/use-lazy-parts'

// Menus and bars open at once here; `missing-code.test.tsx` is about waiting for them.
beforeAll(() => preloadParts(loadActionParts))

const DAY = 24 * 60 * 60 * 1000

function seeded() {
  const fake = createFakeFluxbase()
  const now = fake.now()
  fake.invite({ email: 'cleo@example.com', createdAt: now - 8 * DAY, expiresAt: now - DAY })
  fake.invite({ email: 'bob@example.com', createdAt: now - 6 * DAY, expiresAt: now + DAY })
  fake.invite({ email: 'ada@example.com', role: fake.roles[0], createdAt: now - 2 * 3_600_000 })
  return fake
}

type Row = Record<string, unknown>

/** Changes the rows that the server sends. `around` holds other fields of the response. */
const changeRows = (fake: FakeFluxbase, change: (rows: Row[]) => unknown[], around: object = {}) =>
  fake.intercept('invitations.list', async (_request, next) => {
    const { invitations } = await (await next()).json()
    return Response.json({ ...around, invitations: change(invitations) })
  })

const allLinks = (fake: FakeFluxbase) =>
  new Map(fake.invitations.map(({ id, token }) => [id, `${fake.url}/invite/${token}`]))

async function start(fake: FakeFluxbase, options: KitOptions = {}) {
  const kit = renderWithKit(<InvitationTable />, { fake, ...options })
  await screen.findByRole('table')
  return kit
}
type User = Awaited<ReturnType<typeof start>>['user']

const bodyRows = () => screen.queryAllByRole('row').slice(1)
const people = () =>
  bodyRows().map((row) => within(row).getByRole('rowheader').querySelector('bdi')!.textContent)
const rowOf = (email: string) =>
  bodyRows().find((row) => row.textContent?.includes(email)) ?? expect.fail(`no row of ${email}`)
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const searchBox = () => screen.getByRole('searchbox')
const region = () => document.querySelector('[data-fbi="live-region"]')!
const lists = (fake: FakeFluxbase) =>
  fake.requests.filter(({ route }) => route === 'invitations.list')

/** Collects everything that is announced from now on. */
function listen() {
  const announced: string[] = []
  new MutationObserver(() => region().textContent && announced.push(region().textContent)).observe(
    region(),
    { childList: true, subtree: true, characterData: true },
  )
  return announced
}

async function revoke(user: User, email: string) {
  await user.click(button(`More actions for ${email}`))
  await user.click(screen.getByRole('menuitem', { name: `Revoke invitation for ${email}` }))
  const dialog = await screen.findByRole('alertdialog')
  await user.click(within(dialog).getByRole('button', { name: 'Revoke invitation' }))
}

it('a long list shows its rows where there are no frames, as in a test environment', async () => {
  vi.stubGlobal('requestAnimationFrame', undefined)
  onTestFinished(() => void vi.unstubAllGlobals())
  const fake = createFakeFluxbase()
  for (let at = 0; at < 60; at += 1) fake.invite({ email: `person.${at}@example.com` })
  await start(fake)
  expect(people().length).toBeGreaterThan(10)
})

it('a menu of a row shows whose it is, and says so in its name', async () => {
  const { user } = await start(seeded())
  await user.click(button('More actions for ada@example.com'))
  const menu = screen.getByRole('menu', { name: 'More actions for ada@example.com' })
  expect(menu.firstElementChild).toHaveTextContent(/^ada@example\.com$/)
})

describe('rows with unusual fields', () => {
  it.each(['', null, undefined, 'undefined', 'null', '../users', 'a'.repeat(43) + '='])(
    'a row that the server sends with the token %j says why it cannot be revoked, and no request is sent (F40)',
    async (token) => {
      const fake = seeded()
      changeRows(fake, (rows) => rows.map((row) => ({ ...row, token })))
      const { user } = await start(fake)
      await user.click(button('More actions for ada@example.com'))
      const item = screen.getByRole('menuitem', { name: 'Revoke invitation for ada@example.com' })
      expect(item).toHaveAttribute('aria-disabled', 'true')
      expect(item).toHaveAccessibleDescription(/Revoking requires the link/)
      await user.click(item)
      await user.keyboard('{Escape}')
      await user.click(screen.getByRole('checkbox', { name: 'Select all' }))
      await user.click(button('Revoke…'))
      expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument()
      expect(new Set(fake.requests.map(({ route }) => route))).toEqual(
        new Set(['invitations.list']),
      )
    },
  )

  it('an unknown role is shown by its name and can be filtered by, but is not offered for inviting (F45)', async () => {
    const role = '<b>viewer</b>'
    const fake = seeded()
    changeRows(fake, ([row, ...rows]) => [{ ...row, role }, ...rows])
    const { user } = renderWithKit(
      <>
        <InvitationTable />
        <InviteForm />
      </>,
      { fake },
    )
    await screen.findByRole('table')
    expect(rowOf('ada')).toHaveTextContent(role)
    await user.selectOptions(screen.getByRole('combobox', { name: 'Role' }), role)
    expect(people()).toEqual(['ada@example.com'])
    expect(screen.queryByRole('radio', { name: /viewer/ })).not.toBeInTheDocument()
    expect(screen.getAllByRole('radio', { name: /Admin|Member/ })).toHaveLength(2)
  })

  it('unknown fields of a row are neither shown nor sent back (F46)', async () => {
    const known = ['id', 'email', 'role', 'created_at', 'expires_at', 'accepted', 'accepted_at']
    const extra = fc.dictionary(
      fc.string({ minLength: 1 }).filter((key) => !known.includes(key)),
      fc.jsonValue(),
    )
    const [around, inRows] = fc.sample(extra, { numRuns: 2, seed: 42 })
    const fake = seeded()
    const marked = { more: { deep: ['canary'] }, email_note: 'canary', tenant: 'canary' }
    changeRows(fake, (rows) => rows.map((row) => ({ ...inRows, ...marked, ...row })), {
      ...around,
      ...marked,
    })
    const { user, queryClient } = await start(fake)
    await user.click(button('Resend invitation to ada@example.com'))
    await screen.findByText(/^New link created\./)
    expect(document.body.outerHTML).not.toContain('canary')
    const sent = fake.requests.find(({ method }) => method === 'POST')?.body as object
    expect(Object.keys(sent).sort()).toEqual(['email', 'expiry_duration', 'role'])
    const cached = queryClient.getQueryCache().getAll()
    expect(JSON.stringify(cached.map(({ state }) => state.data))).not.toContain('canary')
  })

  it.each([undefined, null])(
    'a row with %s in all optional fields does not show that word (F47)',
    async (nothing) => {
      const fake = seeded()
      changeRows(fake, (rows) =>
        rows.map(({ id, email, role, created_at, expires_at }) => ({
          id,
          email,
          role,
          created_at,
          expires_at,
          invited_by: nothing,
          accepted_at: nothing,
          tenant_id: nothing,
          token: nothing,
        })),
      )
      const { user } = await start(fake, { currentUser: fake.admin })
      expect(people()).toHaveLength(3)
      await user.click(button('Exact times'))
      await user.click(button('More actions for ada@example.com'))
      expect(document.body.outerHTML).not.toMatch(/undefined|null|NaN/)
      expect(rowOf('ada')).not.toHaveTextContent('by you')
    },
  )

  it('an invalid date reads “Unknown date” and sorts last, and a valid one is shown (F48)', async () => {
    const dates: [unknown, string][] = [
      ['', 'Unknown date'],
      ['0001-01-01T00:00:00Z', 'Unknown date'],
      [1_795_000_000, 'Unknown date'],
      ['99999-12-31T00:00:00Z', 'Unknown date'],
      ['soon', 'Unknown date'],
      ['2026-11-25T09:00:00.123456789Z', '25 Nov 2026, 09:00'],
      ['2026-11-25T10:00:00+01:00', '25 Nov 2026, 09:00'],
    ]
    const fake = seeded()
    changeRows(fake, ([row]) =>
      dates.map(([date], at) => ({
        ...row,
        id: `${at}`,
        email: `${at}@example.com`,
        created_at: date,
        expires_at: date,
      })),
    )
    const { user } = await start(fake)
    await user.click(button('Exact times'))
    for (const [at, [, text]] of dates.entries()) {
      const shown = ['invited', 'expires'].map(
        (column) => rowOf(`${at}@`).querySelector(`[data-column="${column}"]`)?.textContent,
      )
      expect(shown).toEqual([text, text])
    }
    for (const head of ['Invited', 'Expires', 'Expires']) {
      await user.click(button(head))
      expect(people().slice(2)).toEqual([0, 1, 2, 3, 4].map((at) => `${at}@example.com`))
    }
    expect(document.body.outerHTML).not.toMatch(/Invalid|NaN/)
  })

  it('one unreadable row among ten thousand affects no other row (F51)', async () => {
    const fake = seeded()
    changeRows(fake, ([row]) =>
      Array.from({ length: 10_000 }, (_, at) =>
        at === 7_000 ? { nonsense: true } : { ...row, id: `${at}`, email: `${at}@example.com` },
      ),
    )
    await start(fake)
    expect(await screen.findByText('9,999 invitations')).toBeInTheDocument()
    expect(screen.getByText('1 invitation couldn’t be read and isn’t shown.')).toBeInTheDocument()
    expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '10000')
  })
})

describe('a misleading address (S27)', () => {
  const nobodySees = 'This address contains a space or an invisible character, shown as its code.'

  it.each([
    ['\u202A', 'U+202A'],
    ['\u202E', 'U+202E'],
    ['\u2066', 'U+2066'],
    ['\u2069', 'U+2069'],
    ['\u200F', 'U+200F'],
    ['\u200B', 'U+200B'],
    ['\u00AD', 'U+00AD'],
    ['\u3164', 'U+3164'],
    ['\n', 'U+000A'],
    ['\u00A0', 'U+00A0'],
    [' ', 'U+0020'],
  ])(
    'an address with %j shows the character’s code in the row, the labels, the dialog and the report',
    async (sign, code) => {
      const fake = seeded()
      const email = `ada${sign}moc@evil.example`
      const shown = `ada⟨${code}⟩moc@evil.example`
      fake.invite({ email })
      const { user } = await start(fake, { links: allLinks(fake) })
      expect(people()).toContain(shown)
      const row = rowOf(shown)
      expect(within(row).getByText(nobodySees)).toBeVisible()
      expect(screen.getAllByText(nobodySees)).toHaveLength(1)
      await user.click(button(`More actions for ${shown}`))
      await user.click(screen.getByRole('menuitem', { name: `Revoke invitation for ${shown}` }))
      const dialog = await screen.findByRole('alertdialog', {
        name: `Revoke the invitation for ${shown}?`,
      })
      expect(dialog).toHaveAccessibleDescription(expect.stringContaining(nobodySees))
      await user.click(within(dialog).getByRole('button', { name: 'Revoke invitation' }))
      await screen.findByText(`Invitation for ${shown} revoked.`, {
        selector: '[data-fbi="done"] > span',
      })
      expect(document.body.textContent).not.toContain(email)
    },
  )

  it('an address in another script is shown with its punycode domain in the row and the dialog', async () => {
    const fake = seeded()
    const email = 'ada@ex\u0430mple.com'
    fake.invite({ email })
    const written = 'Mail servers write the part after the @ as xn--exmple-4nf.com.'
    const { user } = await start(fake, { links: allLinks(fake) })
    expect(within(rowOf(email)).getByText(written)).toBeVisible()
    await user.click(button(`More actions for ${email}`))
    await user.click(screen.getByRole('menuitem', { name: `Revoke invitation for ${email}` }))
    const dialog = await screen.findByRole('alertdialog')
    expect(dialog).toHaveAccessibleDescription(expect.stringContaining(written))
  })

  it('search finds an address with invisible characters by its visible text', async () => {
    const fake = seeded()
    fake.invite({ email: 'ada\u202Emoc@evil.example' })
    const { user } = await start(fake)
    await user.type(searchBox(), 'moc@evil')
    await waitFor(() => expect(people()).toEqual(['ada⟨U+202E⟩moc@evil.example']))
  })
})

describe('a refresh that fails', () => {
  it('a refresh that fails is retried twice before an error is shown, and the rows stay (F01)', async () => {
    const fake = seeded()
    const { user } = await start(fake)
    let asked = 0
    const gates = [deferred(), deferred(), deferred()]
    fake.intercept('invitations.list', async () => {
      await gates[asked++]?.promise
      return faults.network()
    })
    await user.click(button('Refresh'))
    for (const [at, gate] of gates.entries()) {
      await waitFor(() => expect(asked).toBe(at + 1))
      expect(screen.queryByRole('alert')).not.toBeInTheDocument()
      expect(people()).toHaveLength(3)
      gate.resolve()
    }
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('Couldn’t refresh. Showing the list from 09:00.')
    expect(within(alert).getByRole('button', { name: 'Try again' })).toBeInTheDocument()
    expect(people()).toHaveLength(3)
    expect(asked).toBe(3)
  })
})

describe('a wrong clock', () => {
  it.each([
    [DAY, 'Expired', 'Expiring soon'],
    [-DAY, 'Expiring soon', 'Pending'],
  ])(
    'a clock that is off by %d ms changes status labels but blocks no action (F55)',
    async (away, bob, eve) => {
      const fake = seeded()
      fake.invite({ email: 'eve@example.com', expiresAt: fake.now() + 2.5 * DAY })
      const { user } = await start(fake, {
        links: allLinks(fake),
        now: () => fake.now() + away,
      })
      expect(rowOf('bob')).toHaveTextContent(bob)
      expect(rowOf('eve')).toHaveTextContent(eve)
      await revoke(user, 'bob@example.com')
      await waitFor(() => expect(fake.invitations).toHaveLength(3))
      await user.click(button('More actions for cleo@example.com'))
      const resend = screen.queryByRole('menuitem', {
        name: 'Resend invitation to cleo@example.com',
      })
      await user.click(resend ?? button('Resend invitation to cleo@example.com'))
      await screen.findByText(/^New link created\./)
    },
  )
})

describe('concurrent actions', () => {
  it('revoking an invitation that someone else revokes at the same time announces success once (F61)', async () => {
    const fake = seeded()
    const { user } = await start(fake, { links: allLinks(fake) })
    fake.intercept('invitations.revoke', async (_request, next) => {
      await next()
      return next()
    })
    const announced = listen()
    await revoke(user, 'ada@example.com')
    await waitFor(() => expect(announced).toEqual(['Invitation for ada@example.com revoked.']))
    await waitFor(() => expect(lists(fake)).toHaveLength(2))
    expect(people()).toEqual(['bob@example.com', 'cleo@example.com'])
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
    expect(announced).toHaveLength(1)
  })

  it('revoking an invitation that is accepted at the same time does not claim to end access, and the list shows who joined (F62)', async () => {
    const fake = seeded()
    const { user } = await start(fake, { links: allLinks(fake) })
    const said: (string | null)[] = []
    new MutationObserver(() => said.push(document.body.textContent)).observe(document.body, {
      childList: true,
      subtree: true,
      characterData: true,
    })
    fake.intercept('invitations.revoke', async (request) => {
      const token = request.url.slice(request.url.lastIndexOf('/') + 1)
      const accepted = await fake.fetch(`${fake.url}/api/v1/invitations/${token}/accept`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ name: 'Bob', password: 'a few words work well' }),
      })
      expect(accepted.status).toBe(201)
      return Response.json({ error: 'Invitation not found' }, { status: 404 })
    })
    await revoke(user, 'bob@example.com')
    await waitFor(() => expect(rowOf('bob')).toHaveTextContent(/Accepted.*joined 23 Nov/))
    expect(lists(fake).at(-1)?.path).toContain('include_accepted=true')
    expect(said.join('\n')).toContain('Not revoked. This invitation has already been used.')
    expect(said.join('\n')).not.toContain('Invitation for bob@example.com revoked.')
    expect(said.join('\n')).not.toMatch(/access|account|removed|signed out|no longer a/i)
  })

  it('when the first of two revokes is refused, its row returns to its place and focus does not move (F64)', async () => {
    const fake = seeded()
    const { user } = await start(fake, { links: allLinks(fake) })
    const gate = deferred()
    fake.intercept(
      'invitations.revoke',
      async () => {
        await gate.promise
        return Response.json({ error: 'no' }, { status: 403 })
      },
      { times: 1 },
    )
    await revoke(user, 'ada@example.com')
    await revoke(user, 'bob@example.com')
    await waitFor(() => expect(people()).toEqual(['cleo@example.com']))
    await waitFor(() => expect(fake.invitations).toHaveLength(2))
    await user.click(searchBox())
    gate.resolve()
    await waitFor(() => expect(people()).toEqual(['ada@example.com', 'cleo@example.com']))
    await waitFor(() => expect(rowOf('ada')).toHaveTextContent(/Not revoked\./))
    expect(searchBox()).toHaveFocus()
  })
})

describe('announcements', () => {
  afterEach(() => void vi.useRealTimers())
  const advance = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

  it('the result of a search, filter or sort is announced politely, once the view has not changed for 500 ms (A05, A16)', async () => {
    await start(seeded())
    expect(region()).toHaveAttribute('role', 'status')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const announced = listen()
    for (const value of ['m', 'me', 'mem']) {
      await advance(499)
      fireEvent.change(searchBox(), { target: { value } })
    }
    await advance(499)
    expect(announced).toEqual([])
    await advance(1)
    expect(announced.splice(0)).toEqual(['2 invitations'])

    fireEvent.click(button(/^Expired/))
    await advance(500)
    expect(announced.splice(0)).toEqual(['1 invitation'])
    fireEvent.change(screen.getByRole('combobox', { name: 'Role' }), {
      target: { value: 'dashboard_admin' },
    })
    await advance(500)
    expect(announced.splice(0)).toEqual(['No invitations match “mem”.'])
    fireEvent.click(button('Clear search'))
    await advance(500)
    expect(announced.splice(0)).toEqual(['3 invitations'])

    for (const direction of ['ascending', 'descending']) {
      fireEvent.click(button('Person'))
      await advance(500)
      expect(announced.splice(0)).toEqual([`Sorted by Person, ${direction}.`])
    }
    await advance(10_000)
    expect(announced).toEqual([])
  })
})

it('every checkbox and button of a row is labelled with its person, and no two labels are the same (A18)', async () => {
  const fake = seeded()
  for (let count = 0; count < 3; count += 1) fake.invite({ email: 'ada@example.com' })
  const { user } = await start(fake, { links: allLinks(fake) })
  const names: (string | null)[] = []
  let olderRows = 0
  for (const row of bodyRows()) {
    const email = within(row).getByRole('rowheader').querySelector('bdi')!.textContent
    const more = within(row).getByRole('button', { name: /^More actions/ })
    await user.click(more)
    const items = within(screen.getByRole('menu')).getAllByRole('menuitem')
    const parts = [...within(row).getAllByRole('button'), ...within(row).getAllByRole('checkbox')]
    const own = [...parts, ...items].map((part) => part.getAttribute('aria-label'))
    const newer = within(row).queryAllByRole('button', { name: /^Copy new link/ }).length
    expect(own).toHaveLength(5 + newer)
    olderRows += newer
    for (const name of own) expect(name).toContain(email)
    names.push(...own)
    await user.keyboard('{Escape}')
  }
  expect(new Set(names).size).toBe(names.length)
  expect(olderRows).toBe(3)
})

it('when the focused row is removed by someone else, focus moves to the next row, but not if the user had left the row', async () => {
  const fake = seeded()
  const { user, queryClient } = await start(fake, { links: allLinks(fake) })
  const away: string[] = []
  changeRows(fake, (rows) => rows.filter(({ email }) => !away.includes(String(email))))
  const refresh = () => act(() => queryClient.refetchQueries())

  within(rowOf('ada@example.com')).getByRole('checkbox').focus()
  away.push('ada@example.com')
  await refresh()
  await waitFor(() => expect(people()).toHaveLength(2))
  await waitFor(() =>
    expect(rowOf('bob@example.com')).toContainElement(document.activeElement as HTMLElement),
  )

  await user.click(document.body)
  expect(document.body).toHaveFocus()
  away.push('bob@example.com')
  await refresh()
  await waitFor(() => expect(people()).toEqual(['cleo@example.com']))
  expect(document.body).toHaveFocus()
})

describe('removal of a focused element', () => {
  /** The server no longer sends this person’s row. */
  const removeRow = (fake: FakeFluxbase, email: string) =>
    changeRows(fake, (rows) => rows.filter((row) => row['email'] !== email))

  it.each([
    ['empty', () => Response.json({ invitations: null })],
    ['refused', faults.status(403, {})],
  ])(
    'when the first list is %s and the focused search box is removed, focus moves to the heading',
    async (_, answer) => {
      const fake = createFakeFluxbase()
      const gate = deferred()
      fake.intercept('invitations.list', async (request, next) => {
        await gate.promise
        return answer(request, next)
      })
      const { user } = renderWithKit(<InvitationTable />, { fake })
      await user.type(searchBox(), 'ada')
      gate.resolve()
      await waitFor(() => expect(screen.queryByRole('searchbox')).not.toBeInTheDocument())
      expect(screen.getByRole('heading', { name: 'Invitations' })).toHaveFocus()
    },
  )

  it('when the revoke dialog is cancelled and its row was removed meanwhile, focus moves to the next row and stays there', async () => {
    const fake = seeded()
    const { user, queryClient } = await start(fake, { links: allLinks(fake) })
    await user.click(button('More actions for bob@example.com'))
    await user.click(
      screen.getByRole('menuitem', { name: 'Revoke invitation for bob@example.com' }),
    )
    await screen.findByRole('alertdialog')
    const undo = removeRow(fake, 'bob@example.com')
    await act(() => queryClient.refetchQueries())
    await waitFor(() => expect(people()).toHaveLength(2))
    await user.click(button('Cancel'))
    expect(button('Resend invitation to cleo@example.com')).toHaveFocus()
    undo()
    await act(() => queryClient.refetchQueries())
    await waitFor(() => expect(people()).toHaveLength(3))
    expect(button('Resend invitation to cleo@example.com')).toHaveFocus()
  })

  it('when the dialog closes because its selected rows were removed, focus moves to the heading', async () => {
    const fake = seeded()
    const { user, queryClient } = await start(fake, { links: allLinks(fake) })
    await user.click(screen.getByRole('checkbox', { name: 'Select bob@example.com' }))
    await user.click(button('Revoke…'))
    await screen.findByRole('alertdialog')
    removeRow(fake, 'bob@example.com')
    await act(() => queryClient.refetchQueries())
    await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument())
    expect(screen.getByRole('heading', { name: 'Invitations' })).toHaveFocus()
  })

  it('when a run ends and its focused pause button is removed, focus stays in the bar of the run (U2)', async () => {
    const fake = seeded()
    fake.intercept('invitations.create', faults.status(500), { times: 1 })
    const { user } = await start(fake, { links: allLinks(fake) })
    await user.click(screen.getByRole('checkbox', { name: 'Select all' }))
    await user.click(button('Resend'))
    await screen.findByText('2 of 3 new links created, 1 failed', { selector: 'b' })
    const bar = screen.getByRole('group', { name: '2 of 3 new links created, 1 failed' })
    expect(bar).toHaveFocus()
    await user.tab()
    expect(button('Copy 2 new links')).toHaveFocus()
    await user.tab()
    expect(button('Try the failed ones again')).toHaveFocus()
    fake.intercept('invitations.create', faults.hang)
    await user.keyboard('{Enter}')
    expect(button('Pause')).toHaveFocus()
    await user.tab()
    await user.keyboard('{Enter}')
    expect(screen.queryByRole('button', { name: 'Stop' })).not.toBeInTheDocument()
    expect(bar).toHaveFocus()
  })

  it('the bar of a run does not take focus back from where the user went', async () => {
    const fake = seeded()
    const gate = deferred()
    fake.intercept('invitations.create', faults.slow(gate.promise))
    const { user } = await start(fake, { links: allLinks(fake) })
    await user.click(screen.getByRole('checkbox', { name: 'Select all' }))
    await user.click(button('Resend'))
    expect(button('Pause')).toHaveFocus()
    await user.click(document.body)
    gate.resolve()
    await screen.findByText('3 new links created', { selector: 'b' })
    expect(document.body).toHaveFocus()
  })

  it('the pause button of a run keeps focus and becomes the resume button, and back', async () => {
    const fake = seeded()
    // Three requests are in flight at a time, and one has to wait for there to be something to pause.
    fake.invite({ email: 'dora@example.com' })
    fake.intercept('invitations.create', faults.hang)
    const { user } = await start(fake, { links: allLinks(fake) })
    await user.click(screen.getByRole('checkbox', { name: 'Select all' }))
    await user.click(button('Resend'))
    expect(button('Pause')).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(button('Resume')).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(button('Pause')).toHaveFocus()
  })

  it('when the focused “Try again” button is removed, focus moves to its row’s main button', async () => {
    const fake = seeded()
    fake.intercept('invitations.create', faults.status(500))
    const { user } = await start(fake)
    await user.click(button('Resend invitation to bob@example.com'))
    const again = await screen.findByRole('button', { name: 'Try again for bob@example.com' })
    await user.click(again)
    await waitFor(() => expect(again).not.toBeInTheDocument())
    await waitFor(() => expect(button('Resend invitation to bob@example.com')).toHaveFocus())
  })
})

describe('a server that does not revoke by token (O15)', () => {
  const rejectTokens = (fake: FakeFluxbase) =>
    fake.intercept('invitations.revoke', faults.status(404, { error: 'Invitation not found' }))

  it('if the server does not revoke by token, the table says that nothing was revoked, and the row and its link stay', async () => {
    const fake = seeded()
    rejectTokens(fake)
    const links = allLinks(fake)
    const { user } = await start(fake, { links })
    const announced = listen()
    await revoke(user, 'ada@example.com')
    const text =
      'Not revoked. This server doesn’t support revoking invitations. The link expires on 30 November.'
    await waitFor(() => expect(rowOf('ada')).toHaveTextContent(text))
    await waitFor(() => expect(announced).toEqual([`ada@example.com: ${text}`]))
    expect(document.body).not.toHaveTextContent('Invitation for ada@example.com revoked.')
    await user.click(button('Copy link for ada@example.com'))
    expect(await navigator.clipboard.readText()).toBe(links.get(fake.invitations[0]!.id))
    expect(fake.invitations).toHaveLength(3)
  })

  it('if the server does not revoke by token, resending creates a new link and says that the old one still works', async () => {
    const fake = seeded()
    rejectTokens(fake)
    const { user } = await start(fake, { links: allLinks(fake) })
    await user.click(button('More actions for ada@example.com'))
    await user.click(screen.getByRole('menuitem', { name: 'Resend invitation to ada@example.com' }))
    expect(
      await screen.findByText('New link created. The old one still works until 30 November.'),
    ).toBeVisible()
    expect(document.body).not.toHaveTextContent('no longer works')
    await waitFor(() =>
      expect(people().filter((email) => email === 'ada@example.com')).toHaveLength(2),
    )
  })
})

const NOT_RESENT_YET =
  'ada@example.com: No new link yet. We didn’t get a reply, and the server may still be creating it.'

describe('a lost response', () => {
  const checkAgain = (email: string) => button(`Check again for ${email}`)

  it('after a lost response to a revoke, the list decides the outcome even if the retry fails (O7)', async () => {
    startVirtualTime()
    const fake = seeded()
    const { user } = await start(fake, { links: allLinks(fake) })
    let tries = 0
    fake.intercept('invitations.revoke', (request, next) => {
      tries += 1
      return (tries === 1 ? faults.lostAnswer : faults.status(500))(request, next)
    })
    const announced = listen()
    await revoke(user, 'ada@example.com')
    await pass(10)
    await waitFor(() => expect(announced).toEqual(['Invitation for ada@example.com revoked.']))
    expect(people()).toEqual(['bob@example.com', 'cleo@example.com'])
  })

  it('after a lost response to a revoke, the row shows what is known, announces each state once and offers to check again (O9)', async () => {
    startVirtualTime()
    const fake = seeded()
    const { user } = await start(fake, { links: allLinks(fake) })
    const mend = fake.intercept('*', faults.network)
    const announced = listen()
    await revoke(user, 'ada@example.com')
    await pass(10)
    const unknown = 'We didn’t get a reply, so this invitation may or may not be revoked.'
    expect(rowOf('ada')).toHaveTextContent(unknown)
    mend()
    const sent = fake.requests.filter(({ method }) => method === 'DELETE').length
    await user.click(checkAgain('ada@example.com'))
    const notYet =
      'Not revoked yet. We didn’t get a reply, and the server may still be working on it.'
    await waitFor(() => expect(rowOf('ada')).toHaveTextContent(notYet))
    expect(checkAgain('ada@example.com')).toHaveFocus()
    await pass(UNTIL_NO_COMMIT)
    const end = 'Not revoked. The connection was lost, and nothing was changed. You can try again.'
    expect(rowOf('ada')).toHaveTextContent(end)
    await waitFor(() =>
      expect(announced).toEqual([unknown, notYet, end].map((text) => `ada@example.com: ${text}`)),
    )
    expect(document.activeElement).not.toBe(document.body)
    expect(fake.requests.filter(({ method }) => method === 'DELETE')).toHaveLength(sent)
    await user.click(button('Try again for ada@example.com'))
    await waitFor(() => expect(people()).toEqual(['bob@example.com', 'cleo@example.com']))
  })

  it('a row that is back because its revoke is not known to have happened gets focus once (A08)', async () => {
    startVirtualTime()
    const fake = seeded()
    const { user } = await start(fake, { links: allLinks(fake) })
    fake.intercept('*', faults.network)
    await revoke(user, 'ada@example.com')
    await pass(10)
    await waitFor(() => expect(button('More actions for ada@example.com')).toHaveFocus())
    await revoke(user, 'bob@example.com')
    await pass(10)
    await waitFor(() => expect(button('More actions for bob@example.com')).toHaveFocus())
    const { activeElement } = document
    // The reads of either row leave focus where it is.
    await pass(UNTIL_NO_COMMIT)
    expect(activeElement).toHaveFocus()
  })

  it('after a lost response to a resend, nothing is sent again, and an invitation that is created late is found (O9)', async () => {
    startVirtualTime()
    const fake = seeded()
    const { user } = await start(fake)
    const { fault, commit } = lateCommit()
    fake.intercept('invitations.create', fault)
    await user.click(button('Resend invitation to ada@example.com'))
    await waitFor(() => expect(rowOf('ada')).toHaveTextContent(/No new link yet\./))
    const announced = listen()
    await user.click(checkAgain('ada@example.com'))
    expect(rowOf('ada')).toHaveTextContent(/No new link yet\./)
    await waitFor(() => expect(announced).toEqual([NOT_RESENT_YET]))
    await commit()
    await pass(UNTIL_NO_COMMIT)
    expect(
      screen.getByText(/^The invitation was created, but we didn’t receive its link\./),
    ).toBeVisible()
    expect(fake.requests.filter(({ route }) => route === 'invitations.create')).toHaveLength(1)
  })

  it('each check of a lost response announces its result', async () => {
    startVirtualTime()
    const fake = seeded()
    const { user } = await start(fake, { links: allLinks(fake) })
    const mend = fake.intercept('*', faults.network)
    const announced = listen()
    await revoke(user, 'ada@example.com')
    await pass(10 + UNTIL_NO_COMMIT)
    const unknown =
      'ada@example.com: We didn’t get a reply, so this invitation may or may not be revoked.'
    expect(announced).toEqual([unknown])
    await user.click(checkAgain('ada@example.com'))
    await waitFor(() => expect(announced).toEqual([unknown, unknown]))
    mend()
    await user.click(checkAgain('ada@example.com'))
    await waitFor(() => expect(announced).toHaveLength(3))
    expect(announced[2]).toMatch(/^ada@example.com: Not revoked\./)
  })

  it('a lost response in a run over many rows is counted separately, and “Check again” finds its outcome', async () => {
    startVirtualTime()
    const fake = seeded()
    const { user } = await start(fake)
    fake.intercept('invitations.create', faults.lostAnswer, { times: 1 })
    const mend = fake.intercept('invitations.list', faults.status(503))
    const announced = listen()
    await user.click(screen.getByRole('checkbox', { name: 'Select all' }))
    const selection = within(screen.getByRole('group', { name: /selected/ }))
    await user.click(selection.getByRole('button', { name: 'Resend' }))
    await screen.findByText('2 of 3')
    await pass(UNTIL_NO_COMMIT)
    await waitFor(() => expect(announced.at(-1)).toBe('2 of 3 new links created, 1 unconfirmed'))
    expect(screen.queryByRole('button', { name: 'Try the failed ones again' })).toBeNull()
    mend()
    await user.click(button('Check again'))
    await waitFor(() => expect(announced.at(-1)).toBe('3 new links created'))
    expect(
      screen.getByText(/^The invitation was created, but we didn’t receive its link\./),
    ).toBeVisible()
    expect(fake.requests.filter(({ route }) => route === 'invitations.create')).toHaveLength(3)
    expect(document.activeElement).not.toBe(document.body)
  })
})
