import type { ReactElement } from 'react'
import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { AcceptInvitePage } from '../../src/components/accept-invite-page/accept-invite-page'
import { InvitationTable } from '../../src/components/invitation-table/invitation-table'
import { InviteDialog } from '../../src/components/invite-form/invite-dialog'
import { InviteForm } from '../../src/components/invite-form/invite-form'
import { createFakeFluxbase } from '../../src/testing/fake-fluxbase'
import { createKit } from '../support/render'
import '../support/preload-people'

/** Renders the kit inside a form of the app, and listens to that form in both ways. */
function renderInForm(kit: ReactElement, fake = createFakeFluxbase()) {
  const { Wrapper } = createKit({ fake })
  const submitted = vi.fn<(how: string) => void>()
  const { container } = render(
    <Wrapper>
      <form aria-label="Settings" onSubmit={() => submitted('react')}>
        <input aria-label="Company" />
        {kit}
        <button type="submit">Save</button>
      </form>
    </Wrapper>,
  )
  const outer = container.querySelector('form')!
  outer.addEventListener('submit', (event) => {
    event.preventDefault()
    submitted('browser')
  })
  return { user: userEvent.setup(), fake, outer, submitted }
}

/** The controls of the kit that a form of the app would submit, reset or validate. */
function ownedByApp(outer: HTMLFormElement) {
  return [...outer.querySelectorAll('[data-fbi-root] :is(input, select, textarea, button)')].filter(
    (control) =>
      (control as HTMLInputElement).form === outer && control.getAttribute('type') !== 'button',
  )
}

const emails = () => screen.getByRole('textbox', { name: 'E-mail addresses' })

