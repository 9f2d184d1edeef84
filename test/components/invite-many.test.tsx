import type { ReactNode } from 'react'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { QueryClient } from '@tanstack/react-query'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { InviteDialog } from '../../src/components/invite-form/invite-dialog'
import { InviteForm } from '../../src/components/invite-form/invite-form'
import { sharedEnglish } from '../../src/messages/shared'
import { InvitationsProvider } from '../../src/provider/invitations-provider'
import type { InvitationsClient } from '../../src/queries/backend'
import { invitationQueries } from '../../src/queries/invitation-queries'
import { createFakeFluxbase, type FakeFluxbase } from '../../src/testing/fake-fluxbase'
import { faults, type Interceptor } from '../../src/testing/faults'
import { deferred } from '../support/deferred'
import { box, button, chips, findButton, renderForm } from '../support/invite-form'
import { renderWithKit, type KitOptions } from '../support/render'
import { unsafeLinks } from '../support/unsafe-links'
import { pass, startVirtualTime, UNTIL_NO_COMMIT } from '../support/virtual-time'
import '../support/preload-people'

const posts = (fake: FakeFluxbase) =>
  fake.requests.filter(({ route }) => route === 'invitations.create')
const HTTP = { get: vi.fn(), post: vi.fn(), delete: vi.fn() }
const emailOf = ({ body }: FakeFluxbase['requests'][number]) => (body as { email: string }).email
const typos = (count: number) =>
  Array.from({ length: count }, (_, index) => `grace@ship-${index + 1}.con`).join('\n')
const list = (count: number) =>
  Array.from({ length: count }, (_, index) => `person-${index + 1}@example.com`).join('\n')

beforeEach(() => sessionStorage.clear())

describe('InviteForm: address input', () => {
  it('adds every address of a pasted list, and sums them up (F84)', async () => {
    const fake = createFakeFluxbase()
    fake.invite({ email: 'ADA@example.com' })
    const { paste } = renderForm({}, { fake })
    await paste(
      '"Hopper, Grace" <grace@navy.example>; barbara@mit\tada@example.com\ngrace@navy.example',
    )
    expect(chips()).toHaveLength(4)
    expect(screen.getByText('1 ready')).toBeVisible()
    expect(screen.getByText('1 to fix')).toBeVisible()
    expect(await screen.findByText('1 already invited')).toBeVisible()
    expect(screen.getByText('1 duplicate')).toBeVisible()
    expect(button('Send invitation')).toBeVisible()
    expect(button(/^grace@navy.example.*Hopper, Grace/)).toBeVisible()
    expect(box()).toHaveAccessibleDescription(/1 ready/)
  })

  it('announces what was added to screen readers (A45)', async () => {
    const { paste } = renderForm()
    await paste('a@x.org, b@x.org, c')
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('2 ready, 1 to fix.'))
  })

  it('adds the typed address at Enter, at a comma, and at a space after a complete address', async () => {
    const { fake, user } = renderForm()
    await user.type(box(), 'a@x.org{Enter}b@x.org,c@x.org "Hopper, G" <d@x.org> alice{Enter}')
    expect(chips()).toEqual([
      'a@x.org',
      'b@x.org',
      'c@x.org',
      'd@x.orgHopper, G',
      expect.stringMatching(/^alice/),
    ])
    expect(box()).toHaveValue('')
    expect(posts(fake)).toHaveLength(0)
  })

  it.each([
    'Admins: ada@x.org',
    'ada@x.org - Admin',
    'ada@x.org Admin',
    'ada@x.org(Admin)',
    'Ada (Admin) <ada@x.org>',
  ])('reads a text that was dictated or typed as if it was pasted: %s', async (text) => {
    const { fake, user } = renderForm()
    fireEvent.change(box(), { target: { value: text } })
    await user.type(box(), '{Enter}')
    expect(box()).toHaveValue('')
    await user.click(await findButton(/^ada@x\.org.*Admin/))
    await user.keyboard('{Escape}')
    await user.click(button('Send invitation'))
    await waitFor(() => expect(posts(fake)).toHaveLength(1))
    expect(posts(fake)[0]!.body).toMatchObject({ email: 'ada@x.org', role: 'dashboard_admin' })
  })

  it('inserts a single pasted address into the typed text', async () => {
    const { paste } = renderForm()
    await paste('grace@navy.example')
    expect(box()).toHaveValue('grace@navy.example')
  })

  it('does not interrupt an input method’s composition at Enter or a comma (F78)', async () => {
    const { fake } = renderForm()
    const input = box()
    fireEvent.compositionStart(input)
    const composing = { isComposing: true, bubbles: true }
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(
      input,
      'に@x.org,',
    )
    fireEvent(input, new InputEvent('input', composing))
    expect(input).toHaveValue('に@x.org,')
    // The browser must not handle this Enter either, because it would submit the form.
    const enter = new KeyboardEvent('keydown', { key: 'Enter', cancelable: true, ...composing })
    expect(fireEvent(input, enter)).toBe(false)
    expect(input).toHaveValue('に@x.org,')
    expect(posts(fake)).toHaveLength(0)
  })

  it('supports the keyboard in the list of chips: one tab stop, arrow keys, Enter, Delete (A11, A12, A45)', async () => {
    const { user, paste } = renderForm()
    await paste('a@x.org, b@x.org, c@x.org')
    expect(box()).toHaveFocus()
    await user.keyboard('{Backspace}')
    expect(button('c@x.org')).toHaveFocus()
    expect(chips()).toHaveLength(3)
    await user.keyboard('{ArrowLeft}')
    expect(button('b@x.org')).toHaveFocus()
    await user.keyboard('{Delete}')
    expect(chips()).toEqual(['a@x.org', 'c@x.org'])
    expect(button('c@x.org')).toHaveFocus()
    expect(screen.getByText('b@x.org removed.')).toBeInTheDocument()
    await user.keyboard('{Home}')
    expect(button('a@x.org')).toHaveFocus()
    await user.tab()
    expect(box()).toHaveFocus()
    await user.tab({ shift: true })
    expect(button('a@x.org')).toHaveFocus()
    await user.keyboard('{End}{ArrowRight}')
    expect(box()).toHaveFocus()
  })

  it('leads from a problem to the editor of its address, and back to the address', async () => {
    const { user, paste } = renderForm()
    await paste('a@x.org, barbara@mit')
    await user.click(button('Edit barbara@mit'))
    const editor = screen.getByRole('group', { name: 'Edit barbara@mit' })
    const field = within(editor).getByRole('textbox')
    expect(field).toHaveFocus()
    expect(field).toHaveAccessibleDescription(/needs an ending/)
    await user.keyboard('.edu{Enter}')
    expect(button('barbara@mit.edu')).toHaveFocus()
    expect(screen.getByText('2 ready')).toBeVisible()
    expect(screen.queryByRole('group', { name: /^Edit/ })).toBeNull()
  })

  it.each([
    ['a button of a problem', 'Edit barbara@mit', '{Enter}'],
    ['Enter on a chip', /^barbara@mit/, '{Enter}'],
  ])('puts the caret behind an address to edit: %s', async (_, name, key) => {
    const { user, paste } = renderForm()
    await paste('a@x.org, barbara@mit')
    act(() => button(name).focus())
    await user.keyboard(key)
    const editor = screen.getByRole('group', { name: 'Edit barbara@mit' })
    const field = within(editor).getByRole<HTMLInputElement>('textbox')
    expect([field.selectionStart, field.selectionEnd]).toEqual([11, 11])
  })

  it('keeps an address unchanged if editing is cancelled', async () => {
    const { user, paste } = renderForm()
    await paste('a@x.org, b@x.org')
    await user.click(button('a@x.org'))
    await user.keyboard('something{Escape}')
    expect(chips()).toEqual(['a@x.org', 'b@x.org'])
    expect(button('a@x.org')).toHaveFocus()
  })

  it('keeps a typed address that lacks its @, and takes it for nobody’s name', async () => {
    const { user } = renderForm()
    await user.type(box(), 'kim@navy.example lee.navy.example sam@navy.example ')
    expect(chips()).toEqual([
      'kim@navy.example',
      expect.stringMatching(/^lee\.navy\.example/),
      'sam@navy.example',
    ])
  })

  it('takes an edited address with a name as mail programs write it', async () => {
    const { user, paste } = renderForm()
    await paste('a@x.org, b@x.org')
    await user.click(button('a@x.org'))
    await user.keyboard('{Control>}a{/Control}Ada Lovelace <ada@x.org>{Enter}')
    expect(chips()).toEqual(['ada@x.orgAda Lovelace', 'b@x.org'])
  })

  it('offers a suggestion, and changes no address by itself', async () => {
    const { user, paste } = renderForm()
    await paste('a@x.org, kathleen@gmial.com')
    expect(screen.getByText('2 ready')).toBeVisible()
    await user.click(button('Use it Did you mean kathleen@gmail.com?'))
    expect(chips()).toEqual(['a@x.org', 'kathleen@gmail.com'])
  })

  it('shows the ASCII form of a domain in another script (F81)', async () => {
    const { user, paste } = renderForm()
    await paste('a@x.org, user@münchen.de')
    await user.click(button('user@münchen.de'))
    expect(
      within(screen.getByRole('group', { name: /^Edit/ })).getByRole('textbox'),
    ).toHaveAccessibleDescription(/xn--mnchen-3ya\.de/)
  })

  it('has nothing to say of a domain before there is one', async () => {
    const { user } = renderForm()
    await user.type(box(), 'Jürgen')
    expect(screen.queryByText(/^Mail servers/)).toBeNull()
    await user.type(box(), ' <j@bücher.example>')
    expect(screen.getByText(/xn--bcher-kva\.example/)).toBeVisible()
  })

  it('shows a few problems, and the others on request', async () => {
    const { user, paste } = renderForm()
    await paste(typos(7))
    await user.click(button('Show 2 more'))
    expect(screen.queryByRole('button', { name: /Show/ })).toBeNull()
    expect(screen.getAllByRole('button', { name: /^Use it/ })).toHaveLength(7)
  })

  it('keeps what was solved by a finger in its place until something else is pressed', async () => {
    const { user, paste } = renderForm()
    await paste(typos(7))
    const lines = () => document.querySelectorAll('[data-fbi="panel-line"]')
    await user.click(button('Use it Did you mean grace@ship-2.com?'))
    expect(button('Use it Did you mean grace@ship-3.com?')).toHaveFocus()
    expect(lines()[1]).toHaveTextContent(/^grace@ship-2\.com$/)
    expect(lines()[1]!.querySelector('button')).toBeNull()
    expect(lines()[2]).toHaveTextContent('grace@ship-3.con')
    expect(lines()).toHaveLength(6)
    expect(button('Show 2 more')).toBeVisible()
    // A press within the panel changes nothing about that, one elsewhere does.
    await user.click(button('Use it Did you mean grace@ship-1.com?'))
    expect(lines()[2]).toHaveTextContent('grace@ship-3.con')
    await user.click(screen.getByRole('radio', { name: 'Admin' }))
    expect(lines()[0]).toHaveTextContent('grace@ship-3.con')
    expect(screen.queryByRole('button', { name: /^Show/ })).toBeNull()
  })

  it('draws the next problem at once for a keyboard', async () => {
    const { user, paste } = renderForm()
    await paste(typos(7))
    button('Use it Did you mean grace@ship-5.com?').focus()
    await user.keyboard('{Enter}')
    expect(button('Use it Did you mean grace@ship-6.com?')).toHaveFocus()
    expect(document.querySelectorAll('[data-fbi="panel-line"]')).toHaveLength(6)
  })

  it('accepts dropped texts and files', async () => {
    renderForm()
    const target = box().parentElement!
    fireEvent.drop(target, { dataTransfer: { files: [], getData: () => 'a@x.org b@x.org' } })
    expect(chips()).toEqual(['a@x.org', 'b@x.org'])
    const file = new File(['c@x.org\n'], 'people.csv')
    fireEvent.drop(target, { dataTransfer: { files: [file], getData: () => '' } })
    await findButton('c@x.org')
  })
})

