import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { InviteFormProps } from '../../src/components/invite-form/invite-form'
import type { FakeFluxbase } from '../../src/testing/fake-fluxbase'
import { box, findButton, renderForm } from '../support/invite-form'
import type { KitOptions } from '../support/render'
import '../support/preload-people'

const addresses = () => screen.queryByRole('list', { name: / (person|people)$/ })
const findChips = async (count: number) => {
  const list = await screen.findByRole('list', {
    name: count === 1 ? '1 person' : `${count} people`,
  })
  return within(list)
    .getAllByRole('listitem')
    .map((item) => item.textContent)
}
const sent = (fake: FakeFluxbase) =>
  fake.requests
    .filter(({ route }) => route === 'invitations.create')
    .map(({ body }) => body as { email: string; role: string })
const useOf = (column: string) =>
  screen.getByRole('combobox', { name: `Use of column “${column}”` })
const textsOf = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent)

const MANAGERS =
  'Name,Email,Manager Email\nAda,,boss@x.org\nBob,bob@x.org,boss@x.org\nCy,cy@x.org,boss@x.org\nDi,di@x.org,boss@x.org\n'

describe('InviteForm: a table that can be read in more than one way', () => {
  it('adds nobody before the review is confirmed', async () => {
    const { choose, user } = renderForm()
    await choose(MANAGERS)
    await screen.findByRole('heading', { name: 'Review people.csv' })
    expect(addresses()).toBeNull()
    await user.click(await findButton('Add 3 people'))
    expect(await findChips(4)).toHaveLength(4)
  })

  it('shows the header, three rows, the total, and what each column is read as', async () => {
    const { choose } = renderForm()
    await choose(MANAGERS)
    expect(await screen.findByText(/^3 people/)).toBeVisible()
    expect(useOf('Email')).toHaveDisplayValue('Address')
    expect(useOf('Name')).toHaveDisplayValue('Name')
    expect(useOf('Manager Email')).toHaveDisplayValue('Not used')
    const [, ...rows] = within(
      screen.getByRole('table', { name: 'The first 3 of 4 rows' }),
    ).getAllByRole('row')
    expect(rows.map(textsOf)).toEqual([
      ['no address', 'Ada', 'boss@x.org'],
      ['bob@x.org', 'Bob', 'boss@x.org'],
      ['cy@x.org', 'Cy', 'boss@x.org'],
    ])
    expect(screen.getByText('1 more row')).toBeVisible()
  })

  it('flags a row without an address, and never takes the manager for it (L1)', async () => {
    const { choose, user } = renderForm()
    await choose(MANAGERS)
    expect(await screen.findByText('1 row has no address')).toBeVisible()
    expect(screen.getByText('Line 2.')).toBeVisible()
    await user.click(await findButton('Add 3 people'))
    expect(screen.getByText('3 ready')).toBeVisible()
    expect((await findChips(4)).join()).not.toContain('boss')
  })

  it('counts only people who have an address among those to add', async () => {
    const { choose } = renderForm()
    await choose(MANAGERS)
    expect(await screen.findByText('1 row has no address')).toBeVisible()
    expect(screen.getByText(/^3 people/)).toBeVisible()
    expect(await findButton('Add 3 people')).toBeVisible()
  })

  it('reads the table again when another column is chosen', async () => {
    const { choose, user } = renderForm()
    await choose(
      'Login,Email,Team,Backup email\nAda,ada@x.org,Engine,a@home.org\nBob,bob@x.org,Code,b@home.org\n',
    )
    await screen.findByRole('heading', { name: 'Review people.csv' })
    await user.selectOptions(useOf('Backup email'), 'Address')
    await user.selectOptions(useOf('Login'), 'Name')
    expect(useOf('Email')).toHaveDisplayValue('Not used')
    await waitFor(() => expect(screen.queryByText('no address')).toBeNull())
    await user.click(await findButton('Add 2 people'))
    expect(await findChips(2)).toEqual(['a@home.orgAda', 'b@home.orgBob'])
  })

  it('adds nobody while no column is read as the address', async () => {
    const { choose, user } = renderForm()
    await choose(MANAGERS)
    await screen.findByRole('heading', { name: 'Review people.csv' })
    await user.selectOptions(useOf('Email'), 'Not used')
    expect(screen.getByRole('alert')).toHaveTextContent('Choose the column')
    await user.click(await findButton('Add 4 people'))
    expect(addresses()).toBeNull()
    await user.selectOptions(useOf('Email'), 'Address')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('can be told that the first row is a header that was not recognized', async () => {
    const { choose, user } = renderForm()
    await choose('Qqq 1,Xyzzy,Plugh\nada@x.org,Ada,boss@x.org\nbob@x.org,Bob,boss@x.org\n')
    await screen.findByRole('heading', { name: 'Review people.csv' })
    expect(await findButton('Add 3 people')).toBeVisible()
    await user.click(screen.getByRole('checkbox', { name: 'The first row contains column names' }))
    expect(await findButton('Add 2 people')).toBeVisible()
    expect(useOf('Xyzzy')).toHaveDisplayValue('Not used')
  })

  it('shows the fallback within a numbered family, and offers it in no other column (L7)', async () => {
    const { choose, user } = renderForm()
    await choose(
      'First Name,E-mail 1 - Value,E-mail 2 - Value,Manager Email\nAda,,ada@home.org,boss@x.org\nBob,bob@x.org,,boss@x.org\n',
    )
    await screen.findByRole('heading', { name: 'Review people.csv' })
    const second = useOf('E-mail 2 - Value')
    expect(second).toHaveDisplayValue('Address, if the first is empty')
    const offered = within(useOf('Manager Email')).getAllByRole('option')
    expect(offered.map((option) => option.textContent)).not.toContain(
      'Address, if the first is empty',
    )
    await user.selectOptions(second, 'Not used')
    expect(await screen.findByText('1 row has no address')).toBeVisible()
    await user.selectOptions(second, 'Address, if the first is empty')
    await waitFor(() => expect(screen.queryByText('1 row has no address')).toBeNull())
    await user.click(await findButton('Add 2 people'))
    expect((await findChips(2)).join()).toMatch(/ada@home\.org.*bob@x\.org/)
  })

  it('says on which line a quote is never closed, and reads the other lines (L8)', async () => {
    const { choose, user } = renderForm()
    await choose('Email,Name\nada@x.org,Ada\nbob@x.org,"Bob\ncy@x.org,Cy\n')
    expect(await screen.findByText('A quotation mark isn’t closed')).toBeVisible()
    expect(screen.getByText(/^Line 3\./)).toBeVisible()
    await user.click(await findButton('Add 3 people'))
    expect(await findChips(3)).toHaveLength(3)
  })

  it('never shows or offers a column of passwords (L3)', async () => {
    const { choose, container } = renderForm()
    await choose('Email,Password,Backup email\nada@x.org,Pa55word!,a@home.org\n')
    await screen.findByRole('heading', { name: 'Review people.csv' })
    expect(container.innerHTML).not.toContain('Pa55word!')
    expect(useOf('Password')).toBeDisabled()
    expect(screen.getByRole('cell', { name: 'hidden' })).toBeInTheDocument()
  })

  it('leaves everything as it was after Cancel, and moves focus to the addresses', async () => {
    const { choose, user } = renderForm()
    await user.type(box(), 'zoe@x.org')
    await choose(MANAGERS)
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: 'Review people.csv' })).toHaveFocus(),
    )
    await user.click(await findButton('Cancel'))
    expect(screen.queryByRole('heading', { name: 'Review people.csv' })).toBeNull()
    expect(addresses()).toBeNull()
    expect(box()).toHaveFocus()
    expect(box()).toHaveValue('zoe@x.org')
  })

  it('keeps what was typed when a table is pasted', async () => {
    const { paste, user } = renderForm()
    await user.type(box(), 'zoe@x.org')
    await paste('Name\tEmail\tManager Email\nAda\tada@x.org\tboss@x.org')
    await user.click(await findButton('Cancel'))
    expect(box()).toHaveValue('zoe@x.org')
  })

  it('replaces the text that is marked by the table that is pasted over it', async () => {
    const { user } = renderForm()
    await user.type(box(), 'zoe yo')
    ;(box() as HTMLInputElement).setSelectionRange(0, 'zoe '.length)
    await user.paste('Name\tEmail\tManager Email\nAda\tada@x.org\tboss@x.org')
    await user.click(await findButton('Cancel'))
    expect(box()).toHaveValue('yo')
  })

  it('announces the result once', async () => {
    const { choose, user } = renderForm()
    await choose(MANAGERS)
    await user.click(await findButton('Add 3 people'))
    expect(box()).toHaveFocus()
    expect(await screen.findAllByText('3 ready, 1 to fix.')).toHaveLength(1)
  })

  it('does not send, and so lose the table, while it is under review', async () => {
    const { choose, paste, fake, user } = renderForm()
    await paste('yo@x.org\nzoe@x.org')
    await choose(MANAGERS)
    const heading = await screen.findByRole('heading', { name: 'Review people.csv' })
    await user.click(await findButton('Send 2 invitations'))
    expect(heading).toHaveFocus()
    expect(screen.getByText(/^Add the people you’re reviewing/)).toBeInTheDocument()
    expect(sent(fake)).toEqual([])
  })

  it('reviews several files one after another', async () => {
    const { user } = renderForm()
    await user.upload(screen.getByLabelText('Choose a CSV file'), [
      new File([MANAGERS], 'one.csv'),
      new File(['Email,Backup email\nzoe@x.org,z@home.org\n'], 'two.csv'),
    ])
    await screen.findByRole('heading', { name: 'Review one.csv' })
    await user.click(await findButton('Add 3 people'))
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: 'Review two.csv' })).toHaveFocus(),
    )
    await user.click(await findButton('Add 1 person'))
    expect(await findChips(5)).toHaveLength(5)
  })
})

