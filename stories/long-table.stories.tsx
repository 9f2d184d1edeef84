import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fireEvent, screen, waitFor, type within } from 'storybook/test'
import { InvitationTable } from 'fluxbase-invitations'
import { type FakeFluxbase } from 'fluxbase-invitations/testing'

const HOUR = 60 * 60 * 1000
const COUNT = 5_000

function seed(fake: FakeFluxbase) {
  for (let at = COUNT; at > 0; at -= 1) {
    const createdAt = fake.now() - at * HOUR
    fake.invite({ email: `person.${at}@example.com`, createdAt })
  }
}

const meta = {
  title: 'Tests/InvitationTable/Long lists',
  tags: ['!autodocs'],
  component: InvitationTable,
  beforeEach: ({ fake }) => seed(fake),
} satisfies Meta<typeof InvitationTable>

export default meta
type Story = StoryObj<typeof meta>
type Canvas = Pick<
  ReturnType<typeof within>,
  'findByRole' | 'findByText' | 'getByRole' | 'getAllByRole'
>

/** Resolves with the scroller once the whole list is loaded. */
async function scrollerOf(canvas: Canvas) {
  await canvas.findByText('5,000 of 5,000')
  await expect(canvas.getByRole('table')).toHaveAttribute('aria-rowcount', `${COUNT + 1}`)
  return await canvas.findByRole('group', { name: 'Table of invitations' })
}
const rowsOf = (canvas: Canvas) => canvas.getAllByRole('row')
const placesOf = (canvas: Canvas) =>
  rowsOf(canvas).map((row: HTMLElement) => Number(row.getAttribute('aria-rowindex')))

/** The address of the first row below the column heads, and its distance from them. */
function inSight(scroller: HTMLElement) {
  const edge = scroller.querySelector('thead')!.getBoundingClientRect().bottom
  const rows = [...scroller.querySelectorAll<HTMLElement>('[data-fbi="row"]')]
  const row = rows.find((each) => each.getBoundingClientRect().bottom > edge + 1)!
  return {
    email: row.querySelector('[data-fbi="email"]')!.textContent,
    top: Math.round(row.getBoundingClientRect().top - edge),
  }
}

async function scrollTo(scroller: HTMLElement, top: number) {
  scroller.scrollTop = top
  await fireEvent.scroll(scroller)
}

/** At every scroll position there are no gaps, few rendered rows, and true row numbers, heads included (A15, F50). */
export const Scrolled: Story = {
  async play({ canvas }) {
    const scroller = await scrollerOf(canvas)
    for (const part of [0, 0.001, 0.2, 0.5, 0.77, 1, 0.3, 0]) {
      await scrollTo(scroller, part * scroller.scrollHeight)
      const places = placesOf(canvas)
      await expect(places[0]).toBe(1)
      await expect(places).toEqual(places.toSorted((a: number, b: number) => a - b))
      await expect(new Set(places).size).toBe(places.length)
      await expect(places.length).toBeLessThan(60)
      const { left, top, width, height } = scroller.getBoundingClientRect()
      for (const down of [0.3, 0.6, 0.95]) {
        const there = document.elementFromPoint(left + width / 2, top + height * down)
        await expect(there?.closest('[data-fbi="row"]'), `${part} ${down}`).not.toBeNull()
      }
    }
  },
}

/** A focused element stays rendered, however far away its row is scrolled (F66). */
export const FocusKept: Story = {
  async play({ canvas, userEvent }) {
    const scroller = await scrollerOf(canvas)
    const box = await canvas.findByRole('checkbox', { name: 'Select person.3@example.com' })
    box.focus()
    await scrollTo(scroller, 60_000)
    await expect(box).toHaveFocus()
    await expect(placesOf(canvas)).toContain(4)
    await userEvent.keyboard(' ')
    await expect(box).toBeChecked()
    await scrollTo(scroller, 0)
    await expect(box).toHaveFocus()
  },
}

/** New rows above do not move the rows that are visible; at the very top, they are shown (F66). */
export const PlaceKept: Story = {
  async play({ canvas, userEvent, fake }) {
    const scroller = await scrollerOf(canvas)
    await scrollTo(scroller, 26_013)
    const before = inSight(scroller)
    for (let at = 0; at < 300; at += 1) fake.invite({ email: `new.${at}@example.com` })
    await userEvent.click(await canvas.findByRole('button', { name: 'Refresh' }))
    await waitFor(() =>
      expect(canvas.getByRole('table')).toHaveAttribute('aria-rowcount', `${COUNT + 301}`),
    )
    await expect(inSight(scroller)).toEqual(before)

    await scrollTo(scroller, 0)
    fake.invite({ email: 'latest@example.com' })
    await userEvent.click(await canvas.findByRole('button', { name: 'Refresh' }))
    await waitFor(() => expect(inSight(scroller).email).toBe('latest@example.com'))
  },
}

