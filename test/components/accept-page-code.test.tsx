import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactElement } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFakeFluxbase } from '../../src/testing/fake-fluxbase'
import { faults } from '../../src/testing/faults'
import { deferred } from '../support/deferred'
import { pass, startVirtualTime } from '../support/virtual-time'

const FORM = '../../src/components/accept-invite-page/form-parts'
const NOTICES = '../../src/components/accept-invite-page/notice-parts'

/** Lets code arrive only when the returned function is called. */
function delay(path: string): () => Promise<void> {
  const gate = deferred()
  vi.doMock(path, async (importOriginal) => {
    await gate.promise
    return importOriginal<object>()
  })
  return () => act(async () => gate.resolve())
}

/** The server of the app's own code does not respond with this module. Returns a function that lets it respond again. */
function takeDown(path: string): () => void {
  vi.doMock(path, () => {
    throw new TypeError('Failed to fetch dynamically imported module')
  })
  return () => vi.doUnmock(path)
}

/** A page in a browser that has loaded none of the code. */
const newPage = async () => ({
  ...(await import('../support/accept-page')),
  ...(await import('../support/render')),
  ...(await import('../../src/components/accept-invite-page/accept-invite-page')),
  ...(await import('../../src/queries/invitation-queries')),
})

type Page = Awaited<ReturnType<typeof newPage>>

const network = (onLine: boolean) => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(onLine)
  act(() => void window.dispatchEvent(new Event(onLine ? 'online' : 'offline')))
}
const headings = () => screen.getAllByRole('heading').map((heading) => heading.textContent)
const announced = () => screen.getByRole('status').textContent
const answers = (requests: readonly { method: string }[]) => requests.map(({ method }) => method)
const settled = () => act(() => new Promise((resolve) => setTimeout(resolve)))

beforeEach(() => vi.resetModules())
afterEach(() => {
  vi.doUnmock(FORM)
  vi.doUnmock(NOTICES)
})

describe('the code of the form', () => {
  it('loads while the link is checked, and the form appears with the response', async () => {
    const { openPage, form } = await newPage()
    const loads = vi.fn()
    vi.doMock(FORM, async (importOriginal) => {
      loads()
      return importOriginal<object>()
    })
    const fake = createFakeFluxbase()
    const gate = deferred()
    fake.intercept('invitations.validate', faults.slow(gate.promise))
    openPage(fake)
    await waitFor(() => expect(loads).toHaveBeenCalledOnce())
    await settled()
    expect(headings()).toEqual(['Checking your invitation…'])
    gate.resolve()
    expect(await form()).toHaveFocus()
  })

  it('leaves the page in its first state if it is slower than the check, with one announcement (A06)', async () => {
    const arrive = delay(FORM)
    const { openPage, form, submit, heading } = await newPage()
    const { fake, user } = openPage()
    const said: (string | null)[] = []
    const status = screen.getByRole('status')
    new MutationObserver(() => said.push(status.textContent)).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    })
    const checking = await heading('Checking your invitation…')
    await waitFor(() => expect(announced()).toBe('Checking your invitation…'))
    await waitFor(() => expect(answers(fake.requests)).toEqual(['GET']))
    await settled()
    expect(checking).toBeInTheDocument()
    expect(document.querySelectorAll('[data-late]')).toHaveLength(1)
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(said.filter(Boolean)).toEqual(['Checking your invitation…'])
    await arrive()
    expect(await form()).toHaveFocus()
    await waitFor(() => expect(announced()).toBe(''))
    expect(said.filter(Boolean)).toEqual(['Checking your invitation…'])
    await submit(user)
    await heading('Welcome, Grace')
  })

  it('is said to take long once it does', async () => {
    const arrive = delay(FORM)
    const { openPage, form } = await newPage()
    startVirtualTime()
    const { fake } = openPage()
    await waitFor(() => expect(answers(fake.requests)).toEqual(['GET']))
    await pass(11)
    expect(await screen.findByText(/longer than usual/, { selector: 'p' })).toBeVisible()
    await arrive()
    await form()
  })

  it.each([
    ['expired', { expiresAt: 0 }, 'This invitation has expired'],
    ['already used', { acceptedAt: 0 }, 'This invitation has already been used'],
    ['unknown', null, 'This link doesn’t work'],
  ])('is not needed for a link that is %s (F94)', async (_, facts, title) => {
    takeDown(FORM)
    const { AcceptInvitePage, renderWithKit, heading } = await newPage()
    const fake = createFakeFluxbase()
    const { token } = facts
      ? fake.invite({ email: 'grace@example.com', ...facts })
      : { token: `${'A'.repeat(43)}=` }
    renderWithKit(<AcceptInvitePage token={token} />, { fake, signedIn: false })
    await heading(title)
    await settled()
    expect(headings()).toEqual([title])
  })

  it('is not loaded without a token', async () => {
    const loads = vi.fn()
    vi.doMock(FORM, loads)
    const { AcceptInvitePage, renderWithKit, heading } = await newPage()
    renderWithKit(<AcceptInvitePage token="" />)
    await heading('Open the link from your invitation')
    expect(loads).not.toHaveBeenCalled()
  })
})

