import { QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { InvitationTable } from '../../src/components/invitation-table/invitation-table'
import { useBulkInvite } from '../../src/hooks/use-bulk-invite'
import { useCreateInvitation } from '../../src/hooks/use-create-invitation'
import { InvitationsProvider } from '../../src/provider/invitations-provider'
import { createFakeFluxbase, type FakeFluxbase } from '../../src/testing/fake-fluxbase'
import { button as pageButton, heading, openPage, submit } from '../support/accept-page'
import { box, button, findButton, renderForm } from '../support/invite-form'
import { createKit, renderHookWithKit, renderWithKit } from '../support/render'

const CREATE = '../../src/operations/create'
const INVITES = '../../src/operations/invite-run'
const ROWS = '../../src/hooks/table/row-operations'
const ACCEPT = '../../src/operations/accept'
const PARSER = '../../src/forms/read-import'
const PEOPLE = '../../src/components/invite-form/people-parts'
const ACTIONS = '../../src/components/invitation-table/action-parts'
const EXPORT = '../../src/components/invitation-table/toolbar/save-list'

/**
 * The server of the app's own code does not respond with this module. Returns a function that lets it respond again. Vitest applies
 * both with the next import, so that each test takes down only what it imports.
 */
function takeDown(path: string): () => void {
  vi.doMock(path, () => {
    throw new TypeError('Failed to fetch dynamically imported module')
  })
  return () => vi.doUnmock(path)
}

const writes = ({ requests }: FakeFluxbase) => requests.filter(({ method }) => method !== 'GET')
const REASON = 'The server can’t be reached. Check your connection and try again.'

// First, because a page keeps what it has loaded.
describe('if code that shows something later cannot be loaded', () => {
  it('InviteForm keeps and counts those who were added, and says why they are not shown (F94)', async () => {
    takeDown(PEOPLE)
    const { paste, user } = renderForm()
    await paste('ada@example.com, grace@example.com')
    expect(await screen.findByRole('alert')).toHaveTextContent(REASON)
    await user.click(button('Try again'))
    expect(await screen.findByRole('alert')).toHaveTextContent(REASON)
    expect(screen.getByText('2 of 500')).toBeVisible()
    expect(button('Send 2 invitations')).toBeEnabled()
  })

  it('InviteForm sends nothing without the code that shows the links, says so, and the next press works (F94)', async () => {
    const bringBack = takeDown(PEOPLE)
    const onBefore = vi.fn()
    const { fake, user } = renderForm({ onBefore })
    await user.type(box(), 'grace@example.com')
    await user.click(button('Send invitation'))
    expect(await screen.findByText(REASON)).toBeVisible()
    expect(onBefore).not.toHaveBeenCalled()
    expect(writes(fake)).toEqual([])
    bringBack()
    await user.click(button('Send invitation'))
    await screen.findByRole('heading', { name: 'Invitation for grace@example.com' })
    expect(onBefore).toHaveBeenCalledTimes(1)
    expect(writes(fake)).toHaveLength(1)
  })

  it('InviteForm keeps what was pasted until the code that reads it can be loaded, and sends nothing without it (F94)', async () => {
    const bringBack = takeDown(PARSER)
    const { fake, paste, user } = renderForm()
    await paste('Admins:\ngrace@example.com\nMembers:\nada@example.com')
    expect(await screen.findByRole('alert')).toHaveTextContent(
      `${REASON}Admins: grace@example.com Members: ada@example.com…`,
    )
    expect(screen.queryByText(/of 500/)).toBeNull()

    await user.type(box(), 'bob@example.com,')
    await user.click(await findButton('Send invitation'))
    expect(button('Try again')).toHaveFocus()
    expect(screen.getByRole('status')).toHaveTextContent(REASON)
    expect(writes(fake)).toEqual([])
    await user.click(button('Try again'))
    expect(await screen.findByRole('alert')).toHaveTextContent(REASON)

    bringBack()
    await user.click(button('Try again'))
    expect(box()).toHaveFocus()
    await user.click(await findButton('Send 3 invitations'))
    expect(screen.queryByRole('alert')).toBeNull()
    await waitFor(() => expect(writes(fake)).toHaveLength(3))
    expect(writes(fake).map(({ body }) => body)).toEqual([
      expect.objectContaining({ email: 'bob@example.com', role: 'dashboard_user' }),
      expect.objectContaining({ email: 'grace@example.com', role: 'dashboard_admin' }),
      expect.objectContaining({ email: 'ada@example.com', role: 'dashboard_user' }),
    ])
  })

  it('InviteForm forgets what could not be read if someone cancels, and sends the others (F94)', async () => {
    takeDown(PARSER)
    const { fake, paste, user } = renderForm()
    await paste('Admins:\ngrace@example.com')
    await user.type(box(), 'bob@example.com,')
    await user.click(await findButton('Cancel'))
    expect(box()).toHaveFocus()
    await user.click(button('Send invitation'))
    await screen.findByRole('heading', { name: 'Invitation for bob@example.com' })
    expect(writes(fake)).toHaveLength(1)
  })

  it('InviteForm sends nobody without the role that was typed, if it cannot be read (F94)', async () => {
    const bringBack = takeDown(PARSER)
    const { fake, user } = renderForm()
    await user.type(box(), 'Admins: grace@example.com')
    await user.click(button('Send invitation'))
    expect(await screen.findByText(REASON)).toBeVisible()
    expect(writes(fake)).toEqual([])
    expect(box()).toHaveValue('Admins: grace@example.com')
    bringBack()
    await user.click(button('Send invitation'))
    await screen.findByRole('heading', { name: 'Invitation for grace@example.com' })
    expect(writes(fake).map(({ body }) => (body as { role: string }).role)).toEqual([
      'dashboard_admin',
    ])
  })

  it('InvitationTable sends nothing without the code that words the outcome, and says so in the row (F94)', async () => {
    takeDown(ACTIONS)
    const fake = createFakeFluxbase()
    fake.invite({ email: 'grace@example.com' })
    const { user } = renderWithKit(<InvitationTable />, { fake })
    const resend = await findButton('Resend invitation to grace@example.com')
    await user.click(resend)
    expect(await screen.findByRole('alert')).toHaveTextContent(REASON)
    await waitFor(() => expect(resend).not.toHaveAttribute('aria-disabled'))
    expect(resend).toHaveFocus()
    expect(writes(fake)).toEqual([])
  })

  it('InvitationTable keeps its rows, says why a menu or its filters do not open, and opens them the next time (F94)', async () => {
    const bringBack = takeDown(ACTIONS)
    const fake = createFakeFluxbase()
    fake.invite({ email: 'grace@example.com' })
    const { user } = renderWithKit(<InvitationTable />, { fake })
    await user.click(await findButton('Filter All'))
    expect(await screen.findByRole('alert')).toHaveTextContent(REASON)
    await user.click(button('Filter All'))
    expect(screen.queryByRole('alert')).toBeNull()
    const more = 'More actions for grace@example.com'
    await user.click(button(more))
    expect(await screen.findByRole('alert')).toHaveTextContent(REASON)
    expect(screen.getByText('grace@example.com')).toBeVisible()
    bringBack()
    await user.click(button(more))
    expect(screen.queryByRole('alert')).toBeNull()
    await user.click(button(more))
    expect(await screen.findByRole('menuitem', { name: /^Revoke/ })).toBeVisible()
    await user.keyboard('{Escape}')
    await user.click(button('Filter All'))
    expect(await screen.findByRole('menuitemradio', { name: /^Expired/ })).toBeVisible()
    await user.keyboard('{Escape}')
    await user.click(button('Resend invitation to grace@example.com'))
    expect(await screen.findByText(/^New link created\./)).toBeVisible()
  })

  it('InvitationTable says that the file could not be saved, and saves it the next time (F94)', async () => {
    const bringBack = takeDown(EXPORT)
    const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
    URL.createObjectURL = () => 'blob:x'
    URL.revokeObjectURL = () => undefined
    const fake = createFakeFluxbase()
    fake.invite({ email: 'grace@example.com' })
    const { user } = renderWithKit(<InvitationTable />, { fake })
    await screen.findByText('grace@example.com')
    await user.click(button('Export CSV'))
    expect(await screen.findByText('The file couldn’t be created. Try again.')).toBeInTheDocument()
    expect(saved).not.toHaveBeenCalled()
    bringBack()
    await user.click(button('Export CSV'))
    await waitFor(() => expect(saved).toHaveBeenCalledOnce())
  })
})

describe('if the code of a write cannot be loaded', () => {
  it('InviteForm sends nothing, says so, and the next press works (F94)', async () => {
    const bringBack = takeDown(INVITES)
    const { fake, user } = renderForm()
    await user.type(box(), 'grace@example.com')
    await user.click(button('Send invitation'))
    expect(await screen.findByText(REASON)).toBeVisible()
    expect(box()).toHaveValue('grace@example.com')
    expect(writes(fake)).toEqual([])
    bringBack()
    await user.click(button('Send invitation'))
    await screen.findByRole('heading', { name: 'Invitation for grace@example.com' })
    expect(writes(fake)).toHaveLength(1)
  })

  it('InviteForm pauses the invitation of many, says why, and continues (F94)', async () => {
    const bringBack = takeDown(INVITES)
    const { fake, user, paste } = renderForm()
    await paste('ada@example.com, grace@example.com')
    await user.click(button('Send 2 invitations'))
    expect(await screen.findByText(REASON)).toBeVisible()
    expect(writes(fake)).toEqual([])
    bringBack()
    await user.click(await findButton('Resume'))
    await screen.findByRole('heading', { name: '2 invitations created' })
    expect(writes(fake)).toHaveLength(2)
  })

  it('InvitationTable changes nothing, says so in the row, and the next press works (F94)', async () => {
    const bringBack = takeDown(ROWS)
    const fake = createFakeFluxbase()
    fake.invite({ email: 'grace@example.com' })
    const { user } = renderWithKit(<InvitationTable />, { fake })
    const name = 'Resend invitation to grace@example.com'
    const resend = async () => user.click(await screen.findByRole('button', { name }))
    await resend()
    expect((await screen.findAllByText(/can’t be reached/))[0]).toBeVisible()
    expect(writes(fake)).toEqual([])
    bringBack()
    await resend()
    await waitFor(() =>
      expect(writes(fake).map(({ route }) => route)).toContain('invitations.create'),
    )
  })

  it('AcceptInvitePage creates no account, says so, and the next press works (F94)', async () => {
    const bringBack = takeDown(ACCEPT)
    const fake = createFakeFluxbase()
    const { user } = openPage(fake)
    await submit(user)
    expect(await screen.findByText(REASON)).toBeVisible()
    expect(writes(fake)).toEqual([])
    bringBack()
    await user.click(pageButton('Create account'))
    await heading(/^Welcome/)
    expect(writes(fake)).toHaveLength(1)
  })

  it('a hook rejects with an error that says that nothing was sent, and the next call works (F94)', async () => {
    const bringBack = takeDown(CREATE)
    const { fake, result } = renderHookWithKit(() => useCreateInvitation())
    const request = { email: 'grace@example.com', role: fake.roles[1]! }
    const create = () => act(() => result.current.create(request).catch((error: unknown) => error))
    expect(await create()).toMatchObject({
      code: 'network',
      outcomeUnknown: false,
      message: expect.stringContaining('nothing was sent'),
    })
    expect(writes(fake)).toEqual([])
    bringBack()
    expect(await create()).toMatchObject({ invitation: { email: 'grace@example.com' } })
    expect(writes(fake)).toHaveLength(1)
  })
})

describe('while the code of a write is loading, which takes at least a task', () => {
  it('two calls of a hook send one request (F10)', async () => {
    const { fake, result } = renderHookWithKit(() => useCreateInvitation())
    const request = { email: 'grace@example.com', role: fake.roles[1]! }
    await act(() => Promise.all([result.current.create(request), result.current.create(request)]))
    expect(writes(fake)).toHaveLength(1)
  })

  it('a double press of the form sends one invitation (F10)', async () => {
    const { fake, user } = renderForm()
    await user.type(box(), 'grace@example.com')
    await user.dblClick(button('Send invitation'))
    await screen.findByRole('heading', { name: 'Invitation for grace@example.com' })
    expect(writes(fake)).toHaveLength(1)
  })

  it('nothing is sent for a user who has left meanwhile, even if they return (F18)', async () => {
    const { fake, client, queryClient } = createKit()
    const ends: unknown[] = []
    function Buttons() {
      const { create } = useCreateInvitation()
      const { start, status } = useBulkInvite()
      const person = { email: 'joan@example.com', role: 'dashboard_user' }
      function invite() {
        const end = (value: unknown) => void ends.push(value)
        void create(person).then(end, end)
        start([{ ...person, expiry: { seconds: 86_400 } }])
      }
      return <button onClick={invite}>{status}</button>
    }
    const page = (id: string) => (
      <QueryClientProvider client={queryClient}>
        <InvitationsProvider client={client} currentUser={{ id, email: '' }}>
          <Buttons />
        </InvitationsProvider>
      </QueryClientProvider>
    )
    const { rerender } = render(page('1'))
    fireEvent.click(button('idle'))
    expect(button('running')).toBeVisible()
    rerender(page('2'))
    rerender(page('1'))
    await waitFor(() => expect(ends).toMatchObject([{ code: 'aborted', outcomeUnknown: false }]))
    expect(button('idle')).toBeVisible()
    expect(writes(fake)).toEqual([])
  })
})
