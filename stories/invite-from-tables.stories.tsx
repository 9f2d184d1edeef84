import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import { InviteForm } from 'fluxbase-invitations'

const meta = {
  title: 'Tests/InviteForm/Files and tables',
  tags: ['!autodocs'],
  component: InviteForm,
} satisfies Meta<typeof InviteForm>
export default meta
type Story = StoryObj<typeof meta>

type Play = Pick<Parameters<NonNullable<Story['play']>>[0], 'canvas' | 'userEvent'>

async function choose({ canvas, userEvent }: Play, content: BlobPart, name = 'staff-export.csv') {
  await userEvent.upload(
    await canvas.findByLabelText('Choose a CSV file'),
    new File([content], name),
  )
}

/** Waits until the review has taken focus. */
async function reviewOf({ canvas }: Play, name = 'staff-export.csv') {
  const heading = await canvas.findByRole('heading', { name: `Review ${name}` })
  await waitFor(() => expect(heading).toHaveFocus())
}

/** Presses Tab until the element has focus. */
async function tabTo({ userEvent }: Play, element: HTMLElement) {
  for (let presses = 0; presses < 40 && document.activeElement !== element; presses += 1) {
    await userEvent.tab()
  }
  await expect(element).toHaveFocus()
}

/** Chooses an option of a select that was reached with Tab. user-event knows no arrow keys in a select. */
async function chooseWithKeys(play: Play, name: string, option: string) {
  const select = await play.canvas.findByRole('combobox', { name })
  await tabTo(play, select)
  await play.userEvent.selectOptions(select, option)
}

async function pressWithKeys(play: Play, name: string) {
  await tabTo(play, await play.canvas.findByRole('button', { name }))
  await play.userEvent.keyboard('{Enter}')
}

async function expectChips({ canvas }: Play, count: number) {
  const list = await canvas.findByRole('list', { name: `${count} people` })
  // Of more than twelve, the first six are drawn.
  await waitFor(() =>
    expect(within(list).getAllByRole('listitem')).toHaveLength(count > 12 ? 6 : count),
  )
  await waitFor(() =>
    expect(canvas.getByRole('textbox', { name: 'E-mail addresses' })).toHaveFocus(),
  )
}

/** A file with one column needs no review. */
export const OneColumn: Story = {
  async play(play) {
    await choose(play, 'Email\ngrace@navy.example\nedsger@tue.example\njean@eniac.example\n')
    await expect(await play.canvas.findByText(/Read 3 addresses from column “Email”/)).toBeVisible()
  },
}

export const OneColumnReviewed: Story = {
  async play(play) {
    await OneColumn.play!(play as never)
    await pressWithKeys(play, 'Change how staff-export.csv is read')
    await reviewOf(play)
    await pressWithKeys(play, 'Add 3 people')
    await expectChips(play, 3)
  },
}

/** A table that can be read in one way only. */
export const Unambiguous: Story = {
  async play(play) {
    await choose(
      play,
      'Name;E-mail;Role\r\nGrace Hopper;grace@navy.example;Admin\r\nEdsger Dijkstra;edsger@tue.example;Member\r\n',
    )
    await expect(
      await play.canvas.findByText(
        /Read 2 addresses from column “E-mail”, names from “Name”, roles from “Role”/,
      ),
    ).toBeVisible()
  },
}

const GUESSED = [
  'User principal name,Display name,User role,Manager e-mail,Department',
  'ada@contoso.example,Ada Lovelace,Admin,boss@contoso.example,Research',
  'grace@contoso.example,Grace Hopper,Member,boss@contoso.example,Research',
  ',Cy Young,Member,boss@contoso.example,Sales',
  ...Array.from(
    { length: 121 },
    (_, at) =>
      `person-${at + 1}@contoso.example,Person ${at + 1},Member,boss@contoso.example,Sales`,
  ),
].join('\n')

