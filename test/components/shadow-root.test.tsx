import { fireEvent, render, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ReactElement } from 'react'
import { AcceptInvitePage } from '../../src/components/accept-invite-page/accept-invite-page'
import { InvitationTable } from '../../src/components/invitation-table/invitation-table'
import { loadActionParts } from '../../src/components/invitation-table/load-action-parts'
import { createFakeFluxbase, type FakeFluxbase } from '../../src/testing/fake-fluxbase'
import { createKit, type KitOptions } from '../support/render'
import { preloadParts } from '../../src/provider/use-lazy-parts'

// Menus and bars open at once here; `missing-code.test.tsx` is about waiting for them.
beforeAll(() => preloadParts(loadActionParts))

function renderInShadow(kit: ReactElement, fake: FakeFluxbase, options: KitOptions = {}) {
  const host = document.body.appendChild(document.createElement('div'))
  const root = host.attachShadow({ mode: 'open' })
  const container = root.appendChild(document.createElement('div'))
  const { Wrapper } = createKit({ fake, ...options })
  render(<Wrapper>{kit}</Wrapper>, { container })
  return { root, page: within(container), user: userEvent.setup() }
}

describe('in a shadow root (H12)', () => {
  it('the row menu moves by arrow keys, stays open while it is pressed, and closes by a press outside', async () => {
    const fake = createFakeFluxbase()
    fake.invite({ email: 'ada@example.com' })
    const { root, page } = renderInShadow(<InvitationTable />, fake)
    const opener = await page.findByRole('button', { name: /More actions for ada/ })
    const open = () => fireEvent.click(opener)
    open()
    const items = page.getAllByRole('menuitem')
    expect(root.activeElement).toBe(items[0])
    fireEvent.keyDown(items[0]!, { key: 'ArrowDown' })
    expect(root.activeElement).toBe(items[1])
    fireEvent.keyDown(items[1]!, { key: 'ArrowDown' })
    expect(root.activeElement).toBe(items[2 % items.length])

    const menu = page.getByRole('menu')
    fireEvent.click(menu)
    expect(menu).toBeVisible()
    // Its layer covers the page.
    fireEvent.click(menu.parentElement!)
    expect(page.queryByRole('menu')).toBeNull()
    expect(root.activeElement).toBe(opener)
  })

  it('focus goes to the next row when the row that had it is gone', async () => {
    const fake = createFakeFluxbase()
    for (const name of ['ada', 'bob', 'cleo']) fake.invite({ email: `${name}@example.com` })
    const { root, page } = renderInShadow(<InvitationTable />, fake, {
      // The row is gone for as long as the request takes.
      overrides: { revoke: () => new Promise(() => undefined) },
    })
    fireEvent.click(await page.findByRole('button', { name: /More actions for bob/ }))
    fireEvent.click(page.getByRole('menuitem', { name: /Revoke/ }))
    fireEvent.click(await page.findByRole('button', { name: 'Revoke invitation' }))
    await waitFor(() => expect(page.queryByText('bob@example.com')).toBeNull())
    await waitFor(() => expect(root.activeElement?.closest('tr, h2')).not.toBeNull())
  })

  it('the accept page moves focus to the heading of the next step', async () => {
    const fake = createFakeFluxbase()
    const { token } = fake.invite({ email: 'grace@example.com' })
    const { root, page, user } = renderInShadow(
      <AcceptInvitePage token={token} onAccepted={() => undefined} />,
      fake,
    )
    await user.type(await page.findByLabelText('Your name'), 'Grace')
    await user.type(page.getByLabelText('Password'), 'correct horse battery')
    await user.click(page.getByRole('button', { name: 'Create account' }))
    const heading = await page.findByRole('heading', { name: /Welcome|ready/ })
    await waitFor(() => expect(root.activeElement).toBe(heading))
  })
})