describe('InviteForm: a table that can be read in one way', () => {
  it('adds the people of a single column, and says what was read', async () => {
    const { choose } = renderForm()
    await choose('Email\nada@x.org\nbob@x.org\n')
    expect(await screen.findByText(/Read 2 addresses from column “Email”\./)).toBeVisible()
    expect(await findChips(2)).toHaveLength(2)
  })

  it('names the columns of roles and names, and the position of a column without a header', async () => {
    const { choose, paste } = renderForm()
    await choose('Email,Name,Role\nada@x.org,Ada,Admin\nbob@x.org,Bob,Member\n')
    expect(
      await screen.findByText(
        /Read 2 addresses from column “Email”, names from “Name”, roles from “Role”\./,
      ),
    ).toBeVisible()
    await paste('Cy\tcy@x.org\tAdmin\nDi\tdi@x.org\tMember')
    expect(
      await screen.findByText(
        /Read 2 addresses from column “Column 2”, names from “Column 1”, roles from “Column 3”\./,
      ),
    ).toBeVisible()
  })

  it('opens the review with Change, and then replaces only what that file added', async () => {
    const { choose, paste, user } = renderForm()
    await paste('yo@x.org\nzoe@x.org')
    await choose('Email,Name\nada@x.org,Ada\nbob@x.org,Bob\n')
    await user.click(await findButton('Change how people.csv is read'))
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: 'Review people.csv' })).toHaveFocus(),
    )
    expect(await findChips(4)).toHaveLength(4)
    await user.selectOptions(useOf('Name'), 'Not used')
    await user.click(await findButton('Add 2 people'))
    await waitFor(async () =>
      expect(await findChips(4)).toEqual(['yo@x.org', 'zoe@x.org', 'ada@x.org', 'bob@x.org']),
    )
    expect(await screen.findAllByText('4 ready.')).toHaveLength(1)
  })

  it('keeps a person who was edited by hand when the file is read another way', async () => {
    const { choose, user } = renderForm()
    await choose('Email,Name\nada@x.org,Ada\nbob@x.org,Bob\n')
    await user.click(await findButton(/^ada@x\.org/))
    await user.keyboard('{Control>}a{/Control}ada@y.org{Enter}')
    expect(await findChips(2)).toEqual(['ada@y.orgAda', 'bob@x.orgBob'])
    await user.click(await findButton('Change how people.csv is read'))
    await user.selectOptions(useOf('Name'), 'Not used')
    await user.click(await findButton('Add 2 people'))
    await waitFor(async () =>
      expect(await findChips(3)).toEqual(['ada@y.orgAda', 'ada@x.org', 'bob@x.org']),
    )
  })

  it('keeps what was added if the review is cancelled', async () => {
    const { choose, user } = renderForm()
    await choose('Email,Name\nada@x.org,Ada\n')
    await user.click(await findButton('Change how people.csv is read'))
    await user.click(await findButton('Cancel'))
    expect(await findChips(1)).toEqual(['ada@x.orgAda'])
    expect(await findButton('Change how people.csv is read')).toBeVisible()
  })

  it('says nothing more about a file once all of its people are removed', async () => {
    const { choose, user } = renderForm()
    await choose('Email\nada@x.org\n')
    await user.click(await findButton('Remove ada@x.org'))
    expect(screen.queryByText(/Read 1 address/)).toBeNull()
  })
})

