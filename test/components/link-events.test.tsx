import { screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { InvitationTable } from '../../src/components/invitation-table/invitation-table'
import { InviteForm } from '../../src/components/invite-form/invite-form'
import type { InvitationEvent } from '../../src/queries/event'
import { createMemoryLinkStore } from '../../src/queries/link-store'
import type { Problem } from '../../src/queries/problem'
import { createFakeFluxbase } from '../../src/testing/fake-fluxbase'
import { renderWithKit } from '../support/render'
import '../support/preload-people'

const button = (name: string | RegExp) => screen.getByRole('button', { name })

/** A table of two invitations, whose links are held. */
async function openTable(onEvent: (event: InvitationEvent) => void) {
  const fake = createFakeFluxbase()
  const links = createMemoryLinkStore()
  const ids = ['ada@example.com', 'bob@example.com'].map((email) => {
    const { id, link } = fake.invite({ email })
    links.set(id, link)
    return id
  })
  const problems: Problem[] = []
  const onProblem = (problem: Problem) => void problems.push(problem)
  const kit = renderWithKit(<InvitationTable />, { fake, links, onEvent, onProblem })
  await screen.findByText('ada@example.com')
  return { ...kit, ids, problems }
}

it('copying the link of a row is an event with the id of its invitation', async () => {
  const events: InvitationEvent[] = []
  const { user, ids, fake } = await openTable((event) => events.push(event))
  await user.click(button('Copy link for ada@example.com'))
  await waitFor(() => expect(events).toHaveLength(1))
  expect(events).toEqual([
    {
      type: 'links_copied',
      to: 'clipboard',
      invitationIds: [ids[0]],
      userId: null,
      at: fake.now(),
    },
  ])
})

it('copying that fails is no event', async () => {
  const events: InvitationEvent[] = []
  const { user } = await openTable((event) => events.push(event))
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'))
  await user.click(button('Copy link for ada@example.com'))
  await screen.findByDisplayValue(/\/invite\//)
  expect(events).toEqual([])
})

it('copying the links of a selection is one event with all ids', async () => {
  const events: InvitationEvent[] = []
  const { user, ids } = await openTable((event) => events.push(event))
  await user.click(screen.getByRole('checkbox', { name: /select all/i }))
  await user.click(button('Copy links'))
  await waitFor(() => expect(events).toHaveLength(1))
  expect(events[0]).toMatchObject({
    type: 'links_copied',
    invitationIds: expect.arrayContaining(ids),
  })
})

it('exporting the list is an event with its size and columns, and without its contents', async () => {
  const events: InvitationEvent[] = []
  URL.createObjectURL = () => 'blob:list'
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  const { user } = await openTable((event) => events.push(event))
  await user.click(button('Export CSV'))
  await waitFor(() => expect(events).toHaveLength(1))
  expect(events[0]).toMatchObject({
    type: 'list_exported',
    count: 2,
    columns: expect.arrayContaining(['person', 'role', 'status']),
  })
  expect(JSON.stringify(events)).not.toContain('ada@')
})

it('a link is copied although the app’s handler throws, and the app is told', async () => {
  const { user, problems } = await openTable(() => {
    throw new Error('a bug in the app')
  })
  await user.click(button('Copy link for ada@example.com'))
  await screen.findByText('Link copied', { selector: 'button *' })
  expect(await navigator.clipboard.readText()).toContain('/invite/')
  await waitFor(() => expect(problems).toEqual([expect.objectContaining({ subject: 'onEvent' })]))
})

it('inviting somebody in the form is an event, and so is copying the link there', async () => {
  const events: InvitationEvent[] = []
  const { user } = renderWithKit(<InviteForm />, {
    onEvent: (event) => events.push(event),
    currentUser: { id: 'u1', email: 'ada@example.com' },
  })
  await user.type(screen.getByLabelText(/e-mail/i), 'grace@example.com')
  await user.click(button('Send invitation'))
  await user.click(await screen.findByRole('button', { name: 'Copy link' }))
  await waitFor(() => expect(events).toHaveLength(2))
  const [created, copied] = events
  expect(created).toMatchObject({ type: 'create', outcome: 'done', userId: 'u1' })
  expect(copied).toMatchObject({
    type: 'links_copied',
    invitationIds: [created?.type === 'create' ? created.invitation.id : ''],
  })
})
