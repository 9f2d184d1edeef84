import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { AcceptInvitePage } from '../../src/components/accept-invite-page/accept-invite-page'
import { InvitationTable } from '../../src/components/invitation-table/invitation-table'
import { InviteDialog } from '../../src/components/invite-form/invite-dialog'
import { InviteForm } from '../../src/components/invite-form/invite-form'
import type { Problem } from '../../src/queries/problem'
import { createFakeFluxbase } from '../../src/testing/fake-fluxbase'
import { faults } from '../../src/testing/faults'
import { renderWithKit } from '../support/render'
import '../support/preload-people'

/** Does what a browser's translation does: puts each text into two `font` elements, which React does not know of. */
function translate() {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  while (texts.nextNode()) found.push(texts.currentNode as Text)
  for (const text of found) {
    if (text.data.trim() === '' || text.parentElement!.closest('font, option')) continue
    const font = document.createElement('font')
    text.replaceWith(font)
    font.appendChild(document.createElement('font')).append(text.data)
  }
}

/** Renders, and translates all of the page again after each step, as a browser does. */
function renderTranslated(...[ui, options]: Parameters<typeof renderWithKit>) {
  const problems: Problem[] = []
  const onProblem = (problem: Problem) => void problems.push(problem)
  const kit = renderWithKit(ui, { ...options, onProblem })
  const click = async (role: string, name: string | RegExp) => {
    const element = await screen.findByRole(role, { name })
    translate()
    await kit.user.click(element)
    await act(async () => translate())
  }
  return { ...kit, problems, click }
}

describe('a page that the browser translates (H11)', () => {
  it('the table resends an invitation', async () => {
    const fake = createFakeFluxbase()
    for (const name of ['ada', 'bob', 'cleo', 'dora']) fake.invite({ email: `${name}@example.com` })
    const { click, problems } = renderTranslated(
      <>
        <InvitationTable />
        <InviteDialog trigger={null} />
      </>,
      { fake },
    )
    await click('button', /Resend.*bob/)
    await waitFor(() => expect(document.querySelector('[data-report="resent"]')).not.toBeNull())
    expect(screen.getByRole('table')).toBeVisible()
    expect(problems).toEqual([])
  })

  it('the form adds, corrects and sends to one and to many', async () => {
    const { user, click, problems } = renderTranslated(<InviteForm />)
    const emails = () => screen.getByRole('textbox', { name: 'E-mail addresses' })
    await user.type(emails(), 'grace@example.com')
    await click('button', 'Send invitation')
    await click('button', 'Copy link')
    await click('button', 'Invite someone else')
    fireEvent.paste(emails(), {
      clipboardData: { getData: () => 'a@x.org\nb@x.org\nb@x.org\nbad@x', files: [] },
    })
    await act(async () => translate())
    await user.type(emails(), 'c@x.org,')
    await act(async () => translate())
    await click('button', /Send 3 invitations/)
    await screen.findByRole('heading', { name: /3 invitations created/ })
    await act(async () => translate())
    expect(problems).toEqual([])
  })

  it('the accept page fails, and then accepts', async () => {
    const fake = createFakeFluxbase()
    const { token } = fake.invite({ email: 'grace@example.com' })
    const { user, click, problems } = renderTranslated(
      <AcceptInvitePage token={token} signInHref="/" onAccepted={() => undefined} />,
      { fake },
    )
    await user.type(await screen.findByLabelText('Your name'), 'Grace')
    await user.type(screen.getByLabelText('Password'), 'short')
    await click('button', 'Create account')
    await user.type(screen.getByLabelText('Password'), ' horse battery staple')
    fake.intercept('invitations.accept', faults.status(503), { times: 1 })
    await click('button', 'Create account')
    await screen.findByRole('alert')
    await click('button', /Create account|Try again/)
    await screen.findByRole('heading', { name: /Welcome|ready/ })
    expect(problems).toEqual([])
  })
})