describe('InviteForm: unknown roles in a table', () => {
  const ROLES = 'Email,Role\nada@x.org,Owner\nbob@x.org,owner\ncy@x.org,Boss\ndi@x.org,Admin\n'

  it('are asked about once for everyone who has them (L2)', async () => {
    const { choose, fake, user } = renderForm()
    await choose(ROLES)
    const owner = await screen.findByRole('combobox', { name: 'Role for “Owner”' })
    expect(screen.getByText('2 people')).toBeVisible()
    await user.selectOptions(owner, 'Admin')
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Role for “Boss”' }),
      'Same as everyone (Member)',
    )
    await user.click(await findButton('Add 4 people'))
    await user.click(await findButton('Send 4 invitations'))
    await screen.findByRole('heading', { name: '4 invitations created' })
    expect(sent(fake).map(({ role }) => role)).toEqual([
      'dashboard_admin',
      'dashboard_admin',
      'dashboard_user',
      'dashboard_admin',
    ])
  })

  it('are never replaced by the default without an answer (L2)', async () => {
    const { choose, user } = renderForm()
    await choose(ROLES)
    await user.click(await findButton('Add 4 people'))
    expect(screen.getByText('1 ready')).toBeVisible()
    expect(screen.getAllByText(/“Owner” isn’t a role here/)[0]).toBeInTheDocument()
  })

  it('may be called like a property of every object', async () => {
    const { choose } = renderForm()
    await choose('Email,Role\nada@x.org,constructor\n')
    expect(
      await screen.findByRole('combobox', { name: 'Role for “constructor”' }),
    ).toHaveDisplayValue('Choose a role')
  })
})