describe('InviteForm: files', () => {
  const choose = (user: ReturnType<typeof renderForm>['user'], content: BlobPart) =>
    user.upload(screen.getByLabelText('Choose a CSV file'), new File([content], 'people.csv'))

  it('reads people with their roles from a file, by role name or label', async () => {
    const { fake, user } = renderForm()
    await choose(user, 'e-mail;role\na@x.org;Admin\nb@x.org;dashboard_user\nc@x.org;\n')
    await user.click(await findButton('Send 3 invitations'))
    await screen.findByRole('heading', { name: '3 invitations created' })
    expect(posts(fake).map(({ body }) => (body as { role: string }).role)).toEqual([
      'dashboard_admin',
      'dashboard_user',
      'dashboard_user',
    ])
  })

  it('keeps a person whose role is unknown, so that the user can choose one', async () => {
    const { user } = renderForm()
    await choose(user, 'email,role\na@x.org,boss\nb@x.org,admin\n')
    await user.click(await findButton('Add 2 people'))
    expect(
      await screen.findByText(/“boss” isn’t a role here/, { selector: '[data-fbi=panel] *' }),
    ).toBeVisible()
    await user.click(await findButton(/^a@x.org/))
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Role for this person' }),
      'Member',
    )
    await user.click(button('Done'))
    expect(screen.getByText('2 ready')).toBeVisible()
  })

  it.each([
    ['an archive', new Uint8Array([80, 75, 3, 4, 0, 0]), /is an archive/],
    ['an empty file', '', /doesn’t list anyone/],
  ])('says why a file cannot be read: %s', async (_what, content, words) => {
    const { user } = renderForm()
    await choose(user, content)
    expect(await screen.findByRole('alert')).toHaveTextContent(words)
  })

  it('reads a file as spreadsheets write it', async () => {
    const { user } = renderForm()
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[...'é@x.org\n'].flatMap((sign) => [sign.charCodeAt(0), 0]),
    ])
    await choose(user, utf16)
    await findButton('é@x.org')
    await choose(user, new Uint8Array([0xfc, ...new TextEncoder().encode('@x.org\n')]))
    await findButton('ü@x.org')
  })
})