/** If the first visible rows are removed and many are added above, the rows after them stay in place. */
export const FirstInSightGone: Story = {
  async play({ canvas, userEvent, fake }) {
    const scroller = await scrollerOf(canvas)
    await scrollTo(scroller, 26_013)
    const topOf = (email: string) =>
      Math.round(canvas.getByText(email, { exact: true }).getBoundingClientRect().top)
    const edge = scroller.querySelector('thead')!.getBoundingClientRect().bottom
    const [first, second, email] = [...scroller.querySelectorAll('[data-fbi="email"]')]
      .filter((each) => each.getBoundingClientRect().bottom > edge)
      .map((each) => each.textContent!)
    const gone = [first, second]
    const before = topOf(email!)
    fake.intercept('invitations.list', async (_request: Request, next: () => Promise<Response>) => {
      const { invitations } = await (await next()).json()
      const rest = invitations.filter((row: { email: string }) => !gone.includes(row.email))
      return Response.json({ invitations: rest })
    })
    for (let at = 0; at < 300; at += 1) fake.invite({ email: `new.${at}@example.com` })
    await userEvent.click(await canvas.findByRole('button', { name: 'Refresh' }))
    await waitFor(() =>
      expect(canvas.getByRole('table')).toHaveAttribute('aria-rowcount', `${COUNT + 299}`),
    )
    await expect(topOf(email!)).toBe(before)
    // Rows of a long list are removed by scrolling, too, and so do not fade.
    await expect(scroller.querySelector('[data-leaving]')).toBeNull()
  },
}

/** A page that becomes visible or online again refreshes, and an interaction in progress is not disturbed (F66). */
export const RefreshedMeanwhile: Story = {
  async play({ canvas, userEvent, fake }) {
    const scroller = await scrollerOf(canvas)
    const search = canvas.getByRole<HTMLInputElement>('searchbox')
    await userEvent.type(search, 'example')
    await waitFor(() => expect(search).toHaveValue('example'))
    await userEvent.click(
      await canvas.findByRole('checkbox', { name: 'Select person.4@example.com' }),
    )
    await scrollTo(scroller, 2_013)

    async function refreshed(occasion: () => void, count: number) {
      const before = inSight(scroller)
      fake.invite({ email: `new.${count}@example.com` })
      occasion()
      await waitFor(() =>
        expect(canvas.getByRole('table')).toHaveAttribute('aria-rowcount', `${COUNT + 1 + count}`),
      )
      await expect(inSight(scroller)).toEqual(before)
      await expect(await canvas.findByRole('group', { name: '1 selected' })).toBeVisible()
    }
    const lookedAt = () => window.dispatchEvent(new Event('visibilitychange'))

    search.focus({ preventScroll: true })
    search.setSelectionRange(2, 5)
    await refreshed(lookedAt, 1)
    await expect(search).toHaveFocus()
    await expect([search.value, search.selectionStart, search.selectionEnd]).toEqual([
      'example',
      2,
      5,
    ])

    const { email } = inSight(scroller)
    await userEvent.click(await canvas.findByRole('button', { name: `More actions for ${email}` }))
    const item = (await screen.findAllByRole('menuitem'))[0]!
    await expect(item).toHaveFocus()
    await refreshed(() => {
      window.dispatchEvent(new Event('offline'))
      window.dispatchEvent(new Event('online'))
    }, 2)
    await expect(item).toHaveFocus()
    await expect(item).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect(
      await canvas.findByRole('button', { name: `More actions for ${email}` }),
    ).toHaveFocus()
    // A box that is half covered by the heads cannot be pressed.
    await scrollTo(scroller, 0)
  },
}

/** After a search, the matches are shown from the top. */
export const SearchedFromAfar: Story = {
  async play({ canvas, userEvent }) {
    const scroller = await scrollerOf(canvas)
    await scrollTo(scroller, 60_000)
    await userEvent.type(await canvas.findByRole('searchbox'), 'person.1')
    await waitFor(() => expect(scroller.scrollTop).toBe(0))
    await expect(inSight(scroller).email).toBe('person.1@example.com')
  },
}

/** All rows are selected, and then one of them is deselected. */
export const AllSelected: Story = {
  async play({ canvas, userEvent }) {
    await scrollerOf(canvas)
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'Select all' }))
    await expect(
      await canvas.findByRole('group', { name: `${COUNT.toLocaleString('en')} selected` }),
    ).toBeVisible()
    await userEvent.click(
      await canvas.findByRole('checkbox', { name: 'Select person.2@example.com' }),
    )
    await expect(
      await canvas.findByRole('group', { name: `${(COUNT - 1).toLocaleString('en')} selected` }),
    ).toBeVisible()
  },
}

/** On a phone a row has two lines, and as few are rendered. */
export const Narrow: Story = {
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 320 }}>
        <Story />
      </div>
    ),
  ],
  play: Scrolled.play,
}

/** Rows of very different heights: addresses that wrap to four lines, and notes about newer invitations. */
export const Uneven: Story = {
  decorators: Narrow.decorators!,
  beforeEach({ fake }) {
    for (let at = 0; at < 300; at += 1) {
      const long = `${'x'.repeat(60)}.${'y'.repeat(120)}.${at}@${'z'.repeat(60)}.com`
      const email =
        at % 3 === 1 ? long : at % 7 === 0 ? 'again@example.com' : `short.${at}@example.com`
      fake.invite({ email })
    }
  },
  async play({ canvas }) {
    const scroller = await canvas.findByRole('group', { name: 'Table of invitations' })
    await waitFor(() =>
      expect(canvas.getByRole('table')).toHaveAttribute('aria-rowcount', `${COUNT + 301}`),
    )
    // Rows are counted before the last of them have been read. The heading tells their number afterwards.
    const count = canvas.getByText(`${(COUNT + 300).toLocaleString('en')} invitations`)
    await waitFor(() => expect(count).toBeVisible())
    for (let step = 0; step < 60; step += 1) {
      await scrollTo(scroller, scroller.scrollTop + ((step * 37) % 11) * 60 - 200)
      const { left, top, width, height } = scroller.getBoundingClientRect()
      for (const down of [0.3, 0.6, 0.95]) {
        const there = document.elementFromPoint(left + width / 2, top + height * down)
        await expect(there?.closest('[data-fbi="row"]'), `${step} ${down}`).not.toBeNull()
      }
    }
  },
}
