import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { addressProblem } from '../../src/recipients/address/address-problem'
import { box, button, findButton, renderForm } from '../support/invite-form'
import '../support/preload-people'

vi.mock(import('../../src/recipients/address/address-problem'), async (importOriginal) => ({
  addressProblem: vi.fn((await importOriginal()).addressProblem),
}))

const chips = () =>
  within(screen.getByRole('list', { name: / (person|people)$/ })).getAllByRole('listitem')
const person = (number: number) => `person-${number}@example.com`
const list = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) => person(from + index)).join('\n')

describe('InviteForm with thousands of people', () => {
  it('draws a few chips, and counts and announces everyone (L13)', async () => {
    const { paste } = renderForm()
    await paste(list(10_000))
    expect(await findButton('Show 9,994 more')).toBeVisible()
    expect(chips()).toHaveLength(6)
    expect(screen.getByRole('list', { name: '10,000 people' })).toBeVisible()
    expect(screen.getByText('10,000 ready')).toBeVisible()
    expect(screen.getByText('10,000 of 500')).toBeVisible()
    // They are too many, which is announced in place of the count alone.
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent(/10,000.*500|500.*10,000/),
    )
    expect(chips()[0]).toHaveAttribute('aria-posinset', '1')
    expect(chips()[5]).toHaveAttribute('aria-posinset', '6')
    expect(chips()[5]).toHaveAttribute('aria-setsize', '10000')
  })

  it('draws two hundred more on request, and moves focus to the first of them', async () => {
    const { user, paste } = renderForm()
    await paste(list(300))
    await user.click(await findButton('Show 294 more'))
    expect(chips()).toHaveLength(206)
    expect(button(person(7))).toHaveFocus()
    await user.click(button('Show 94 more'))
    expect(chips()).toHaveLength(300)
    expect(button(person(207))).toHaveFocus()
    expect(screen.queryByRole('button', { name: /^Show/ })).toBeNull()
    expect(chips()[0]).not.toHaveAttribute('aria-setsize')
  })

  it('draws twelve people, but not all of thirteen, so that what follows is in view', async () => {
    const { user, paste } = renderForm()
    await paste(list(12))
    expect(chips()).toHaveLength(12)
    await user.type(box(), 'ada@x.org{Enter}')
    expect(chips()).toHaveLength(6)
    expect(button('Show 7 more')).toBeVisible()
  })

  it('draws the person typed last', async () => {
    const { user, paste } = renderForm()
    await paste(list(60))
    await user.type(box(), 'ada@x.org{Enter}')
    expect(chips()).toHaveLength(6)
    expect(chips().at(-1)).toHaveTextContent('ada@x.org')
    expect(button('Show 55 more')).toBeVisible()
  })

  it('leads through everyone by keyboard, drawn or not (A11)', async () => {
    const { user, paste } = renderForm()
    await paste(list(1_000))
    await findButton('Show 994 more')
    await user.keyboard('{Backspace}')
    expect(button(person(1_000))).toHaveFocus()
    await user.keyboard('{ArrowLeft}')
    expect(button(person(999))).toHaveFocus()
    await user.keyboard('{ArrowLeft}')
    expect(button(person(998))).toHaveFocus()
    expect(chips()).toHaveLength(6)
    await user.keyboard('{Delete}')
    expect(button(person(999))).toHaveFocus()
    expect(screen.getByText(`${person(998)} removed.`)).toBeInTheDocument()
    expect(screen.getByText('999 ready')).toBeVisible()
    await user.keyboard('{End}{Delete}')
    expect(button(person(999))).toHaveFocus()
    await user.keyboard('{Home}')
    expect(button(person(1))).toHaveFocus()
    await user.keyboard('{Delete}')
    expect(button(person(2))).toHaveFocus()
    expect(chips()).toHaveLength(6)
    await user.tab()
    expect(button('Show 991 more')).toHaveFocus()
    await user.tab()
    expect(box()).toHaveFocus()
  })

  it('draws more when an arrow key steps past the last of the first chips', async () => {
    const { user, paste } = renderForm()
    await paste(list(1_000))
    await user.click(await findButton(person(6)))
    await user.keyboard('{Escape}{ArrowRight}')
    expect(button(person(7))).toHaveFocus()
    expect(chips()).toHaveLength(206)
    await user.keyboard('{ArrowLeft}')
    expect(button(person(6))).toHaveFocus()
  })

  it('draws the chips of people with a problem, wherever they are, to edit them', async () => {
    const { user, paste } = renderForm()
    await paste(`${list(400)}\nbarbara@mit\n${list(800, 401)}\nada\n${list(900, 1_201)}`)
    expect(await findButton(/^barbara@mit/)).toBeVisible()
    expect(chips()).toHaveLength(6)
    await user.click(button('Edit ada'))
    expect(button(/^ada/)).toBeVisible()
    const editor = screen.getByRole('group', { name: 'Edit ada' })
    expect(within(editor).getByRole('textbox')).toHaveFocus()
    await user.keyboard('@x.org{Enter}')
    expect(button('ada@x.org')).toHaveFocus()
    expect(screen.getByText('1 to fix')).toBeVisible()
  })

  it('shows fifty more problems at a time, and moves focus to the first of them', async () => {
    const { user, paste } = renderForm()
    await paste(Array.from({ length: 100 }, (_, index) => `grace@ship-${index}.con`).join(' '))
    const uses = () => screen.getAllByRole('button', { name: /^Use it/ })
    await user.click(button('Show 95 more'))
    expect(uses()).toHaveLength(55)
    expect(button('Use it Did you mean grace@ship-5.com?')).toHaveFocus()
    await user.click(button('Show 45 more'))
    expect(uses()).toHaveLength(100)
    expect(button('Use it Did you mean grace@ship-55.com?')).toHaveFocus()
  })

  it('neither renders the chips nor checks the people again at a keystroke', async () => {
    const removeAddress = vi.fn((email: string) => `Remove ${email}`)
    const { user, paste } = renderForm({}, { messages: { inviteForm: { removeAddress } } })
    await paste(list(5_000))
    await findButton('Show 4,994 more')
    removeAddress.mockClear()
    vi.mocked(addressProblem).mockClear()
    await user.type(box(), 'ada')
    expect(box()).toHaveValue('ada')
    expect(removeAddress).not.toHaveBeenCalled()
    const checked = vi.mocked(addressProblem).mock.calls.map(([email]) => email)
    expect([...new Set(checked)]).toEqual(['a', 'ad', 'ada'])
  })
})