describe('InviteForm: choices for a header', () => {
  it('apply to the next file with the same header, also after the form was left', async () => {
    const { choose, user, fake } = renderForm()
    await choose('Login,Email,Role,Backup email\nAda,ada@x.org,Owner,a@home.org\n')
    await screen.findByRole('heading', { name: 'Review people.csv' })
    await user.selectOptions(useOf('Login'), 'Name')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Role for “Owner”' }), 'Admin')
    await user.click(await findButton('Add 1 person'))
    await user.click(await findButton('Send invitation'))
    await user.click(await findButton('Invite someone else'))
    await choose('Login,Email,Role,Backup email\nBob,bob@x.org,OWNER,b@home.org\n', 'more.csv')
    expect(await screen.findByText(/names from “Login”/)).toBeVisible()
    await user.click(await findButton('Send invitation'))
    await findButton('Invite someone else')
    expect(sent(fake)[1]).toMatchObject({ email: 'bob@x.org', role: 'dashboard_admin' })
  })

  it('do not apply to another header, or answer another role', async () => {
    const { choose, user } = renderForm()
    await choose('Email,Role\nada@x.org,Owner\n')
    await user.selectOptions(
      await screen.findByRole('combobox', { name: 'Role for “Owner”' }),
      'Admin',
    )
    await user.click(await findButton('Add 1 person'))
    await choose('Email,Role\nbob@x.org,Chief\n', 'chiefs.csv')
    expect(await screen.findByRole('combobox', { name: 'Role for “Chief”' })).toHaveDisplayValue(
      'Choose a role',
    )
    await user.click(await findButton('Cancel'))
    await choose('Email,User role\nbob@x.org,Owner\n', 'owners.csv')
    expect(await screen.findByRole('heading', { name: 'Review owners.csv' })).toBeVisible()
  })
})

