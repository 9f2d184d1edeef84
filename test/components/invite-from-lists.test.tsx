import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { FakeFluxbase } from '../../src/testing/fake-fluxbase'
import { box, chips, findButton, renderForm } from '../support/invite-form'
import '../support/preload-people'

const sent = (fake: FakeFluxbase) =>
  fake.requests
    .filter(({ route }) => route === 'invitations.create')
    .map(({ body }) => body as { email: string; role: string })
    .map(({ email, role }) => [email, role])

describe('InviteForm: lists from other programs', () => {
  it('invites people with the roles from a pasted spreadsheet range (L6)', async () => {
    const { fake, user, paste } = renderForm()
    await paste('Ada\tada@x.org\tAdmin\nBob\tbob@x.org\tMember')
    await user.click(await findButton('Send 2 invitations'))
    await screen.findByRole('heading', { name: '2 invitations created' })
    expect(sent(fake)).toEqual([
      ['ada@x.org', 'dashboard_admin'],
      ['bob@x.org', 'dashboard_user'],
    ])
  })

  it('adds the people of a dropped spreadsheet range to those already typed (L6)', async () => {
    const { user } = renderForm()
    await user.type(box(), 'cy@x.org')
    const getData = () => 'E-mail\tRole\nada@x.org\tAdmin'
    fireEvent.drop(box().parentElement!, { dataTransfer: { files: [], getData } })
    await findButton(/^ada@x.org/)
    expect(chips()).toEqual(['cy@x.org', 'ada@x.orgAdmin'])
    expect(box()).toHaveValue('')
  })

  it('keeps a list apart from the address that it is pasted before', async () => {
    const { user } = renderForm()
    await user.type(box(), 'cy@x.org')
    await user.keyboard('{Home}')
    await user.paste('ada@x.org, bob@x.org')
    expect(chips()).toEqual(['ada@x.org', 'bob@x.org', 'cy@x.org'])
  })

  it('never invites the manager of a person whose address is missing (L1)', async () => {
    const { fake, user, choose } = renderForm()
    await choose('Name,Email,Manager Email\nAda,,boss@x.org\nBob,bob@x.org,boss@x.org\n')
    await user.click(await findButton('Add 1 person'))
    await user.click(await findButton(/^Remove bob/))
    expect(chips()).toHaveLength(1)
    expect(screen.queryByText(/boss/)).toBeNull()
    await user.click(await findButton('Send invitation'))
    expect(sent(fake)).toEqual([])
  })

  it('asks about unknown roles, and assigns no other role (L2)', async () => {
    const { choose, user } = renderForm()
    await choose('Email,User Role\nada@x.org,Admin\nbob@x.org,Owner\n')
    await user.click(await findButton('Add 2 people'))
    expect(await findButton(/^ada@x.org.*Admin/)).toBeVisible()
    expect(screen.getByText('1 ready')).toBeVisible()
    expect(screen.getAllByText(/“Owner” isn’t a role here/)[0]).toBeInTheDocument()
  })

  it('never puts the passwords in a file on the page (L3)', async () => {
    const { container, choose } = renderForm()
    await choose(
      'version:v1.0\nName [displayName] Required,User name [userPrincipalName] Required,Initial password [passwordProfile] Required\nAda,ada@x.org,Pa55word!\n',
    )
    await findButton(/^ada@x.org.*Ada/)
    expect(container.innerHTML).not.toContain('Pa55word!')
  })
})

describe('InviteForm: roles that are typed', () => {
  it.each([
    'Admins: ada@x.org',
    'Admins: ada@x.org,',
    'Admins: ada@x.org ',
    'ada@x.org - Admin',
    'ada@x.org Admin',
    'ada@x.org,Admin',
    'ada@x.org admin, ',
  ])('are sent if they wait in the field when the button is pressed: %j', async (text) => {
    const { fake, user } = renderForm()
    await user.type(box(), text)
    await user.click(await findButton('Send invitation'))
    await screen.findByRole('heading', { name: /ada@x.org/ })
    expect(sent(fake)).toEqual([['ada@x.org', 'dashboard_admin']])
  })

  it('are sent of several people, once', async () => {
    const { fake, user } = renderForm()
    await user.type(box(), 'cy@x.org Admins: ada@x.org, bob@x.org')
    await user.dblClick(await findButton(/^Send \d invitations/))
    await screen.findByRole('heading', { name: '3 invitations created' })
    expect(sent(fake)).toEqual([
      ['cy@x.org', 'dashboard_user'],
      ['ada@x.org', 'dashboard_admin'],
      ['bob@x.org', 'dashboard_admin'],
    ])
  })

  it('are kept if something is dropped meanwhile', async () => {
    const { user } = renderForm()
    await user.type(box(), 'Admins: cy@x.org')
    const getData = () => 'ada@x.org'
    fireEvent.drop(box().parentElement!, { dataTransfer: { files: [], getData } })
    await findButton(/^cy@x.org/)
    expect(chips().sort()).toEqual(['ada@x.org', 'cy@x.orgAdmin'])
    expect(box()).toHaveValue('')
  })

  it('are those of the person whose address was typed before, and shown apart from a name', async () => {
    const { user } = renderForm()
    await user.type(box(), 'ada@x.org Admin{Enter}')
    expect(chips()).toEqual(['ada@x.orgAdmin'])
    expect(box()).toHaveValue('')
    await user.type(box(), 'Bob Hope <bob@x.org>, Admin,')
    expect(chips()).toEqual(['ada@x.orgAdmin', 'bob@x.orgBob HopeAdmin'])
    const [name, role] = screen.getByRole('button', { name: /^bob/ }).querySelectorAll('bdi ~ *')
    expect([name!.textContent, role!.textContent]).toEqual(['Bob Hope', 'Admin'])
    expect(role!.tagName).not.toBe(name!.tagName)
  })

  it('are nobody’s behind several people, or if they are no roles', async () => {
    const { user, paste } = renderForm()
    await user.type(box(), 'ada@x.org Owner{Enter}')
    expect(chips()).toEqual(['ada@x.org', expect.stringMatching(/^Owner.*@/)])
    await paste('bob@x.org; cy@x.org')
    await user.type(box(), 'Admin{Enter}')
    expect(chips()).toHaveLength(5)
    expect(chips().at(-1)).toMatch(/^Admin.*@/)
  })
})
