import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { QueryClient, dehydrate } from '@tanstack/react-query'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { AcceptInvitePage } from '../../src/components/accept-invite-page/accept-invite-page'
import { createFakeFluxbase } from '../../src/testing/fake-fluxbase'
import { faults } from '../../src/testing/faults'
import { button, focused, heading, openPage, PASSWORD, posts, submit } from '../support/accept-page'
import { deferred } from '../support/deferred'
import { renderWithKit } from '../support/render'
import { pass, startVirtualTime, UNTIL_NO_COMMIT } from '../support/virtual-time'

afterEach(() => {
  vi.unstubAllGlobals()
  history.replaceState(null, '', '/')
})

describe('AcceptInvitePage: URL', () => {
  it('reads the token from the URL if none is given, and removes it after success (S15)', async () => {
    const fake = createFakeFluxbase()
    const { token } = fake.invite({ email: 'grace@example.com' })
    history.replaceState(null, '', `/invite/${token}`)
    const { user } = renderWithKit(<AcceptInvitePage />, { fake, signedIn: false })
    await submit(user)
    await heading('Welcome, Grace')
    expect(location.pathname).toBe('/invite')
  })
})

describe('AcceptInvitePage: someone else is signed in', () => {
  const currentUser = { id: 'a', email: 'ada@example.com' }

  it('asks a user who is signed in as someone else to continue or sign out before the form appears', async () => {
    const onSignOut = vi.fn()
    const { user } = openPage(undefined, { onSignOut }, { currentUser })
    await heading('You’re signed in as someone else')
    expect(
      screen.getByText(
        'This invitation is for grace@example.com, but you’re signed in as ada@example.com.',
      ),
    ).toBeVisible()
    await user.click(button('Sign out'))
    expect(onSignOut).toHaveBeenCalledOnce()
    await user.click(button('Continue as grace@example.com'))
    expect(await heading('Create your account')).toHaveFocus()
  })

  it('renders the app’s slot in the notice about another signed-in user', async () => {
    const slots = { someone_else: <p>Ask your team lead.</p> }
    openPage(undefined, { slots }, { currentUser })
    await heading('You’re signed in as someone else')
    expect(screen.getByText('Ask your team lead.')).toBeVisible()
  })
})

describe('AcceptInvitePage: unsafe pages', () => {
  it('warns on plain HTTP, but keeps the form usable (S43)', async () => {
    vi.stubGlobal('isSecureContext', false)
    const { user } = openPage()
    await heading('Create your account')
    expect(screen.getByText(/This page isn’t encrypted/)).toBeVisible()
    await submit(user)
    await heading('Welcome, Grace')
  })

  it('shows no form on plain HTTP if the app refuses that (S43)', async () => {
    vi.stubGlobal('isSecureContext', false)
    const { fake } = openPage(undefined, { refuseInsecure: true })
    await heading('This page isn’t secure')
    expect(fake.requests).toEqual([])
  })

  it('marks private fields for session recorders (S44)', async () => {
    openPage()
    await heading('Create your account')
    const password = screen.getByLabelText('Password')
    expect(password.closest('[data-sentry-mask][data-dd-privacy="mask"].rr-mask')).not.toBeNull()
  })
})

describe('AcceptInvitePage: offline', () => {
  const network = (onLine: boolean) => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(onLine)
    act(() => void window.dispatchEvent(new Event(onLine ? 'online' : 'offline')))
  }

  it('says at once that there is no network, and continues when it returns (F69)', async () => {
    const fake = createFakeFluxbase()
    const mend = fake.intercept('invitations.validate', faults.network)
    network(false)
    openPage(fake)
    await heading('You’re offline')
    mend()
    network(true)
    await heading('Create your account')
  })

  it('believes the server rather than a browser that reports no network and loads the page nevertheless (F69)', async () => {
    network(false)
    const { user } = openPage()
    await submit(user)
    expect(await heading(/Welcome/)).toBeVisible()
  })

  it('does not send an attempt made while offline, neither then nor later (F69)', async () => {
    const { fake, user } = openPage()
    await heading('Create your account')
    network(false)
    await submit(user)
    expect(await screen.findByRole('alert')).toHaveTextContent('Nothing was saved.')
    network(true)
    // Once the network has returned, the page no longer says that it is missing (O11).
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
    expect(posts(fake)).toEqual([])
    await user.click(button('Create account'))
    await heading('Welcome, Grace')
  })
})

