import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { defaultColumns } from '../../src/components/invitation-table/columns/default-columns'
import {
  InvitationTable,
  type InvitationTableProps,
} from '../../src/components/invitation-table/invitation-table'
import { loadActionParts } from '../../src/components/invitation-table/load-action-parts'
import { readCsv } from '../support/read-csv'
import type { Problem } from '../../src/queries/problem'
import { createFakeFluxbase } from '../../src/testing/fake-fluxbase'
import { button, heading, openPage, password, submit } from '../support/accept-page'
import { renderWithKit, type KitOptions } from '../support/render'
import { unsafeLinks } from '../support/unsafe-links'
import { preloadParts } from '../../src/provider/use-lazy-parts'

// Menus and bars open at once here; `missing-code.test.tsx` is about waiting for them.
beforeAll(() => preloadParts(loadActionParts))

const fail = (): never => {
  throw new Error('a bug in the app')
}
const rejectLater = () => Promise.reject(new Error('a bug in the app'))

/** Collects the problems that the app is told about. */
function listener() {
  const problems: Problem[] = []
  return {
    onProblem: (problem: Problem) => void problems.push(problem),
    subjects: () => problems.map(({ subject }) => subject),
  }
}

async function openTable(props: InvitationTableProps, options: KitOptions = {}) {
  const fake = createFakeFluxbase()
  for (const email of ['ada@example.com', 'bob@example.com']) fake.invite({ email })
  const { onProblem, subjects } = listener()
  const kit = renderWithKit(<InvitationTable {...props} />, { fake, onProblem, ...options })
  await screen.findByRole('table')
  return { ...kit, subjects }
}

describe('a table whose app has bugs (O6)', () => {
  it('a custom column that throws leaves its cells empty and is reported once, and the rows are shown', async () => {
    const mine = { id: 'mine', header: 'Mine', Cell: fail, Header: fail }
    const { subjects } = await openTable({ columns: [...defaultColumns, mine] })
    expect(screen.getByText('ada@example.com')).toBeVisible()
    const cells = document.querySelectorAll('td[data-column="mine"]')
    expect([...cells].map(({ textContent }) => textContent)).toEqual(['', ''])
    await waitFor(() =>
      expect(subjects().sort()).toEqual(['columns.mine.Cell', 'columns.mine.Header']),
    )
    vi.mocked(console.error).mockClear() // React logs the error as well
  })

  it.each([fail, () => 42, rejectLater])(
    'a column whose header fails is named by its id',
    async (header) => {
      const mine = { id: 'mine', header: header as never, Cell: () => null }
      const { subjects } = await openTable({ columns: [...defaultColumns, mine] })
      expect(screen.getByRole('columnheader', { name: 'mine' })).toBeVisible()
      await waitFor(() => expect(subjects()).toContain('columns.mine.header'))
    },
  )

  it.each([
    ['throws', fail],
    ['returns an object', () => ({ name: 'Grace' })],
    ['returns a promise that rejects', rejectLater],
  ])('the table omits the inviter and still exports if nameOf %s', async (_, nameOf) => {
    const blobs: Blob[] = []
    URL.createObjectURL = (blob) => `blob:${blobs.push(blob as Blob)}`
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    const { subjects, user } = await openTable({ nameOf: nameOf as never })
    expect(screen.getByText('ada@example.com')).toBeVisible()
    expect(screen.queryByText(/^by /)).toBeNull()
    await user.click(screen.getByRole('button', { name: /export/i }))
    await waitFor(() => expect(blobs).toHaveLength(1))
    expect(readCsv(await blobs[0]!.text())).toHaveLength(3)
    await waitFor(() => expect(new Set(subjects())).toEqual(new Set(['nameOf'])))
  })

  it.each([
    ['throw', fail, fail],
    ['reject', rejectLater, rejectLater],
  ])(
    'the row menu opens and closes although the functions of an action %s',
    async (_, blocked, onChoose) => {
      const action = { id: 'open', label: 'Open profile', blocked: blocked as never, onChoose }
      const { subjects, user } = await openTable({ rowActions: [action] })
      await user.click(screen.getByRole('button', { name: 'More actions for ada@example.com' }))
      await user.click(screen.getByRole('menuitem', { name: /Open profile/ }))
      expect(screen.queryByRole('menu')).toBeNull()
      await waitFor(() =>
        expect(new Set(subjects())).toEqual(new Set(['rowActions.blocked', 'rowActions.onChoose'])),
      )
    },
  )

  it.each([fail, rejectLater])('search works although onViewChange fails', async (onViewChange) => {
    const { subjects, user } = await openTable({ onViewChange })
    await user.type(screen.getByRole('searchbox'), 'ada')
    await waitFor(() => expect(screen.queryByText('bob@example.com')).toBeNull())
    expect(subjects()).toEqual(['onViewChange'])
  })

  it.each([fail, rejectLater])(
    'the table survives and reports a failing onInvite',
    async (onInvite) => {
      const { subjects, user } = await openTable({ onInvite })
      await user.click(screen.getByRole('button', { name: 'Invite people' }))
      await waitFor(() => expect(subjects()).toEqual(['onInvite']))
    },
  )

  it.each([
    ['throws', fail],
    ['returns a number', () => 42],
    ['returns a promise that rejects', rejectLater],
  ])('the table uses the English message if the app’s message %s', async (_, moreFor) => {
    const { subjects } = await openTable(
      {},
      { messages: { invitationTable: { title: null as never, moreFor: moreFor as never } } },
    )
    expect(screen.getByRole('button', { name: 'More actions for ada@example.com' })).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Invitations' })).toBeVisible()
    await waitFor(() =>
      expect(new Set(subjects())).toEqual(
        new Set(['messages.invitationTable.title', 'messages.invitationTable.moreFor']),
      ),
    )
  })

  it('the table accepts a string where a message should be a function', async () => {
    await openTable({}, { messages: { invitationTable: { moreFor: 'Mehr' as never } } })
    expect(screen.getAllByRole('button', { name: 'Mehr' })).toHaveLength(2)
  })

  it('the table shows dates although the app’s clock throws', async () => {
    const { subjects } = await openTable({}, { now: fail })
    const row = screen.getByText('ada@example.com').closest('tr')!
    expect(within(row).getAllByText(/\d|now|in/).length).toBeGreaterThan(0)
    expect(subjects()).toEqual(['now'])
  })
})