describe('InviteForm: reasons not to send', () => {
  it('sends nothing above the maximum number, and loses nothing', async () => {
    const { fake, user, paste } = renderForm({ maxRecipients: 2 })
    await paste(list(3))
    expect(screen.getByText(/You can invite 2 at a time/, { selector: 'p' })).toBeVisible()
    await user.click(button('Send 3 invitations'))
    expect(posts(fake)).toHaveLength(0)
    await user.click(button('Remove person-1@example.com'))
    await user.click(button('Send 2 invitations'))
    await screen.findByRole('heading', { name: '2 invitations created' })
  })

  it('sends nothing above the number of seats', async () => {
    const { paste } = renderForm({ seatsLeft: 1 })
    await paste(list(2))
    expect(screen.getByText(/1 seat is left/, { selector: 'p' })).toBeVisible()
  })

  it('rejects a domain that is not allowed', async () => {
    const { paste } = renderForm({ allowedDomains: ['x.org', 'y.org'] })
    await paste('a@x.org, b@z.org')
    expect(
      screen.getAllByText(/Only addresses at x\.org, y\.org can be invited/)[0],
    ).toBeInTheDocument()
  })

  it('focuses the problem if nobody can be invited', async () => {
    const { fake, user, paste } = renderForm()
    await user.click(button('Send invitation'))
    await waitFor(() => expect(box()).toHaveFocus())
    expect(box()).toHaveAccessibleDescription(/Enter the e-mail address/)
    await paste('alice, bob')
    await user.click(button('Send invitation'))
    await waitFor(() => expect(button(/^alice/)).toHaveFocus())
    expect(posts(fake)).toHaveLength(0)
  })

  it('rejects an expiry date that is past or missing', async () => {
    const { fake, user } = renderForm()
    await user.type(box(), 'a@x.org')
    await user.click(screen.getByRole('radio', { name: 'Until…' }))
    const date = screen.getByLabelText('Date and time')
    expect(date).toHaveValue('2026-11-30T09:00')
    fireEvent.change(date, { target: { value: '2026-11-20T09:00' } })
    expect(date).toHaveAccessibleDescription(/time in the future/)
    await user.click(button('Send invitation'))
    await waitFor(() => expect(date).toHaveFocus())
    fireEvent.change(date, { target: { value: '' } })
    expect(date).toHaveAccessibleDescription(/Enter a date/)
    expect(posts(fake)).toHaveLength(0)
    fireEvent.change(date, { target: { value: '2026-11-23T10:00' } })
    await user.click(button('Send invitation'))
    await screen.findByRole('heading', { name: /Invitation for/ })
    expect(posts(fake)[0]!.body).toMatchObject({ expiry_duration: 3600 })
  })

  it('sends nothing if onBefore returns false, for one person and for several', async () => {
    const onBefore = vi.fn(async () => false)
    const { fake, user, paste } = renderForm({ onBefore })
    await paste(list(2))
    await user.click(button('Send 2 invitations'))
    await waitFor(() => expect(onBefore).toHaveBeenCalledTimes(1))
    expect(onBefore).toHaveBeenCalledWith([
      { email: 'person-1@example.com', role: 'dashboard_user', expiry: { seconds: 604_800 } },
      { email: 'person-2@example.com', role: 'dashboard_user', expiry: { seconds: 604_800 } },
    ])
    expect(chips()).toHaveLength(2)
    expect(posts(fake)).toHaveLength(0)
  })
})

describe('InviteForm: sending to several (F85)', () => {
  it('replaces the form while sending three at a time, and ends with an outcome and link for each', async () => {
    const fake = createFakeFluxbase()
    const gate = deferred()
    fake.intercept('invitations.create', faults.slow(gate.promise))
    const onInvited = vi.fn()
    const onProgress = vi.fn()
    const { user, paste } = renderForm({ onInvited, onProgress }, { fake })
    await paste(list(5))
    await user.click(button('Send 5 invitations'))
    expect(await screen.findByRole('heading', { name: 'Sending invitations' })).toHaveFocus()
    expect(screen.getByRole('progressbar')).toHaveAttribute('max', '5')
    expect(posts(fake)).toHaveLength(3)
    expect(screen.queryByRole('textbox')).toBeNull()
    await act(async () => gate.resolve())
    expect(await screen.findByRole('heading', { name: '5 invitations created' })).toHaveFocus()
    expect(screen.getAllByRole('button', { name: /^Copy link for/ })).toHaveLength(5)
    expect(onInvited).toHaveBeenCalledTimes(5)
    expect(onProgress).toHaveBeenLastCalledWith(expect.objectContaining({ done: 5, total: 5 }))
  })

  it('says of one of several links that it was copied, also to those who hear it', async () => {
    const { user, paste } = renderForm()
    await paste(list(2))
    await user.click(button('Send 2 invitations'))
    const [copy] = await screen.findAllByRole('button', { name: /^Copy link for/ })
    await user.click(copy!)
    await waitFor(() => expect(copy).toHaveAccessibleName('Link copied'))
    expect(copy).toHaveTextContent('Link copied')
  })

  it('starts one run, however often the button is pressed (F10)', async () => {
    const { fake, paste } = renderForm()
    await paste(list(4))
    const send = button('Send 4 invitations')
    act(() => {
      send.click()
      send.click()
      fireEvent.keyDown(screen.getByRole('radio', { name: 'Member' }), { key: 'Enter' })
    })
    await screen.findByRole('heading', { name: '4 invitations created' })
    expect(posts(fake)).toHaveLength(4)
  })

  it('leaves out people who are already invited, unless the user decides otherwise (F38)', async () => {
    const fake = createFakeFluxbase()
    fake.invite({ email: 'person-1@example.com' })
    const { user, paste } = renderForm({}, { fake })
    await paste(list(3))
    await user.click(await findButton(/^Invite anyway/))
    await user.click(button('Send 3 invitations'))
    await screen.findByRole('heading', { name: '3 invitations created' })
    expect(fake.invitations).toHaveLength(4)
  })

  it('keeps the people who were not ready for after the run', async () => {
    const { fake, user, paste } = renderForm()
    await paste(`${list(2)}, barbara@mit`)
    await user.click(button('Send 2 invitations'))
    await screen.findByRole('heading', { name: '2 invitations created' })
    await user.click(button('Back to the form'))
    expect(box()).toHaveFocus()
    expect(chips()).toHaveLength(1)
    expect(posts(fake)).toHaveLength(2)
  })

  it('waits out a rate limit during a run, and says for how long (F25)', async () => {
    const fake = createFakeFluxbase()
    const busy = faults.status(429, { error: 'Rate limit exceeded', retry_after: 21 })
    fake.intercept('invitations.create', busy)
    const { user, paste } = renderForm({}, { fake })
    await paste(list(4))
    await user.click(button('Send 4 invitations'))
    expect(await screen.findByText(/Resuming in 21 s/, { selector: 'p' })).toBeVisible()
    expect(posts(fake)).toHaveLength(3)
  })

  it('pauses, resumes and stops a run, and keeps the people not invited', async () => {
    const fake = createFakeFluxbase()
    let gate = deferred()
    fake.intercept('invitations.create', async (_request, next) => {
      await gate.promise
      return next()
    })
    const { user, paste } = renderForm({}, { fake })
    await paste(list(7))
    await user.click(button('Send 7 invitations'))
    await user.click(await findButton('Pause'))
    expect(screen.getByText(/4 invitations aren’t sent yet/, { selector: 'p' })).toBeVisible()
    await act(async () => gate.resolve())
    await waitFor(() => expect(fake.invitations).toHaveLength(3))
    gate = deferred()
    await user.click(button('Resume'))
    await user.click(await findButton('Stop'))
    await act(async () => gate.resolve())
    expect(await screen.findByRole('heading', { name: '6 of 7 invitations created' })).toBeVisible()
    expect(screen.getByRole('group', { name: '1 not sent' })).toHaveTextContent('person-7@')
    await user.click(button('Back to the form'))
    expect(chips()).toEqual(['person-7@example.com'])
    expect(fake.invitations).toHaveLength(6)
  })

  it('retries only the failed invitations, and keeps the successful ones on the screen', async () => {
    const fake = createFakeFluxbase()
    let fails = true
    const forSome: Interceptor = async (request, next) =>
      fails && /person-[24]@/.test(await request.text())
        ? faults.status(500)(request, next)
        : next()
    fake.intercept('invitations.create', forSome)
    const { user, paste } = renderForm({}, { fake })
    await paste(list(5))
    await user.click(button('Send 5 invitations'))
    await screen.findByRole('heading', { name: '3 of 5 invitations created' })
    expect(screen.getByRole('group', { name: '2 not created' })).toHaveTextContent(
      /person-2@example.com.*person-4@example.com.*went wrong on the server/,
    )
    fails = false
    await user.click(button('Try again 2 not created'))
    await screen.findByRole('heading', { name: '5 invitations created' })
    expect(posts(fake)).toHaveLength(7)
    expect(fake.invitations).toHaveLength(5)
  })

  it('shows an error that affects everyone once, and keeps everyone', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.create', faults.status(403, { error: 'Insufficient permissions' }))
    const { user, paste } = renderForm({}, { fake })
    await paste(list(10))
    await user.click(button('Send 10 invitations'))
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /don’t have permission to do this.*the rest would fail too/,
    )
    expect(posts(fake)).toHaveLength(3)
    await user.click(button('Stop'))
    await user.click(await findButton('Back to the form'))
    expect(chips()).toHaveLength(10)
  })

  it('learns the server’s roles from a refusal, and assigns none that was not selected', async () => {
    const fake = createFakeFluxbase({ dialect: 'nimbleflux-2026.3' })
    const { user, paste } = renderForm({}, { fake })
    await paste(list(4))
    await user.click(button('Send 4 invitations'))
    await screen.findByRole('alert')
    await user.click(button('Stop'))
    await user.click(await findButton('Back to the form'))
    expect(screen.getByRole('radio', { name: 'Tenant admin' })).toBeInTheDocument()
    expect(chips()).toHaveLength(4)
    await user.click(screen.getByRole('radio', { name: 'Tenant admin' }))
    await user.click(button('Send 4 invitations'))
    await screen.findByRole('heading', { name: '4 invitations created' })
    expect(fake.invitations.every(({ role }) => role === 'tenant_admin')).toBe(true)
  })

  it('completes a run although the session expires during it (F13)', async () => {
    const fake = createFakeFluxbase()
    let count = 0
    fake.intercept('invitations.create', (request, next) =>
      (count += 1) === 4
        ? faults.status(401, { error: 'Invalid or expired token' })(request, next)
        : next(),
    )
    const { user, paste } = renderForm({}, { fake })
    await paste(list(8))
    await user.click(button('Send 8 invitations'))
    await screen.findByRole('heading', { name: '8 invitations created' })
    expect(fake.invitations).toHaveLength(8)
    expect(fake.requests.filter(({ route }) => route === 'dashboard.refresh')).toHaveLength(1)
  })

  it('continues a run while the form is unmounted, and shows it on remount', async () => {
    const fake = createFakeFluxbase()
    const gate = deferred()
    fake.intercept('invitations.create', faults.slow(gate.promise))
    const { user, paste, rerender } = renderForm({}, { fake })
    await paste(list(5))
    await user.click(button('Send 5 invitations'))
    await screen.findByRole('heading', { name: 'Sending invitations' })
    rerender(<p>Elsewhere</p>)
    await act(async () => gate.resolve())
    await waitFor(() => expect(fake.invitations).toHaveLength(5))
    rerender(<InviteForm />)
    expect(await screen.findByRole('heading', { name: '5 invitations created' })).toBeVisible()
  })

  it('offers the people who were not invited when the page was closed', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.create', faults.hang)
    const first = renderForm({}, { fake })
    await first.paste(list(5))
    await first.user.click(button('Send 5 invitations'))
    await screen.findByRole('heading', { name: 'Sending invitations' })
    first.unmount()
    window.dispatchEvent(new Event('pagehide'))

    // A new provider with the same client, as after a reload.
    const { user } = renderForm({}, { fake, client: first.client })
    expect(
      await screen.findByText('5 people weren’t invited before this page was closed.'),
    ).toBeVisible()
    await user.click(button('Add them again'))
    await waitFor(() => expect(chips()).toHaveLength(5))
    await waitFor(() => expect(screen.queryByText(/was closed/)).toBeNull())
    expect(sessionStorage).toHaveLength(0)
  })
})