/** Several columns could be the one with the addresses. */
export const Guessed: Story = {
  async play(play) {
    await choose(play, GUESSED)
    await reviewOf(play)
    await expect(await play.canvas.findByText('1 row has no address')).toBeVisible()
  },
}

export const GuessedDarkRightToLeft: Story = {
  ...Guessed,
  globals: { theme: 'dark', direction: 'rtl' },
}

/** The same review, completed with the keyboard after a column was changed. */
export const GuessedAndChanged: Story = {
  async play(play) {
    await choose(play, GUESSED)
    await reviewOf(play)
    await chooseWithKeys(play, 'Use of column “Display name”', 'Not used')
    await pressWithKeys(play, 'Add 123 people')
    await expectChips(play, 124)
  },
}

/** An unclosed quote, a broken letter and an unquoted comma: named with their lines, and everything else is read. */
export const Broken: Story = {
  async play(play) {
    await choose(
      play,
      'Email,Name\ngrace@navy.example,Grace Hopper\nedsger@tue.example,"Edsger Dijkstra\nj\uFFFDrg@tue.example,J\uFFFDrg\njean@eniac.example,Bartik, Jean\n',
    )
    await reviewOf(play)
    await expect(await play.canvas.findByText('A quotation mark isn’t closed')).toBeVisible()
    await expect(await play.canvas.findByText('Some characters are damaged')).toBeVisible()
  },
}

export const BrokenAndAdded: Story = {
  async play(play) {
    await Broken.play!(play as never)
    await pressWithKeys(play, 'Add 4 people')
    await expectChips(play, 4)
  },
}

/** Each unknown role is asked about once. */
export const UnknownRoles: Story = {
  async play(play) {
    await choose(
      play,
      'Email,Name,Role\nada@navy.example,Ada Lovelace,Owner\ngrace@navy.example,Grace Hopper,owner\ncy@navy.example,Cy Young,Viewer\njean@eniac.example,Jean Bartik,Admin\n',
    )
    await reviewOf(play)
    await chooseWithKeys(play, 'Role for “Owner”', 'Admin')
    await expect(
      await play.canvas.findByRole('combobox', { name: 'Role for “Owner”' }),
    ).toHaveDisplayValue('Admin')
  },
}

export const UnknownRolesAnswered: Story = {
  async play(play) {
    await UnknownRoles.play!(play as never)
    await chooseWithKeys(play, 'Role for “Viewer”', 'Same as everyone (Member)')
    await pressWithKeys(play, 'Add 4 people')
    await expectChips(play, 4)
    await expect(await play.canvas.findByText('4 ready')).toBeVisible()
  },
}

/** A range from a spreadsheet, in which the second address of a person is used if the first is empty. */
export const PastedWithFallback: Story = {
  async play(play) {
    await play.userEvent.click(
      await play.canvas.findByRole('textbox', { name: 'E-mail addresses' }),
    )
    await play.userEvent.paste(
      'First Name\tE-mail 1 - Value\tE-mail 2 - Value\tManager Email\nAda\t\tada@home.example\tboss@navy.example\nGrace\tgrace@navy.example\t\tboss@navy.example',
    )
    const heading = await play.canvas.findByRole('heading', { name: 'Review the pasted table' })
    await waitFor(() => expect(heading).toHaveFocus())
    await pressWithKeys(play, 'Cancel')
    await waitFor(() => expect(play.canvas.getByRole('textbox')).toHaveFocus())
  },
}

/** Without a reader for workbooks, the form says how to save one as CSV. */
export const Workbook: Story = {
  async play(play) {
    await choose(play, 'PK\u0003\u0004[Content_Types].xml xl/workbook.xml', 'staff.xlsx')
    await expect(await play.canvas.findByRole('alert')).toHaveTextContent(/save the sheet as CSV/)
  },
}

export const NotAList: Story = {
  async play(play) {
    await choose(play, new Uint8Array([80, 75, 3, 4, 0, 0]), 'people.csv')
    await expect(await play.canvas.findByRole('alert')).toHaveTextContent(/is an archive/)
  },
}
