import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { InvitationTable } from '../../src/components/invitation-table/invitation-table'
import { InviteForm } from '../../src/components/invite-form/invite-form'
import type { Problem } from '../../src/queries/problem'
import { createFakeFluxbase } from '../../src/testing/fake-fluxbase'
import { renderWithKit } from '../support/render'
import '../support/preload-people'

/** What throws at present. */
const broken = vi.hoisted(() => new Set<string>())
const breakable = vi.hoisted(
  () =>
    <Props, Result>(name: string, work: (props: Props) => Result) =>
    (props: Props) => {
      if (broken.has(name)) throw new RangeError(`${name} is broken`)
      return work(props)
    },
)
vi.mock(import('../../src/components/invite-form/expiry-picker'), async (original) => {
  const parts = await original()
  return { ...parts, ExpiryPicker: breakable('a field', parts.ExpiryPicker) }
})
vi.mock(import('../../src/forms/use-invite-form'), async (original) => {
  const { useInviteFormWith: use } = await original()
  return { useInviteFormWith: breakable('a hook of the form', use) as typeof use }
})
vi.mock(import('../../src/components/invitation-table/toolbar/table-footer'), async (original) => {
  const { TableFooter } = await original()
  return { TableFooter: breakable('a part of the table', TableFooter) }
})
vi.mock(import('../../src/hooks/use-invitation-table'), async (original) => {
  const hooks = await original()
  const use = breakable('a hook of the table', hooks.useInvitationTable)
  return { ...hooks, useInvitationTable: use as typeof hooks.useInvitationTable }
})
afterEach(() => broken.clear())

function renderPage() {
  const problems: Problem[] = []
  const fake = createFakeFluxbase()
  fake.invite({ email: 'ada@example.com' })
  const page = () => (
    <>
      <p>The app</p>
      <InviteForm />
      <InvitationTable />
    </>
  )
  const onProblem = (problem: Problem) => void problems.push(problem)
  return { page, problems, ...renderWithKit(page(), { fake, onProblem }) }
}

it.each([
  ['a field', 'InviteForm', 'Invite people'],
  ['a hook of the form', 'InviteForm', 'Invite people'],
  ['a part of the table', 'InvitationTable', 'Invitations'],
  ['a hook of the table', 'InvitationTable', 'Invitations'],
])(
  'an error in %s leaves the rest of the page alone, is reported once, and users can try again without losing focus (H13, U2)',
  async (name, subject, heading) => {
    broken.add(name)
    const { problems, user } = renderPage()
    const note = await screen.findByRole('alert')
    expect(note).toHaveTextContent('Something went wrong, so this part can’t be shown.')
    expect(screen.getByText('The app')).toBeVisible()
    expect(screen.queryByRole('heading', { name: heading })).toBeNull()
    expect(screen.getAllByRole('heading')).toHaveLength(1)
    await waitFor(() => expect(problems.map((problem) => problem.subject)).toEqual([subject]))

    broken.clear()
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(screen.getByRole('heading', { name: heading })).toBeVisible()
    expect(screen.getByRole('region', { name: heading })).toContainElement(
      document.activeElement as HTMLElement,
    )
    expect(screen.queryByRole('alert')).toBeNull()
    expect(problems).toHaveLength(1)
    vi.mocked(console.error).mockClear() // React logs the error as well
  },
)

it('what was typed into the form survives an error in one of its fields (H13)', async () => {
  const { page, user, rerender } = renderPage()
  const emails = () => screen.getByRole('textbox', { name: 'E-mail addresses' })
  await user.type(emails(), 'grace@example.com, joan@exam')
  broken.add('a field')
  rerender(page())
  await screen.findByRole('alert')
  broken.clear()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(emails()).toHaveValue(' joan@exam')
  expect(screen.getByText('grace@example.com', { selector: 'bdi' })).toBeVisible()
  vi.mocked(console.error).mockClear()
})