describe('InviteForm: nobody is invited twice or lost', () => {
  it('waits for requests in flight after stopping, before it offers to send the others', async () => {
    const fake = createFakeFluxbase()
    const gate = deferred()
    fake.intercept('invitations.create', faults.slow(gate.promise))
    const { user, paste } = renderForm({}, { fake })
    await paste(list(5))
    await user.click(button('Send 5 invitations'))
    await user.click(await findButton('Stop'))
    expect(
      screen.getByText('Stopped. 3 invitations are still being sent.', { selector: 'p' }),
    ).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Back to the form' })).toBeNull()
    await act(async () => gate.resolve())
    await user.click(await findButton('Back to the form'))
    expect(chips()).toEqual(['person-4@example.com', 'person-5@example.com'])
  })

  it('does not send stopped invitations when the failed ones are retried', async () => {
    const fake = createFakeFluxbase()
    const gate = deferred()
    fake.intercept('invitations.create', async (request, next) => {
      await gate.promise
      return (await request.text()).includes('person-1@')
        ? faults.status(500)(request, next)
        : next()
    })
    const { user, paste } = renderForm({}, { fake })
    await paste(list(6))
    await user.click(button('Send 6 invitations'))
    await user.click(await findButton('Stop'))
    await act(async () => gate.resolve())
    await user.click(await findButton('Try again 1 not created'))
    await screen.findByRole('heading', { name: '2 of 6 invitations created' })
    expect(posts(fake)).toHaveLength(4)
    expect(button('Send the other 3 3 not sent')).toBeVisible()
  })

  it('invites nobody twice if the provider remounts during a run', async () => {
    const fake = createFakeFluxbase()
    const gate = deferred()
    fake.intercept('invitations.create', faults.slow(gate.promise))
    const first = renderForm({}, { fake })
    await first.paste(list(5))
    await first.user.click(button('Send 5 invitations'))
    await screen.findByRole('heading', { name: 'Sending invitations' })
    first.unmount()
    const { client, queryClient } = first
    renderForm({}, { fake, client, queryClient })
    expect(screen.getByRole('heading', { name: 'Sending invitations' })).toBeVisible()
    await act(async () => gate.resolve())
    await screen.findByRole('heading', { name: '5 invitations created' })
    expect(screen.getAllByRole('button', { name: /^Copy link for/ })).toHaveLength(5)
    expect(fake.invitations).toHaveLength(5)
  })

  it('sends again to a person whose response was lost only after a decision', async () => {
    startVirtualTime()
    const fake = createFakeFluxbase()
    const { user, paste } = renderForm({}, { fake })
    await paste(list(2))
    const isFirst: Interceptor = async (request, next) =>
      (await request.text()).includes('person-1@') ? faults.lostAnswer(request, next) : next()
    fake.intercept('invitations.create', isFirst)
    fake.intercept('invitations.list', faults.status(503))
    await user.click(button('Send 2 invitations'))
    await screen.findByText(/Checking which invitations were created/, { selector: 'p' })
    await pass(UNTIL_NO_COMMIT)
    await user.click(await findButton('Back to the form'))
    expect(await findButton('Invite anyway')).toBeVisible()
    expect(
      screen.getByText(/may already have an invitation/, { selector: '[data-fbi=note] *' }),
    ).toBeVisible()
  })

  it('marks people whose requests were in flight when the page was closed as perhaps invited', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.create', faults.hang)
    const first = renderForm({}, { fake })
    await first.paste(list(5))
    await first.user.click(button('Send 5 invitations'))
    await screen.findByRole('heading', { name: 'Sending invitations' })
    window.dispatchEvent(new Event('pagehide'))
    first.unmount()
    const { user } = renderForm({}, { fake, client: first.client })
    await user.click(await findButton('Add them again'))
    expect(
      screen.getByText('3 already invited', { selector: '[data-fbi=summary-line] *' }),
    ).toBeVisible()
    expect(screen.getByText('2 ready')).toBeVisible()
  })

  it('does not send people removed while onBefore is pending, and keeps what is typed', async () => {
    const gate = deferred()
    const onBefore = () => gate.promise
    const { fake, user, paste } = renderForm({ onBefore })
    await paste(list(3))
    await user.click(button('Send 3 invitations'))
    expect(await findButton('Sending invitation…')).toHaveAttribute('aria-disabled', 'true')
    await user.click(button('Remove person-2@example.com'))
    await user.type(box(), 'later@x.org')
    await act(async () => gate.resolve())
    await screen.findByRole('heading', { name: '2 invitations created' })
    expect(fake.invitations.map(({ email }) => email)).toEqual([
      'person-3@example.com',
      'person-1@example.com',
    ])
    await user.click(button('Back to the form'))
    expect(chips()).toEqual(['later@x.org'])
  })

  it('sends nothing if onBefore throws, and reports the error', async () => {
    const onProblem = vi.fn()
    const { fake, user, paste } = renderForm(
      { onBefore: () => Promise.reject(new Error('the app’s')) },
      { onProblem },
    )
    await paste(list(2))
    await user.click(button('Send 2 invitations'))
    await waitFor(() =>
      expect(onProblem.mock.calls).toEqual([[expect.objectContaining({ subject: 'onBefore' })]]),
    )
    expect(chips()).toHaveLength(2)
    expect(posts(fake)).toHaveLength(0)
  })

  it('keeps what was typed before the app knew who is signed in, and drops it when that user leaves (S34)', async () => {
    const { client, user, rerender, fake } = renderWithKit(<p>Nobody yet</p>)
    const page = (currentUser: { id: string; email: string } | null) => (
      <InvitationsProvider client={client} currentUser={currentUser} now={fake.now}>
        <InviteForm />
      </InvitationsProvider>
    )
    rerender(page(null))
    await user.click(box())
    await user.paste(list(2))
    await user.type(box(), 'ada@exam')
    rerender(page({ id: 'u1', email: 'u1@x.org' }))
    expect(chips()).toHaveLength(2)
    expect(box()).toHaveValue('ada@exam')

    for (const next of [null, { id: 'u2', email: 'u2@x.org' }]) {
      rerender(page(next))
      expect(screen.queryByText(/person-1/)).toBeNull()
      expect(box()).toHaveValue('')
    }
  })

  describe('when the app learns who is signed in during a run', () => {
    const person = { id: 'u1', email: 'u1@x.org' }

    async function startRun(count: number, options: KitOptions = {}) {
      const fake = options.fake ?? createFakeFluxbase()
      const gate = deferred()
      fake.intercept('invitations.create', faults.slow(gate.promise))
      const kit = renderWithKit(<p>Nobody yet</p>, { fake })
      const { user, rerender } = kit
      const client = options.client ?? kit.client
      const page = (currentUser: typeof person | null, content: ReactNode = <InviteForm />) =>
        rerender(
          <InvitationsProvider client={client} currentUser={currentUser} now={fake.now}>
            {content}
          </InvitationsProvider>,
        )
      page(null)
      await user.click(box())
      await user.paste(list(count))
      await user.click(button(/^Send/))
      if (count === 1) await findButton('Sending invitation…')
      else await screen.findByRole('heading', { name: 'Sending invitations' })
      // Earlier tests may still be storing people of other clients.
      const [, scope] = invitationQueries(client).list().queryKey
      const stored = () =>
        Object.keys(sessionStorage).filter((key) =>
          key.includes(JSON.stringify(scope).split(',')[0]!),
        )
      return { fake, gate, page, user, stored }
    }

    it.each([1, 5])('the run goes on and shows the links of %i people', async (count) => {
      const { fake, gate, page, stored } = await startRun(count)
      page(person)
      await act(async () => gate.resolve())
      const name = count === 1 ? 'Invitation for person-1@example.com' : '5 invitations created'
      expect(await screen.findByRole('heading', { name })).toBeVisible()
      expect(fake.invitations).toHaveLength(count)
      expect(screen.getAllByRole('button', { name: /^Copy link/ })).toHaveLength(count)
      expect(stored()).toEqual([])
    })

    it('shows the run to a form that mounts later', async () => {
      const { gate, page } = await startRun(5)
      page(null, <p>Elsewhere</p>)
      page(person, <p>Elsewhere</p>)
      page(person)
      await act(async () => gate.resolve())
      expect(await screen.findByRole('heading', { name: '5 invitations created' })).toBeVisible()
    })

    it('offers afterwards those whom an earlier page has left for this user', async () => {
      const fake = createFakeFluxbase()
      fake.intercept('invitations.create', faults.hang, { times: 2 })
      const first = renderForm({}, { fake, currentUser: person })
      await first.paste('left-1@example.com left-2@example.com')
      await first.user.click(button('Send 2 invitations'))
      await waitFor(() => expect(posts(fake)).toHaveLength(2))
      first.unmount()
      window.dispatchEvent(new Event('pagehide'))

      const { gate, page, user } = await startRun(5, { fake, client: first.client })
      page(person)
      await act(async () => gate.resolve())
      await user.click(await findButton('Invite more people'))
      expect(
        await screen.findByText('2 people weren’t invited before this page was closed.'),
      ).toBeVisible()
    })

    it('keeps those who are not invited yet for this user and nobody else', async () => {
      const { page, user, stored } = await startRun(5)
      page(person)
      await user.click(button('Pause'))
      window.dispatchEvent(new Event('pagehide'))
      expect(stored()).toEqual([expect.stringContaining('"user":"u1"')])
      for (const next of [null, { id: 'u2', email: 'u2@x.org' }]) {
        page(next)
        expect(box()).toBeVisible()
        expect(document.body).not.toHaveTextContent('person-')
        expect(stored()).toEqual([])
      }
    })
  })

  it.each([
    ['a new object with the same fetch client', (client: InvitationsClient) => ({ ...client })],
    [
      'one that gives a new fetch client each time',
      (client: InvitationsClient) => {
        Object.defineProperty(client, 'http', {
          configurable: true,
          get: () => Object.create(HTTP) as typeof HTTP,
        })
        return client
      },
    ],
  ])('keeps what was typed when the app renders again with %s', async (_, next) => {
    const { rerender, user, fake } = renderWithKit(<p>Not yet</p>)
    const base: InvitationsClient = { http: HTTP }
    const page = () => (
      <InvitationsProvider client={next(base)} now={fake.now}>
        <InviteForm />
      </InvitationsProvider>
    )
    rerender(page())
    await user.type(box(), 'ada@exam')
    rerender(page())
    expect(box()).toHaveValue('ada@exam')
  })

  it('sends nothing if another user signs in while onBefore is pending', async () => {
    const gate = deferred()
    const fake = createFakeFluxbase()
    const { client, user, rerender } = renderWithKit(<p>Nobody yet</p>, { fake })
    const page = (id: string) => (
      <InvitationsProvider client={client} currentUser={{ id, email: `${id}@x.org` }}>
        <InviteForm onBefore={() => gate.promise} />
      </InvitationsProvider>
    )
    rerender(page('u1'))
    await user.click(box())
    await user.paste(list(2))
    await user.click(button('Send 2 invitations'))
    rerender(page('u2'))
    await act(async () => gate.resolve())
    expect(screen.queryByText(/person-1/)).toBeNull()
    expect(posts(fake)).toHaveLength(0)
  })

  it('sends nothing when the session becomes somebody else’s while `onBefore` is pending', async () => {
    const gate = deferred()
    const fake = createFakeFluxbase()
    fake.addUser({ email: 'bea@x.org', password: 'correct-horse-battery', role: fake.roles[0] })
    const { client, user, paste } = renderForm({ onBefore: () => gate.promise }, { fake })
    await paste(list(2))
    await user.click(button('Send 2 invitations'))
    await findButton('Sending invitation…')
    client.admin.setSession(fake.signIn('bea@x.org'))
    await act(async () => gate.resolve())
    expect(await findButton('Send 2 invitations')).toBeEnabled()
    expect(await screen.findByRole('alert')).toHaveTextContent(sharedEnglish.errors.aborted)
    expect(chips()).toHaveLength(2)
    expect(posts(fake)).toHaveLength(0)
    await user.click(button('Send 2 invitations'))
    await screen.findByRole('heading', { name: '2 invitations created' })
  })

  it('sends nothing after the selected expiry date has passed', async () => {
    const fake = createFakeFluxbase()
    const { user, paste } = renderForm({}, { fake })
    await paste(list(4))
    await user.click(screen.getByRole('radio', { name: 'Until…' }))
    fireEvent.change(screen.getByLabelText('Date and time'), {
      target: { value: '2026-11-23T09:10' },
    })
    const gate = deferred()
    fake.intercept('invitations.create', faults.slow(gate.promise))
    await user.click(button('Send 4 invitations'))
    await screen.findByRole('heading', { name: 'Sending invitations' })
    fake.advance(3_600_000)
    await act(async () => gate.resolve())
    await screen.findByRole('heading', { name: '3 of 4 invitations created' })
    expect(screen.getByText(/has passed/)).toBeVisible()
    expect(posts(fake)).toHaveLength(3)
  })

  it('keeps the people who were not invited when the session ends (F16)', async () => {
    const fake = createFakeFluxbase()
    const queryClient = new QueryClient()
    fake.intercept('invitations.create', faults.status(401, { error: 'Invalid or expired token' }))
    fake.intercept('dashboard.refresh', faults.status(401, { error: 'over' }))
    const person = { id: 'u1', email: 'u1@x.org' }
    const first = renderForm({}, { fake, queryClient, currentUser: person })
    await first.paste(list(5))
    await first.user.click(button('Send 5 invitations'))
    expect(await screen.findByRole('alert')).toHaveTextContent(/been signed out/)
    const { client } = first
    const page = (currentUser: typeof person | null) => (
      <InvitationsProvider client={client} currentUser={currentUser} now={fake.now}>
        <InviteForm />
      </InvitationsProvider>
    )
    first.rerender(page(person))
    first.rerender(page(null))
    expect(screen.queryByText(/weren’t invited/)).toBeNull()
    first.rerender(page(person))
    expect(
      await screen.findByText('5 people weren’t invited before this page was closed.'),
    ).toBeVisible()
  })
})

