import { StrictMode, useState } from 'react'
import { act, fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { InvitationTable } from '../../src/components/invitation-table/invitation-table'
import {
  InviteDialog,
  type InviteDialogProps,
} from '../../src/components/invite-form/invite-dialog'
import { createFakeFluxbase } from '../../src/testing/fake-fluxbase'
import { renderWithKit } from '../support/render'
import '../support/preload-people'

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const dialog = () => screen.queryByRole('dialog')
const emails = () => screen.getByRole('textbox', { name: 'E-mail addresses' })

describe('InviteDialog, opened by the app (H7)', () => {
  /** What the app's `open` was set to, in order. */
  function Controlled({ log, ...props }: InviteDialogProps & { log: boolean[] }) {
    const [isOpen, setOpen] = useState(false)
    return (
      <>
        <button onClick={() => setOpen(true)}>Add</button>
        <InviteDialog
          {...props}
          open={isOpen}
          onOpenChange={(next) => {
            log.push(next)
            setOpen(next)
          }}
        />
      </>
    )
  }

  it('follows open, asks once to be closed, keeps what was typed, and returns focus', async () => {
    const log: boolean[] = []
    const { user } = renderWithKit(
      <StrictMode>
        <Controlled log={log} trigger={null} />
      </StrictMode>,
    )
    expect(screen.getAllByRole('button')).toHaveLength(1)
    await user.click(button('Add'))
    await user.type(emails(), 'grace@example.com')
    await user.click(button('Close'))
    expect(dialog()).toBeNull()
    expect(button('Add')).toHaveFocus()
    await user.click(button('Add'))
    expect(emails()).toHaveValue('grace@example.com')
    fireEvent(dialog()!, new Event('cancel', { cancelable: true })) // Escape
    expect(dialog()).toBeNull()
    await user.click(button('Add'))
    act(() => (dialog() as HTMLDialogElement).close()) // the browser, without asking
    expect(dialog()).toBeNull()
    await user.click(button('Add'))
    expect(dialog()).not.toBeNull()
    expect(log).toEqual([false, false, false])
  })

  it('stays as the app says if the app does not follow', async () => {
    const onOpenChange = vi.fn()
    const { user } = renderWithKit(<InviteDialog open={false} onOpenChange={onOpenChange} />)
    await user.click(button('Invite people'))
    expect(dialog()).toBeNull()
    expect(onOpenChange.mock.calls).toEqual([[true]])
  })

  it('ignores the cancel event of a file input inside', async () => {
    const { user } = renderWithKit(<InviteDialog />)
    await user.click(button('Invite people'))
    fireEvent(
      dialog()!.querySelector('input[type="file"]')!,
      new Event('cancel', { bubbles: true }),
    )
    expect(dialog()).not.toBeNull()
  })

  it('offers a new form after a completed invite', async () => {
    const { user } = renderWithKit(<InviteDialog />)
    await user.click(button('Invite people'))
    await user.type(emails(), 'grace@example.com{Enter}{Enter}')
    await screen.findByRole('heading', { name: /Invitation for grace/ })
    await user.click(button('Close'))
    await user.click(button('Invite people'))
    expect(emails()).toHaveValue('')
  })
})

describe('InviteDialog with a trigger of the app (H7)', () => {
  it('an element keeps its text and its onClick, and submits no form', async () => {
    const onClick = vi.fn()
    const { user } = renderWithKit(
      <InviteDialog trigger={<button onClick={onClick}>Add a colleague</button>} />,
    )
    const trigger = button('Add a colleague')
    expect(trigger).toHaveAttribute('type', 'button')
    expect(trigger).toHaveAttribute('aria-haspopup', 'dialog')
    await user.click(trigger)
    expect(dialog()).not.toBeNull()
    expect(onClick).toHaveBeenCalledTimes(1)
  })

  it('a function receives the props of a button, with its text', async () => {
    const { user } = renderWithKit(
      <InviteDialog title="Add people" trigger={(props) => <button {...props} />} />,
    )
    await user.click(button('Add people'))
    expect(screen.getByRole('dialog', { name: 'Add people' })).toBeVisible()
  })
})

describe('InvitationTable beside an InviteDialog (H7)', () => {
  const openers = () => screen.queryAllByRole('button', { name: 'Invite people' })

  it('without a dialog, there is no button; with one, the button opens it; with two, the first', async () => {
    const fake = createFakeFluxbase()
    fake.invite({ email: 'ada@example.com' })
    const page = (titles: readonly string[]) => (
      <>
        <InvitationTable />
        {titles.map((title) => (
          <InviteDialog key={title} title={title} trigger={null} />
        ))}
      </>
    )
    const { user, rerender } = renderWithKit(page([]), { fake })
    await screen.findByRole('table')
    expect(openers()).toEqual([])
    rerender(page(['One']))
    await user.click(openers()[0]!)
    expect(screen.getByRole('dialog', { name: 'One' })).toBeVisible()
    await user.click(button('Close'))
    expect(openers()[0]).toHaveFocus()
    rerender(page(['One', 'Two']))
    await user.click(openers()[0]!)
    expect(screen.getByRole('dialog', { name: 'One' })).toBeVisible()
    await user.click(button('Close'))
    rerender(page(['Two']))
    await user.click(openers()[0]!)
    expect(screen.getByRole('dialog', { name: 'Two' })).toBeVisible()
    await user.click(button('Close'))
    rerender(page([]))
    expect(openers()).toEqual([])
  })

  it('the table’s own onInvite comes first', async () => {
    const onInvite = vi.fn()
    const { user } = renderWithKit(
      <>
        <InvitationTable onInvite={onInvite} />
        <InviteDialog trigger={null} />
      </>,
    )
    await screen.findByText(/Nobody|No invitations/i)
    await user.click(openers()[0]!)
    expect(onInvite).toHaveBeenCalledTimes(1)
    expect(dialog()).toBeNull()
  })

  it('focus goes to the table’s heading if the button that opened the dialog is gone', async () => {
    const { user } = renderWithKit(
      <>
        <InvitationTable />
        <InviteDialog trigger={null} />
      </>,
    )
    await screen.findByText(/Nobody|No invitations/i)
    await user.click(openers()[0]!)
    await user.type(emails(), 'grace@example.com{Enter}{Enter}')
    await screen.findByRole('heading', { name: /Invitation for grace/ })
    await screen.findByRole('rowheader', { name: /grace/, hidden: true })
    await user.click(button('Close'))
    expect(screen.getByRole('heading', { name: 'Invitations' })).toHaveFocus()
  })
})