describe('InviteForm: files that are no lists', () => {
  it.each([
    ['a workbook', 'PK\u0003\u0004[Content_Types].xml xl/workbook.xml', /save the sheet as CSV/],
    ['a PDF', '%PDF-1.7', /is a PDF/],
    ['an LDIF file', 'dn: cn=Ada\nmail: ada@x.org\n', /is an LDIF file/],
    ['code', '<!doctype html><p>ada@x.org', /contains code/],
    ['an empty file', ' ', /doesn’t list anyone/],
  ])('say what to do instead: %s', async (_kind, text, expected) => {
    const { choose } = renderForm()
    await choose(text, 'staff.txt')
    expect(await screen.findByRole('alert')).toHaveTextContent(expected)
    expect(addresses()).toBeNull()
  })

  it('that cannot be loaded are named', async () => {
    const { user } = renderForm()
    const arrayBuffer = () => Promise.reject(new Error('The file was moved.'))
    const file = Object.assign(new File([''], 'moved.csv'), { arrayBuffer })
    await user.upload(screen.getByLabelText('Choose a CSV file'), file)
    expect(await screen.findByRole('alert')).toHaveTextContent(/^moved\.csv couldn’t be read/)
  })

  it('have a message each', async () => {
    const { user } = renderForm()
    await user.upload(screen.getByLabelText('Choose a CSV file'), [
      new File(['%PDF-1.7'], 'a.txt'),
      new File(['dn: cn=Ada'], 'b.txt'),
    ])
    await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(2))
  })

  it('the addresses in a vCard are read', async () => {
    const { choose } = renderForm()
    await choose('BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nEMAIL:ada@x.org\nEND:VCARD\n', 'ada.vcf')
    expect(await screen.findByText('Read 1 address.', { exact: false })).toBeVisible()
    expect(await findChips(1)).toEqual(['ada@x.orgAda'])
  })
})

describe('InviteForm: a workbook', () => {
  const workbook = 'PK\u0003\u0004[Content_Types].xml xl/workbook.xml'

  it('is read by the reader that the app passes', async () => {
    const xlsxReader = vi.fn(async () => [
      ['Email', 'Name', 'Role'],
      ['ada@x.org', 'Ada "Countess"\nLovelace', 'Admin'],
    ])
    const { choose } = renderForm({ xlsxReader })
    await choose(workbook, 'staff.xlsx')
    expect(await findButton(/^ada@x.org.*Ada "Countess" Lovelace.*Admin/)).toBeVisible()
  })

  it('that the reader cannot read is reported, and never ends in an empty list', async () => {
    const onProblem = vi.fn()
    const xlsxReader = () => Promise.reject(new Error('too large'))
    const { choose } = renderForm({ xlsxReader }, { onProblem })
    await choose(workbook, 'staff.xlsx')
    expect(await screen.findByRole('alert')).toHaveTextContent(/save the sheet as CSV/)
    expect(onProblem).toHaveBeenCalledWith(expect.objectContaining({ subject: 'xlsxReader' }))
  })
})

describe('InviteForm: the template', () => {
  async function download(options: KitOptions = {}, props: InviteFormProps = {}) {
    let saved: Blob | undefined
    URL.createObjectURL = vi.fn((blob: Blob) => ((saved = blob), 'blob:template'))
    URL.revokeObjectURL = vi.fn()
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
    const kit = renderForm(props, options)
    await kit.user.click(await findButton('Download a template'))
    await waitFor(() => expect(saved).toBeDefined())
    return { ...kit, text: await saved!.text() }
  }

  it('has the headers and an example for each role of the server', async () => {
    const { text } = await download()
    expect(text.trim().split(/\r?\n/)).toEqual([
      'E-mail,Name,Role',
      'ada@example.com,Ada Lovelace,Admin',
      'grace@example.com,Grace Hopper,Member',
    ])
  })

  it('needs no review when it is loaded again', async () => {
    const { text, choose } = await download()
    await choose(text)
    expect(
      await screen.findByText(/^Read 2 addresses from column “E-mail”/, { exact: false }),
    ).toBeVisible()
    expect((await findChips(2))[0]).toContain('Admin')
  })

  it('needs no review in the words of an app, whatever they are', async () => {
    const messages = {
      inviteForm: { csvHead: { email: '@ qqq', name: 'Xyzzy', role: '=Plugh' } },
      shared: { roles: { dashboard_user: { label: '-Föö' } } },
    }
    const { text, choose } = await download({ messages })
    await choose(text)
    expect(await screen.findByText(/Read 2 addresses from column/)).toBeVisible()
    expect(await findChips(2)).toHaveLength(2)
    expect((await findChips(2))[0]).toContain('Admin')
    expect(screen.getByText('2 ready')).toBeVisible()
  })
})