describe('InviteForm: details', () => {
  it('saves an open editor when the form is submitted or another chip is opened', async () => {
    const { fake, user, paste } = renderForm()
    await paste('a@x.org, b@x.org')
    await user.click(button('a@x.org'))
    await user.keyboard('{Control>}a{/Control}robert@x.org')
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Role for this person' }),
      'Admin',
    )
    await user.click(button('b@x.org'))
    await user.keyboard('{Control>}a{/Control}barbara@x.org')
    await user.click(button('Send 2 invitations'))
    await screen.findByRole('heading', { name: '2 invitations created' })
    expect(fake.invitations.map(({ email, role }) => `${email} ${role}`)).toEqual([
      'barbara@x.org dashboard_user',
      'robert@x.org dashboard_admin',
    ])
  })

  it('says who got no e-mail if others did', async () => {
    const fake = createFakeFluxbase({ email: 'on' })
    fake.intercept('invitations.create', async (_request, next) => {
      const answer = (await (await next()).json()) as { invitation: { email: string } }
      const email_sent = !answer.invitation.email.startsWith('person-2@')
      return Response.json({ ...answer, email_sent }, { status: 201 })
    })
    const { user, paste } = renderForm({}, { fake })
    await paste(list(4))
    await user.click(button('Send 4 invitations'))
    expect(await screen.findByText('1 of 4 invitations wasn’t e-mailed.')).toBeVisible()
    expect(button('Copy their link')).toBeVisible()
    expect(screen.getByText('Invited. No e-mail was sent.')).toBeVisible()
  })

  it('tells each problem once, however many people have it, and moves focus to the next one (U2, U9)', async () => {
    const fake = createFakeFluxbase()
    fake.invite({ email: 'ada@example.com' })
    const { user, paste } = renderForm({}, { fake })
    await paste('a@x.org, alice, bob@, carol, bad@one, kim@gmial.com, ada@example.com, A@x.org')
    await screen.findByText('1 already invited')
    const lines = () =>
      within(document.querySelector<HTMLElement>('[data-fbi=panel]')!)
        .getAllByRole('listitem')
        .map((line) => line.textContent)
    expect(lines()).toEqual([
      '3 addresses are incompleteA full address looks like name@example.com. Remove all',
      'bad@oneThe part after the @ needs an ending, as in example.com. Edit',
      'kim@gmial.comDid you mean kim@gmail.com? Use it',
      'ada@example.comAlready invited. They won’t be invited again.Invite anyway',
      'A@x.orgAlready in this list. Each person is invited once.Remove duplicate',
    ])
    await user.click(button(/^Remove all/))
    expect(button('Edit bad@one')).toHaveFocus()
    await user.click(button(/^Use it/))
    expect(button('Invite anyway ada@example.com')).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(button(/^Remove duplicate/)).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(button('Edit bad@one')).toHaveFocus()
    await user.keyboard('{Enter}.example{Enter}')
    expect(button('bad@one.example')).toHaveFocus()
    expect(screen.getByText('4 ready')).toBeVisible()
  })

  it('tells the success first, then each reason once with what can be done (U10)', async () => {
    const fake = createFakeFluxbase({ email: 'on' })
    fake.intercept('invitations.create', async (request, next) => {
      const text = await request.text()
      if (/person-[24]@/.test(text)) return faults.status(500)(request, next)
      if (/person-6@/.test(text)) return faults.status(409)(request, next)
      return next()
    })
    const onDone = vi.fn()
    const { user, paste, container } = renderForm({ onDone }, { fake, inviteUrl: undefined })
    await paste(list(9))
    await user.click(button('Send 9 invitations'))
    expect(await screen.findByRole('heading', { name: '6 of 9 invitations created' })).toHaveFocus()
    const order = [
      ...container.querySelectorAll('[data-fbi=title], [data-fbi=result-rows], [data-fbi=panel]'),
    ]
    expect(order.map((one) => one.getAttribute('data-fbi'))).toEqual([
      'title',
      'result-rows',
      'result-rows',
      'panel',
    ])
    const group = screen.getByRole('group', { name: '3 not created' })
    expect(within(group).getAllByText(/went wrong on the server/)).toHaveLength(1)
    expect(group).toHaveTextContent(
      /person-2@example.com, person-4@example.com.*went wrong.*person-6@example.com/,
    )
    expect(within(group).getAllByRole('button')).toHaveLength(1)
    expect(button('Done')).toHaveAttribute('data-look', 'plain')
    await user.click(button('Done'))
    expect(onDone).toHaveBeenCalledTimes(1)
    expect(chips()).toHaveLength(3)
  })

  it('says after sending who is still in the form, and leads back to them (U10)', async () => {
    const fake = createFakeFluxbase()
    fake.invite({ email: 'ada@example.com' })
    const { user, paste } = renderForm({}, { fake })
    await paste(`${list(3)}\nbad@one\nada@example.com\nperson-1@example.com`)
    await user.click(await findButton('Send 3 invitations'))
    expect(await screen.findByRole('heading', { name: '3 invitations created' })).toHaveFocus()
    // The repetition went with the first one.
    expect(screen.getByRole('group', { name: '2 people are still in the form' })).toHaveTextContent(
      /bad@one, ada@example\.com$/,
    )
    await user.click(button('Back to the form'))
    expect(chips()).toHaveLength(2)
    expect(button('Edit bad@one')).toBeVisible()
  })

  it('leaves an address in the form that only looks like that of someone invited', async () => {
    const { user, paste } = renderForm()
    await paste('ada@x.org, bob@x.org, ADA@x.org, bob@x.org')
    await user.click(button('Send 2 invitations'))
    expect(
      await screen.findByRole('group', { name: '1 person is still in the form' }),
    ).toHaveTextContent(/ADA@x\.org$/)
  })

  it('says the same after only one of several could be invited', async () => {
    const onDone = vi.fn()
    const { user, paste } = renderForm({ onDone })
    await paste('ada@x.org, bad@one')
    await user.click(button('Send invitation'))
    expect(await screen.findByRole('heading', { name: 'Invitation for ada@x.org' })).toHaveFocus()
    expect(screen.getByRole('group', { name: '1 person is still in the form' })).toHaveTextContent(
      'bad@one',
    )
    expect(button('Done')).toHaveAttribute('data-look', 'plain')
    await user.click(button('Back to the form'))
    expect(box()).toHaveFocus()
    expect(chips()).toEqual([expect.stringContaining('bad@one')])
  })

  it('counts repetitions within the list separately, and can remove them', async () => {
    const { user, paste } = renderForm()
    await paste('a@x.org, A@x.org, b@x.org')
    await user.click(button('Remove duplicate A@x.org'))
    expect(chips()).toEqual(['a@x.org', 'b@x.org'])
  })

  it('gives several people the role for everyone, and removes several at once', async () => {
    const { user, paste } = renderForm()
    const csv = 'email,role\na@x.org,boss\nb@x.org,boss\n'
    await user.upload(screen.getByLabelText('Choose a CSV file'), new File([csv], 'people.csv'))
    await user.click(await findButton('Add 2 people'))
    await user.click(await findButton('Same as everyone 2 people have an unknown role'))
    expect(await screen.findByText('2 ready')).toBeVisible()
    await paste('alice, bob, carol')
    await user.click(button('Remove all 3 addresses are incomplete'))
    expect(chips()).toEqual(['a@x.org', 'b@x.org'])
  })

  it('offers no duration that a server would misread (F88)', () => {
    renderForm({ expiry: [0, -5, 1.5, 1e10, 3600], defaultExpiry: 1e10 })
    const spans = within(screen.getByRole('radiogroup', { name: 'The link works for' }))
    expect(spans.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)).toEqual(
      ['1 hour', 'Until…'],
    )
    expect(spans.getByRole('radio', { name: '1 hour' })).toBeChecked()
  })

  it('focuses the button at Enter if several people are ready, and sends from there', async () => {
    const { fake, user, paste } = renderForm()
    await paste(list(2))
    await user.keyboard('{Enter}')
    expect(button('Send 2 invitations')).toHaveFocus()
    expect(posts(fake)).toHaveLength(0)
    await user.keyboard('{Enter}')
    await screen.findByRole('heading', { name: '2 invitations created' })
  })

  it('says that duplicates could not be detected', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.list', faults.status(403))
    const { paste } = renderForm({}, { fake })
    await paste(list(2))
    expect(await screen.findByText(/couldn’t be loaded/)).toBeVisible()
  })

  it('clears the announcement of a run when the user returns to the form', async () => {
    const { user, paste } = renderForm()
    await paste(list(2))
    await user.click(button('Send 2 invitations'))
    await screen.findByRole('heading', { name: '2 invitations created' })
    await user.click(button('Invite more people'))
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/^$/))
  })

  it('starts a new line for text pasted after an address, but not after a name', async () => {
    const { user, paste } = renderForm()
    await user.type(box(), 'a@x.org')
    await user.paste('b@x.org, c@x.org')
    expect(chips()).toEqual(['a@x.org', 'b@x.org', 'c@x.org'])
    await paste('"Hopper, Grace" <d@x.org>')
    expect(chips()).toHaveLength(4)
  })
})