describe('AcceptInvitePage: a lost response while the server cannot be read', () => {
  it.each([
    [
      'no account was created',
      faults.network,
      'Your account hasn’t been created yet',
      'Create your account',
    ],
    ['the account exists', faults.lostAnswer, 'Your account is ready', 'Your account is ready'],
  ])(
    'reads the outcome of a lost response when the page becomes visible again: %s (F32, F33)',
    async (_, fault, title, end) => {
      startVirtualTime()
      const { fake, user } = openPage()
      await heading('Create your account')
      fake.intercept('invitations.accept', fault)
      const mend = fake.intercept('invitations.validate', faults.network)
      await submit(user)
      await heading('We don’t know yet if your account was created')
      mend()
      fireEvent(document, new Event('visibilitychange'))
      await focused(heading(title))
      await pass(UNTIL_NO_COMMIT)
      await focused(heading(end))
      expect(posts(fake)).toHaveLength(1)
    },
  )
})

it('keeps the outcome of a lost response unknown if there is no network when it is checked again (F69)', async () => {
  const { fake, user } = openPage()
  await heading('Create your account')
  fake.intercept('*', faults.network)
  await submit(user)
  await heading('We don’t know yet if your account was created')
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  act(() => void window.dispatchEvent(new Event('offline')))
  const before = posts(fake).length
  await user.click(button('Check again'))
  expect(await heading('We don’t know yet if your account was created')).toBeVisible()
  expect(posts(fake)).toHaveLength(before)
})

describe('AcceptInvitePage: a page that is opened again after its link was used', () => {
  it.each([
    ['this page used it', faults.slow(Promise.resolve()), 'Welcome, Grace'],
    ['the response was lost', faults.lostAnswer, 'Your account is ready'],
    [
      'somebody else was faster',
      async (_request: Request, next: () => Promise<Response>) => {
        await next()
        return Response.json({ error: 'Invitation has already been accepted' }, { status: 400 })
      },
      'Your account is ready',
    ],
  ])('shows no form, even before the link is checked again: %s', async (_, fault, end) => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.accept', fault)
    const { user, token, rerender } = openPage(fake)
    await submit(user)
    await heading(end)
    fake.intercept('invitations.validate', faults.hang)
    rerender(<AcceptInvitePage key="opened again" token={token} />)
    expect(screen.queryByLabelText('Password')).toBeNull()
    expect(await heading('This invitation has already been used')).toBeVisible()
  })
})

describe('AcceptInvitePage: the app’s own content', () => {
  it('requires agreement to terms, and passes only the extra fields’ values to the app', async () => {
    const onAccepted = vi.fn()
    const { fake, user } = openPage(undefined, {
      onAccepted,
      terms: 'I agree.',
      extraFields: <input name="team" aria-label="Team" required />,
    })
    await submit(user)
    expect(await screen.findByText('Agree to this to continue.')).toBeVisible()
    expect(screen.getByRole('checkbox', { name: 'I agree.' })).toHaveFocus()
    await user.click(screen.getByRole('checkbox'))
    await user.click(button('Create account'))
    expect(posts(fake)).toEqual([])
    await user.type(screen.getByLabelText('Team'), 'Compilers')
    await user.click(button('Create account'))
    await heading('Welcome, Grace')
    expect([...onAccepted.mock.calls[0]![1]]).toEqual([['team', 'Compilers']])
    expect(posts(fake)[0]!.body).toEqual({ name: 'Grace Hopper', password: PASSWORD })
  })

  it('shows a password advisor’s advice and strength for the latest password only', async () => {
    const slow = deferred()
    const passwordAdvisor = vi.fn(async (password: string) => {
      if (password.length < 12) await slow.promise
      return { strength: 1 as const, words: [`${password.length} signs`] }
    })
    const { user } = openPage(undefined, { passwordAdvisor })
    await heading('Create your account')
    await user.type(screen.getByLabelText('Password'), 'short')
    await waitFor(() => expect(passwordAdvisor).toHaveBeenCalledOnce())
    await user.type(screen.getByLabelText('Password'), ' and longer')
    expect(await screen.findByText('16 signs')).toBeVisible()
    slow.resolve()
    await act(() => slow.promise)
    expect(screen.queryByText('5 signs')).toBeNull()
    expect(document.querySelector('[data-strength="1"]')).not.toBeNull()
    expect(passwordAdvisor.mock.calls.at(-1)).toEqual([
      'short and longer',
      ['', 'grace@example.com'],
    ])
  })

  it('contains errors of the app’s content, and reports them (F90)', async () => {
    const onCrashed = vi.fn()
    let broken = true
    function Slot() {
      if (broken) throw new Error('A part of the app has thrown.')
      return <p>Mended</p>
    }
    const { user } = openPage(undefined, { onCrashed, slots: { form: <Slot /> } })
    await heading('Something went wrong on this page')
    expect(onCrashed).toHaveBeenCalledExactlyOnceWith(expect.any(Error))
    broken = false
    await user.click(button('Try again'))
    expect(await screen.findByText('Mended')).toBeVisible()
    vi.mocked(console.error).mockClear() // React logs the error
  })

  it('applies a stricter password policy to validation, rules and texts alike', async () => {
    const { fake, user } = openPage(undefined, {
      passwordPolicy: { minBytes: 24, maxBytes: 72 },
    })
    await heading('Create your account')
    expect(screen.getByText('At least 24 characters')).toBeVisible()
    await submit(user)
    expect(await screen.findByText('Use at least 24 characters.')).toBeVisible()
    expect(posts(fake)).toEqual([])
  })
})