describe('an accept page whose app has bugs (O6)', () => {
  it('the accept page reports a slot that throws, and an onCrashed that throws', async () => {
    const { onProblem, subjects } = listener()
    const Slot = fail
    openPage(undefined, { slots: { form: <Slot /> }, onCrashed: fail }, { onProblem })
    await heading('Something went wrong on this page')
    await waitFor(() => expect(subjects()).toEqual(['AcceptInvitePage', 'onCrashed']))
    vi.mocked(console.error).mockClear() // React logs the error as well
  })

  it('the accept page shows the app’s crash message, or the kit’s if that fails too', async () => {
    const { onProblem, subjects } = listener()
    const Slot = fail
    const crashed = { title: 'Etwas ist kaputt', text: fail }
    const messages = {
      acceptInvitePage: { notices: { crashed } },
      shared: { tryAgain: 'Noch einmal' },
    }
    openPage(undefined, { slots: { form: <Slot /> } }, { onProblem, messages })
    await heading('Etwas ist kaputt')
    expect(screen.getByText(/^This doesn’t affect your invitation/)).toBeVisible()
    expect(button('Noch einmal')).toBeVisible()
    expect(new Set(subjects())).toEqual(
      new Set(['AcceptInvitePage', 'messages.acceptInvitePage.notices.crashed.text']),
    )
    vi.mocked(console.error).mockClear() // React logs the error as well
  })

  it.each([fail, rejectLater])(
    'the accept page keeps its welcome and its button if onContinue fails',
    async (call) => {
      const { onProblem, subjects } = listener()
      const page = openPage(undefined, { onContinue: call, appName: 'Acme' }, { onProblem })
      await submit(page.user)
      await heading('Welcome, Grace')
      await page.user.click(button('Open Acme'))
      await waitFor(() => expect(subjects()).toEqual(['onContinue']))
      expect(button('Open Acme')).toBeVisible()
    },
  )

  it.each([fail, rejectLater])(
    'the accept page keeps its notice if the app’s sign-in and new-link callbacks fail',
    async (call) => {
      const fake = createFakeFluxbase()
      const { onProblem, subjects } = listener()
      const { token } = fake.invite({ email: 'grace@example.com', expiresAt: fake.now() - 1 })
      const { user } = openPage(
        fake,
        { token, onRequestNewLink: call, onSignIn: call },
        { onProblem },
      )
      await heading(/expired/)
      await user.click(button('Ask for a new link'))
      await user.click(screen.getByRole('button', { name: /Sign in/ }))
      await waitFor(() => expect(subjects()).toEqual(['onRequestNewLink', 'onSignIn']))
      expect(await heading(/expired/)).toBeVisible()
    },
  )

  it('the accept page accepts a password although the app’s advisor throws synchronously', async () => {
    const { onProblem, subjects } = listener()
    const page = openPage(undefined, { passwordAdvisor: fail }, { onProblem })
    await heading('Create your account')
    await page.user.type(password(), 'correct horse battery')
    await waitFor(() => expect(subjects()).toEqual(['passwordAdvisor']))
    await act(() => page.user.clear(password()))
    await submit(page.user)
    await heading('Welcome, Grace')
  })
})