describe('InviteForm: role and expiry of the next invitations', () => {
  const chooseOthers = async (user: ReturnType<typeof renderForm>['user']) => {
    await user.click(screen.getByRole('radio', { name: 'Admin' }))
    await user.click(screen.getByRole('radio', { name: '30 days' }))
  }
  const chosen = () =>
    screen
      .getAllByRole<HTMLInputElement>('radio')
      .filter(({ checked }) => checked)
      .map(({ labels }) => labels![0]!.textContent)

  it.each([
    ['one person', 'a@x.org', 'Send invitation', 'Invite someone else'],
    ['several', 'a@x.org, b@x.org', 'Send 2 invitations', 'Invite more people'],
  ])('are the defaults again once everyone was invited: %s', async (_, people, send, next) => {
    const { fake, user, paste } = renderForm({ defaultExpiry: 86_400 })
    await chooseOthers(user)
    await paste(people)
    await user.click(button(send))
    await user.click(await findButton(next))
    expect(chosen()).toEqual([expect.stringMatching(/^Member/), '1 day'])
    await user.type(box(), 'next@x.org')
    await user.click(button('Send invitation'))
    await screen.findByRole('heading', { name: 'Invitation for next@x.org' })
    expect(fake.invitations[0]!.role).toBe('dashboard_user')
  })

  it('are the defaults again if the dialog was closed with its cross', async () => {
    const { user } = renderWithKit(<InviteDialog />)
    await user.click(button('Invite people'))
    await chooseOthers(user)
    await user.type(box(), 'a@x.org')
    await user.click(button('Send invitation'))
    await screen.findByRole('heading', { name: 'Invitation for a@x.org' })
    await user.click(button('Close'))
    await user.click(button('Invite people'))
    expect(chosen()).toEqual([expect.stringMatching(/^Member/), '7 days'])
  })

  it('stay while somebody is left in the form, who would otherwise get another role', async () => {
    const { fake, user, paste } = renderForm()
    await chooseOthers(user)
    await paste('a@x.org, bad@one')
    await user.click(button('Send invitation'))
    await user.click(await findButton('Back to the form'))
    expect(chosen()).toEqual([expect.stringMatching(/^Admin/), '30 days'])
    await user.click(button('Edit bad@one'))
    await user.clear(screen.getByLabelText('E-mail address'))
    await user.type(screen.getByLabelText('E-mail address'), 'good@one.example{Enter}')
    await user.click(button('Send invitation'))
    await screen.findByRole('heading', { name: 'Invitation for good@one.example' })
    expect(fake.invitations[0]!.role).toBe('dashboard_admin')
  })

  it('stay while an invitation has failed, also if the others are sent', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.create', async (request, next) =>
      /b@x/.test(await request.text()) ? faults.status(500)(request, next) : next(),
    )
    const { user, paste } = renderForm({}, { fake })
    await chooseOthers(user)
    await paste('a@x.org, b@x.org')
    await user.click(button('Send 2 invitations'))
    await user.click(await findButton('Back to the form'))
    expect(chosen()).toEqual([expect.stringMatching(/^Admin/), '30 days'])
  })
})