describe('AcceptInvitePage: overridden accept', () => {
  it('creates the account with the app’s override where the server cannot', async () => {
    const fake = createFakeFluxbase({ stockBugs: true })
    const onAccepted = vi.fn()
    const user = { id: 'u', email: 'grace@example.com', full_name: 'Grace Hopper' }
    const answer = { user, access_token: 'a', refresh_token: 'r', expires_in: 60 }
    const accept = vi.fn(async () => answer)
    const page = openPage(fake, { onAccepted }, { overrides: { accept } })
    await submit(page.user)
    await heading('Welcome, Grace')
    expect(accept).toHaveBeenCalledExactlyOnceWith(
      page.token,
      { name: 'Grace Hopper', password: PASSWORD },
      { signal: expect.any(AbortSignal) },
    )
    expect(onAccepted).toHaveBeenCalledOnce()
    expect(posts(fake)).toEqual([])
  })

  it.each([
    [409, 'Invitation has already been accepted', 'Your account is ready'],
    [410, 'Invitation has expired', 'This invitation has expired'],
    [500, 'Failed to set session context', 'Your account can’t be created right now'],
  ])('treats an override’s error like the server’s: %i %s', async (status, error, title) => {
    const accept = async () => {
      throw Object.assign(new Error('accept failed'), { status, details: { error } })
    }
    const { user } = openPage(undefined, {}, { overrides: { accept } })
    await submit(user)
    await heading(title)
  })
})

describe('AcceptInvitePage: document title', () => {
  it('sets the document title to each step, and restores it on unmount (A07)', async () => {
    document.title = 'Acme'
    const { user, unmount } = openPage(undefined, { appName: 'Acme Console' })
    await heading('Create your account')
    expect(document.title).toBe('Create your account · Acme Console')
    await submit(user)
    await heading('Welcome, Grace')
    expect(document.title).toBe('Welcome, Grace · Acme Console')
    unmount()
    expect(document.title).toBe('Acme')
  })

  it('leaves the document title alone if the app turns that off', async () => {
    document.title = 'Acme'
    openPage(undefined, { setDocumentTitle: false })
    await heading('Create your account')
    expect(document.title).toBe('Acme')
  })

  it('announces once, politely, that the link has expired meanwhile, and keeps what was typed (F56, A34)', async () => {
    const fake = createFakeFluxbase()
    const { user } = openPage(fake)
    await heading('Create your account')
    await user.type(screen.getByLabelText('Your name'), 'Grace')
    act(() => {
      fake.advance(8 * 24 * 3600_000)
      document.dispatchEvent(new Event('visibilitychange'))
    })
    expect(await screen.findByRole('status')).toHaveTextContent('You can still try it')
    expect(screen.getByLabelText('Your name')).toHaveValue('Grace')
    expect(button('Create account')).not.toHaveAttribute('aria-disabled')
  })
})

describe('AcceptInvitePage: TanStack Query', () => {
  it('never puts the token or password in a query’s key, state or event (S08, S09, S10)', async () => {
    const fake = createFakeFluxbase()
    const gate = deferred()
    fake.intercept('invitations.accept', faults.slow(gate.promise))
    const queryClient = new QueryClient()
    const seen: string[] = []
    const note = () => {
      const state = dehydrate(queryClient, {
        shouldDehydrateQuery: () => true,
        shouldDehydrateMutation: () => true,
        shouldRedactErrors: () => false,
      })
      // StrictMode cancels the first query, so the promise that was returned here rejects.
      for (const { promise } of state.queries) promise?.catch(() => {})
      seen.push(JSON.stringify(state))
    }
    queryClient.getQueryCache().subscribe(note)
    queryClient.getMutationCache().subscribe((event) => {
      note()
      if ('action' in event) seen.push(JSON.stringify(event.action))
    })
    const { user, token, unmount } = openPage(fake, {}, { queryClient })
    await submit(user)
    note()
    gate.resolve()
    await heading('Welcome, Grace')
    note()
    unmount()
    note()
    const text = seen.join('\n')
    expect(text).toContain('grace@example.com')
    expect(text).not.toContain(token.replace('=', ''))
    expect(text).not.toContain('canary')
    expect(text).not.toContain('access_token')
  })
})