describe('if the code of the form cannot be loaded', () => {
  it('the page says that there is no connection, and shows the form with the next press (F94)', async () => {
    const bringBack = takeDown(FORM)
    const { openPage, form, button, heading, submit } = await newPage()
    const { fake, user } = openPage()
    expect(await heading('We can’t reach the server')).toHaveFocus()
    expect(screen.getAllByRole('button')).toEqual([button('Try again')])
    expect(screen.queryByRole('textbox')).toBeNull()
    await user.click(button('Try again'))
    await waitFor(() => expect(button('Try again')).not.toHaveAttribute('aria-disabled'))
    expect(headings()).toEqual(['We can’t reach the server'])
    bringBack()
    await user.click(button('Try again'))
    expect(await form()).toHaveFocus()
    // The link has been checked already.
    expect(answers(fake.requests)).toEqual(['GET'])
    await submit(user)
    await heading('Welcome, Grace')
  })

  it('the button is busy and keeps focus while it is tried again, and the notice stays (F94)', async () => {
    takeDown(FORM)
    const { openPage, form, button, heading } = await newPage()
    const { user } = openPage()
    const notice = await heading('We can’t reach the server')
    const arrive = delay(FORM)
    await user.click(button('Try again'))
    await waitFor(() => expect(button('Try again')).toHaveAttribute('aria-disabled', 'true'))
    expect(button('Try again')).toHaveFocus()
    expect(notice).toBeInTheDocument()
    await waitFor(() => expect(announced()).toBe('Checking your invitation…'))
    await arrive()
    expect(await form()).toHaveFocus()
  })

  it('the page retries on its own once the network is back (F69, F94)', async () => {
    const bringBack = takeDown(FORM)
    const { openPage, form, heading } = await newPage()
    openPage()
    await heading('We can’t reach the server')
    network(false)
    await heading('You’re offline')
    bringBack()
    network(true)
    expect(await form()).toHaveFocus()
  })

  it('and the link cannot be checked either, the page tries both again (F69, F94)', async () => {
    const bringBack = takeDown(FORM)
    const { openPage, form, heading } = await newPage()
    const fake = createFakeFluxbase()
    const mend = fake.intercept('invitations.validate', faults.network)
    openPage(fake)
    await heading('We can’t reach the server')
    mend()
    bringBack()
    network(false)
    network(true)
    await form()
  })
})

describe('if the code of the notices cannot be loaded', () => {
  it.each([
    ['an expired link', () => ({ expiresAt: 0 }), 'This invitation has expired'],
    ['no link', () => null, 'Open the link from your invitation'],
  ])('the page says so, and the next press shows the notice: %s (F94)', async (_, facts, title) => {
    const bringBack = takeDown(NOTICES)
    const { AcceptInvitePage, renderWithKit, button, heading } = await newPage()
    const fake = createFakeFluxbase()
    const given = facts()
    const token = given ? fake.invite({ email: 'grace@example.com', ...given }).token : ''
    const { user } = renderWithKit(<AcceptInvitePage token={token} />, { fake, signedIn: false })
    await heading('We can’t reach the server')
    bringBack()
    await user.click(button('Try again'))
    expect(await heading(title)).toHaveFocus()
    expect(fake.requests).toHaveLength(given ? 1 : 0)
  })

  it('what follows the form is shown with the notices that came with the form (F94)', async () => {
    takeDown(NOTICES)
    vi.doMock(FORM, async () => ({
      ...(await import('../../src/components/accept-invite-page/accept-form-step')),
      ...(await import('../../src/components/accept-invite-page/accept-notice')),
      ...(await import('../../src/components/accept-invite-page/report-details')),
    }))
    const { openPage, submit, heading } = await newPage()
    const { user } = openPage()
    await submit(user)
    await heading('Welcome, Grace')
  })
})

describe('a page that a server has rendered for a link that has been checked', () => {
  const fake = createFakeFluxbase()
  const { token } = fake.invite({ email: 'grace@example.com' })

  /** Providers and page, with the check in the cache. */
  async function pageOf({ AcceptInvitePage, createKit, invitationQueries }: Page) {
    const { Wrapper, client, queryClient } = createKit({ fake, signedIn: false })
    await queryClient.prefetchQuery(invitationQueries(client).validate(token))
    return (
      <Wrapper>
        <AcceptInvitePage token={token} />
      </Wrapper>
    )
  }

  /** Puts what a server sends into the document. */
  function serve(page: ReactElement): HTMLElement {
    const container = document.body.appendChild(document.createElement('div'))
    container.innerHTML = renderToString(page)
    vi.mocked(console.error).mockClear() // React 18 warns of layout effects: jsdom has a window
    return container
  }

  it('keeps its form until the code is there, which then works (F73, F94)', async () => {
    const server = await newPage()
    const page = await pageOf(server)
    const { unmount } = render(page)
    await server.form() // now the server has the code
    unmount()
    const container = serve(page)
    const heading = screen.getByRole('heading', { name: 'Create your account' })

    vi.resetModules()
    const arrive = delay(FORM)
    const browser = await newPage()
    const mended = vi.fn()
    const hydrated = await pageOf(browser)
    const root = await act(async () =>
      hydrateRoot(container, hydrated, { onRecoverableError: mended }),
    )
    await settled()
    expect(heading).toBeVisible()
    await arrive()
    await screen.findByText(/The link works until/) // a date, which only the browser shows
    expect(heading).toBeVisible()
    await browser.submit(userEvent.setup())
    await browser.heading('Welcome, Grace')
    expect(mended).not.toHaveBeenCalled()
    await act(async () => root.unmount())
  })

  it('is in its first state if the server has not loaded the code yet', async () => {
    const container = serve(await pageOf(await newPage()))
    expect(headings()).toEqual(['Checking your invitation…'])
    container.remove()
  })
})