describe('InviteForm: links of several invitations', () => {
  async function sent(options: KitOptions = {}) {
    const kit = renderForm({}, options)
    await kit.paste(list(2))
    await kit.user.click(button('Send 2 invitations'))
    await screen.findByRole('heading', { name: '2 invitations created' })
    return kit
  }

  it('copies all links at once, one per line, with the primary button', async () => {
    const { fake, user } = await sent()
    expect(screen.getByText('No e-mail was sent.')).toBeVisible()
    expect(screen.getByText('Copies each address with its link, one per line.')).toBeVisible()
    await user.click(button('Copy all 2 links'))
    expect(await findButton('Links copied')).toBeVisible()
    const [second, first] = fake.invitations
    expect(await navigator.clipboard.readText()).toBe(
      [first!, second!]
        .map(({ email, token }) => `${email}\thttp://localhost:8080/invite/${token}`)
        .join('\n'),
    )
  })

  it('shows all links for copying by hand if the clipboard fails (F71)', async () => {
    const { user } = await sent()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'))
    await user.click(button('Copy all 2 links'))
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'All links' })
    expect(field).toHaveDisplayValue(/\/invite\/[^]+\/invite\//)
    expect(field).toHaveFocus()
    expect(field.selectionEnd - field.selectionStart).toBe(field.value.length)
    expect(screen.getByText(/^The links couldn’t be copied/)).toBeVisible()
  })

  it('says what is copied, and copies the only link of a run without its address', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.create', async (request, next) =>
      /b@x/.test(await request.text()) ? faults.status(500)(request, next) : next(),
    )
    const { user, paste } = renderForm({}, { fake })
    await paste('a@x.org, b@x.org')
    await user.click(button('Send 2 invitations'))
    await user.click(await findButton('Copy the link'))
    expect(await navigator.clipboard.readText()).toMatch(/^http:\S+$/)
    expect(screen.queryByText(/Copies each address/)).toBeNull()
  })

  it('saves the links with the results', async () => {
    const { user } = await sent()
    const blobs: Blob[] = []
    URL.createObjectURL = (blob) => `blob:${blobs.push(blob as Blob)}`
    URL.revokeObjectURL = () => undefined
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    await user.click(button('Save as CSV'))
    await waitFor(() => expect(click).toHaveBeenCalledTimes(1))
    const text = await blobs[0]!.text()
    expect(text.split('\r\n')[1]).toMatch(
      /^person-1@example\.com,dashboard_user,Invited\. No e-mail was sent\.,http:\/\/localhost:8080\/invite\/.{43}=,2026-11-30T/,
    )
  })

  it('recommends sharing the links if the e-mailed link leads to a page that does not exist (F47)', async () => {
    await sent({
      fake: createFakeFluxbase({ email: 'on' }),
      inviteUrl: (token) => `https://app.example.com/invite/${token}`,
    })
    expect(screen.getByText(/leads to localhost:8080/, { selector: 'p' })).toBeVisible()
    expect(button('Copy all 2 links')).toHaveAttribute('data-look', 'primary')
  })

  it('does not copy links that are not web addresses (S01)', async () => {
    await sent({ overrides: unsafeLinks })
    expect(screen.queryByRole('button', { name: /Copy/ })).toBeNull()
    expect(screen.getByText(/isn’t a web address/)).toBeVisible()
  })

  it('does not save links that are not web addresses (O13)', async () => {
    const { user } = await sent({ overrides: unsafeLinks })
    const blobs: Blob[] = []
    URL.createObjectURL = (blob) => `blob:${blobs.push(blob as Blob)}`
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    await user.click(button('Save as CSV'))
    await waitFor(() => expect(blobs).toHaveLength(1))
    const text = await blobs[0]!.text()
    expect(text).toContain('isn’t a web address')
    expect(text).not.toContain('javascript:')
  })
})