describe('the app’s URLs on the accept page (O13)', () => {
  const unsafe = [
    'javascript:alert(1)',
    '//evil.example',
    '/\\evil.example',
    'https://a@evil.example',
  ]

  it.each(unsafe)(
    'the accept page does not link to the unsafe URL %s, and reports it',
    async (href) => {
      const { onProblem, subjects } = listener()
      const props = { signInHref: href, continueHref: href, appName: 'Acme' }
      const { user, container } = openPage(undefined, props, { onProblem })
      await submit(user)
      await heading('Welcome, Grace')
      expect(container.querySelector('[href]')).toBeNull()
      expect(screen.queryByRole('button', { name: 'Open Acme' })).toBeNull()
      expect(subjects()).toEqual(['signInHref', 'continueHref'])
    },
  )

  it('an unsafe URL of the app leaves a button if the app also passes a callback', async () => {
    const onContinue = vi.fn()
    const props = { continueHref: unsafe[0]!, onContinue, appName: 'Acme' }
    const { user } = openPage(undefined, props)
    await submit(user)
    await heading('Welcome, Grace')
    await user.click(button('Open Acme'))
    expect(onContinue).toHaveBeenCalledTimes(1)
  })

  it.each(['/console', './x', '?x', '#x', 'https://app.example.com/'])(
    'the accept page links to the safe URL %s',
    async (href) => {
      const { user } = openPage(undefined, { continueHref: href, appName: 'Acme' })
      await submit(user)
      await heading('Welcome, Grace')
      expect(screen.getByRole('link', { name: 'Open Acme' })).toHaveAttribute('href', href)
    },
  )
})

describe('unsafe links in the table (O13)', () => {
  it('an unsafe link cannot be copied after a resend, and the row says why', async () => {
    const fake = createFakeFluxbase()
    fake.invite({ email: 'ada@example.com' })
    const { user } = renderWithKit(<InvitationTable />, { fake, overrides: unsafeLinks })
    await user.click(
      await screen.findByRole('button', { name: 'Resend invitation to ada@example.com' }),
    )
    expect((await screen.findAllByText(/isn’t a web address/))[0]).toBeVisible()
    expect(screen.queryByRole('button', { name: /^Copy/ })).toBeNull()
  })

  const unsafe = ['javascript:alert(1)', 'data:text/html,x', 'https://a@evil.example/invite/x']

  it.each(unsafe)('the unsafe link %s cannot be copied', async (link) => {
    const fake = createFakeFluxbase()
    const [ada] = ['ada@example.com', 'bob@example.com'].map((email) => fake.invite({ email }))
    const bobs = `${fake.url}/invite/${fake.invitations.find(({ id }) => id !== ada!.id)!.token}`
    const links = new Map(fake.invitations.map(({ id }) => [id, id === ada!.id ? link : bobs]))
    const { user } = renderWithKit(<InvitationTable />, { fake, links })
    await screen.findByRole('table')

    expect(screen.queryByRole('button', { name: 'Copy link for ada@example.com' })).toBeNull()
    expect(
      screen.getByRole('button', { name: 'Resend invitation to ada@example.com' }),
    ).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'More actions for ada@example.com' }))
    const item = screen.getByRole('menuitem', { name: 'Copy link for ada@example.com' })
    expect(item).toHaveAttribute('aria-disabled', 'true')
    expect(item).toHaveAccessibleDescription(/isn’t a web address/)
    await user.keyboard('{Escape}')

    await user.click(screen.getByRole('checkbox', { name: 'Select all' }))
    await user.click(screen.getByRole('button', { name: 'Copy links' }))
    await waitFor(async () => expect(await navigator.clipboard.readText()).toBe(bobs))
    expect(document.querySelector('[data-fbi="live-region"]')).toHaveTextContent(/1 link/)
  })
})