describe('inside a form of the app (H10)', () => {
  it('the invite form sends by Enter and by its button, and the app’s form is not submitted', async () => {
    const { user, fake, outer, submitted } = renderInForm(<InviteForm />)
    const sent = () => fake.requests.filter(({ method }) => method === 'POST').length
    await user.type(emails(), 'grace@example.com{Enter}')
    await user.type(emails(), '{Enter}')
    await screen.findByRole('heading', { name: /Invitation for grace/ })
    await user.click(screen.getByRole('textbox', { name: 'Invitation link' }))
    await user.keyboard('{Enter}')
    await user.click(screen.getByRole('button', { name: 'Invite someone else' }))
    await user.type(emails(), 'ada@example.com')
    await user.click(screen.getByRole('button', { name: 'Send invitation' }))
    await screen.findByRole('heading', { name: /Invitation for ada/ })
    expect(sent()).toBe(2)
    expect(ownedByApp(outer)).toEqual([])
    expect(submitted).not.toHaveBeenCalled()
  })

  it('the review of a table asks with controls that are not the app’s', async () => {
    const { user, outer } = renderInForm(<InviteForm />)
    await user.click(emails())
    // No header, so that there is a checkbox, and an unknown role.
    await user.paste('ada@x.org\tAda\tOwner\nbob@x.org\tBob\tMember')
    const review = await screen.findByRole('region', { name: /^Review/ })
    expect(within(review).getByRole('checkbox')).toBeVisible()
    expect(within(review).getAllByRole('combobox')).not.toHaveLength(0)
    expect(ownedByApp(outer)).toEqual([])
  })

  it('Enter in any input of the invite form presses its button', async () => {
    const { user, fake, outer, submitted } = renderInForm(<InviteForm />)
    await user.type(emails(), 'grace@example.com,')
    await user.click(screen.getByRole('radio', { name: 'Until…' }))
    await user.click(outer.querySelector('input[type="datetime-local"]')!)
    expect(ownedByApp(outer)).toEqual([])
    await user.click(screen.getByRole('radio', { name: '7 days' }))
    await user.keyboard('{Enter}')
    await screen.findByRole('heading', { name: /Invitation for grace/ })
    expect(fake.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
    expect(submitted).not.toHaveBeenCalled()
  })

  it('the dialog and the table press, search and select, and the app’s form is not submitted', async () => {
    const fake = createFakeFluxbase()
    for (const name of ['ada', 'bob']) fake.invite({ email: `${name}@example.com` })
    const { user, outer, submitted } = renderInForm(
      <>
        <InvitationTable />
        <InviteDialog />
      </>,
      fake,
    )
    await screen.findByRole('table')
    await user.type(screen.getByRole('searchbox'), 'ada{Enter}')
    await waitFor(() => expect(screen.queryByText('bob@example.com')).toBeNull())
    await user.click(screen.getByRole('checkbox', { name: /ada@/ }))
    await user.keyboard('{Enter}')
    for (const button of screen.getAllByRole('button')) {
      if (
        button.closest(
          '[data-fbi="table-head"], [data-fbi="table-dock"], [data-fbi="table-footer"]',
        )
      )
        await user.click(button)
    }
    await user.click(screen.getAllByRole('button', { name: 'Invite people' }).at(-1)!)
    expect(ownedByApp(outer)).toEqual([])
    await user.type(emails(), 'grace@example.com{Enter}{Enter}')
    await screen.findByRole('heading', { name: /Invitation for grace/ })
    expect(submitted).not.toHaveBeenCalled()
    // The listener does work.
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(submitted.mock.calls).toEqual([['browser'], ['react']])
  })

  it('the accept page creates the account, and the app’s form is not submitted', async () => {
    const fake = createFakeFluxbase()
    const { token } = fake.invite({ email: 'grace@example.com' })
    const { user, outer, submitted } = renderInForm(
      <AcceptInvitePage token={token} onAccepted={() => undefined} />,
      fake,
    )
    await user.type(await screen.findByLabelText('Your name'), 'Grace')
    await user.type(screen.getByLabelText('Password'), 'correct horse battery{Enter}')
    await screen.findByRole('heading', { name: /Welcome|ready/ })
    vi.mocked(console.error).mockClear() // React warns of a form in a form
    expect(ownedByApp(outer)).toEqual([])
    expect(submitted).not.toHaveBeenCalled()
  })

  it('server-rendered HTML has no form in a form, and nothing in it belongs to the app’s form', async () => {
    const { Wrapper } = createKit()
    const page = (
      <Wrapper>
        <form>
          <InviteForm />
          <InviteDialog />
          <InvitationTable />
        </form>
      </Wrapper>
    )
    const html = renderToString(page)
    vi.mocked(console.error).mockClear() // React 18 warns of layout effects: jsdom has a window
    expect(html.match(/<form/g)).toHaveLength(1)
    const container = document.body.appendChild(document.createElement('div'))
    container.innerHTML = html
    expect(ownedByApp(container.querySelector('form')!)).toEqual([])
    const root = await act(async () => hydrateRoot(container, page))
    await act(async () => root.unmount())
  })

  it('an accept form that the parser dropped has no controls that the app’s form submits', async () => {
    const { AcceptInviteForm } =
      await import('../../src/components/accept-invite-page/accept-invite-form')
    const { useAcceptForm } = await import('../../src/forms/use-accept-form')
    const { Wrapper } = createKit()
    function Form() {
      const form = useAcceptForm({ submit: () => Promise.resolve(null) } as never)
      return <AcceptInviteForm form={form} terms="Terms" />
    }
    const html = renderToString(
      <Wrapper>
        <Form />
      </Wrapper>,
    )
    vi.mocked(console.error).mockClear() // React 18 warns of layout effects: jsdom has a window
    const page = document.createElement('div')
    page.innerHTML = `<form><div data-fbi-root>${html}</div></form>`
    document.body.append(page)
    expect(page.querySelectorAll('form')).toHaveLength(1)
    expect(ownedByApp(page.querySelector('form')!)).toEqual([])
    page.remove()
  })
})