describe('InviteForm: lost responses of several invitations (F37)', () => {
  it('checks lost responses of a run before asking anything, and never sends twice', async () => {
    const fake = createFakeFluxbase()
    const { user, paste } = renderForm({}, { fake })
    await paste(list(3))
    fake.intercept('invitations.create', faults.lostAnswer)
    await user.click(button('Send 3 invitations'))
    await screen.findByRole('heading', { name: '3 invitations created' })
    expect(
      screen.getByRole('group', { name: '3 created without a link to copy' }),
    ).toHaveTextContent(/person-1@.*person-2@.*person-3@.*we didn’t receive its link/)
    expect(fake.invitations).toHaveLength(3)
  })

  it('keeps lost responses of a run unknown while the server cannot be read, and sends again only after a decision', async () => {
    startVirtualTime()
    const fake = createFakeFluxbase()
    const { user, paste } = renderForm({}, { fake })
    await paste(list(2))
    fake.intercept('*', faults.network)
    await user.click(button('Send 2 invitations'))
    await screen.findByText(/Checking which invitations were created/, { selector: 'p' })
    await pass(UNTIL_NO_COMMIT)
    expect(await findButton('Check again 2 unconfirmed')).toBeVisible()
    expect(screen.getByText(/so the invitation may or may not exist/)).toBeVisible()
    await user.click(button('Back to the form'))
    expect(chips()).toEqual([
      expect.stringMatching(/May already be invited/),
      expect.stringMatching(/May already be invited/),
    ])
    await user.click(button('Send invitation'))
    expect(fake.invitations).toHaveLength(0)
  })

  it('shows lost invitations of a run as not there yet for a minute, then as not created, and sends them with one press (O9)', async () => {
    startVirtualTime()
    const fake = createFakeFluxbase()
    const { user, paste } = renderForm({}, { fake })
    await paste(list(2))
    const mend = fake.intercept('invitations.create', faults.network)
    await user.click(button('Send 2 invitations'))
    await screen.findByText(/Checking which invitations were created/, { selector: 'p' })
    expect(screen.getByText('0 of 2')).toBeVisible()
    const sent = posts(fake).length
    await pass(UNTIL_NO_COMMIT)
    mend()
    await screen.findByRole('heading', { name: '0 of 2 invitations created' })
    expect(screen.getByText(/no invitation was created/)).toBeVisible()
    expect(posts(fake)).toHaveLength(sent)
    await user.click(button('Try again 2 not created'))
    await screen.findByRole('heading', { name: '2 invitations created' })
    expect(fake.invitations).toHaveLength(2)
  })

  it('pauses a run while the server is unreachable; "Go on" meanwhile fails no further invitation (O16)', async () => {
    startVirtualTime()
    const fake = createFakeFluxbase()
    const { user, paste } = renderForm({}, { fake })
    await paste(list(12))
    let isBack = () => {}
    let begun = 0
    fake.intercept('invitations.create', (_request, next) => {
      begun += 1
      if (begun === 4) isBack = fake.intercept('*', faults.network)
      return next()
    })
    await user.click(button('Send 12 invitations'))
    const goOn = await findButton('Resume')
    expect(screen.getByRole('alert')).toHaveTextContent(/The server can’t be reached.*Paused/)
    const invited = fake.invitations.length
    const ofTwelve = () => screen.getByText(`${invited} of 12`)
    expect(ofTwelve()).toBeVisible()
    expect(screen.getByRole('progressbar')).toHaveValue(invited)
    const unknown = screen.getByText(/so (it|they) may or may not exist/)
    expect(unknown).toHaveTextContent(/for [123] invitations?,/)
    const before = new Set(posts(fake).map(emailOf))
    expect(before.size).toBeLessThanOrEqual(invited + 3)

    await user.click(goOn)
    await findButton('Resume')
    expect(screen.getByRole('alert')).toHaveTextContent(/The server can’t be reached/)
    expect(ofTwelve()).toBeVisible()
    expect(screen.getByText(unknown.textContent)).toBeVisible()
    expect(new Set(posts(fake).map(emailOf))).toEqual(before)

    isBack()
    await user.click(button('Resume'))
    await screen.findByText(/Checking which invitations were created/, { selector: 'p' })
    await pass(UNTIL_NO_COMMIT)
    await user.click(await findButton(/^Try again/))
    await screen.findByRole('heading', { name: '12 invitations created' })
    expect(new Set(fake.invitations.map(({ email }) => email)).size).toBe(12)
    expect(fake.invitations).toHaveLength(12)
  })
})

describe('InviteDialog', () => {
  it('opens the form, loses nothing on close, and shows the progress of a run on its button (A09, A10)', async () => {
    const fake = createFakeFluxbase()
    const gate = deferred()
    fake.intercept('invitations.create', faults.slow(gate.promise))
    const { user } = renderWithKit(<InviteDialog />, { fake })
    const opener = button('Invite people')
    expect(screen.queryByRole('textbox', { hidden: true })).toBeNull()
    await user.click(opener)
    await user.type(box(), 'a@x.org, b@x.org, c@x.org, d@x.org')
    await user.click(button('Close'))
    await waitFor(() => expect(opener).toHaveFocus())
    await user.click(opener)
    expect(chips()).toHaveLength(3)
    await user.click(button('Send 4 invitations'))
    await screen.findByRole('heading', { name: 'Sending invitations' })
    await user.click(button('Close'))
    expect(opener).toHaveAccessibleName('Sending 0 of 4')
    await act(async () => gate.resolve())
    await waitFor(() => expect(opener).toHaveAccessibleName('Invite people'))
  })
})
