import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { createFakeFluxbase } from '../../src/testing/fake-fluxbase'
import { faults } from '../../src/testing/faults'
import { deferred } from '../support/deferred'
import { box, button, findButton, renderForm } from '../support/invite-form'
import type { KitOptions } from '../support/render'
import '../support/preload-people'

/** Renders the form, and records what its live region says, as a screen reader would read it. */
function renderHeard(options: KitOptions = {}) {
  const kit = renderForm({}, options)
  const heard: string[] = []
  const region = kit.container.querySelector('[data-fbi="live-region"]')!
  const observer = new MutationObserver(() => {
    if (region.textContent) heard.push(region.textContent)
  })
  observer.observe(region, { childList: true, characterData: true, subtree: true })
  /** What was said since the last call. */
  const said = async () => {
    await act(async () => {})
    return heard.splice(0)
  }
  return { ...kit, region, said }
}

describe('InviteForm: announcements (U3)', () => {
  it('says of each address that it was added, and what is wrong with it', async () => {
    const fake = createFakeFluxbase()
    fake.invite({ email: 'ada@example.com' })
    const { user, said } = renderHeard({ fake })
    await user.type(box(), 'zoe@example.com{Enter}')
    expect(await said()).toEqual(['zoe@example.com added.'])
    await user.type(box(), 'barbara@mit{Enter}')
    expect(await said()).toEqual([
      'barbara@mit added. The part after the @ needs an ending, as in example.com.',
    ])
    await user.type(box(), 'kim@gmial.com{Enter}')
    expect(await said()).toEqual(['kim@gmial.com added. Did you mean kim@gmail.com?'])
    await user.type(box(), 'zoe@example.com,')
    expect(await said()).toEqual(['zoe@example.com added. Already in this list.'])
    await user.type(box(), 'ada@example.com,')
    expect(await said()).toEqual(['ada@example.com added. Already invited.'])
  })

  it('says once, of a list, how many are ready and how many are not', async () => {
    const { paste, said } = renderHeard()
    await paste('a@x.org, b@x.org, c, a@x.org')
    expect(await said()).toEqual(['2 ready, 1 to fix, 1 duplicate.'])
  })

  it('says once why the only person is no longer new, and takes it back with the person', async () => {
    const fake = createFakeFluxbase()
    fake.invite({ email: 'ada@example.com', acceptedAt: fake.now() })
    const { user, said, region } = renderHeard({ fake })
    await waitFor(() => expect(fake.requests).not.toHaveLength(0))
    await user.type(box(), 'ada@example.com')
    await findButton('Invite anyway')
    expect(await said()).toEqual(['ada@example.com has already accepted an invitation.'])
    await user.clear(box())
    expect(await said()).toEqual([])
    expect(region).toHaveTextContent(/^$/)
  })

  it('says what is wrong if the field to focus has focus already', async () => {
    const { user, said } = renderHeard()
    await user.click(box())
    await user.keyboard('{Enter}')
    const words = 'Enter the e-mail address of the person to invite.'
    expect(await said()).toEqual([words])
    await user.keyboard('{Enter}')
    expect(await said()).toEqual([words])
    // Focus moves to the field, which is read with its description.
    await user.click(button('Send invitation'))
    await waitFor(() => expect(box()).toHaveFocus())
    expect(await said()).toEqual([])
  })

  it('says what is left after a problem was solved', async () => {
    const { user, paste, said } = renderHeard()
    await paste('a@x.org, b@x.org, alice, bob, a@x.org')
    const removeAll = await findButton(/^Remove all/)
    await said()
    await user.click(removeAll)
    expect(await said()).toEqual(['2 ready, 1 duplicate.'])
    await user.click(button(/^Remove duplicate/))
    expect(await said()).toEqual(['2 ready.'])
  })

  it.each([
    ['off', 'No e-mail was sent. Share the link yourself.'],
    ['on', 'We e-mailed the link to zoe@example.com.'],
  ] as const)('says whether an e-mail went out: %s', async (email, words) => {
    const gate = deferred()
    const fake = createFakeFluxbase({ email })
    fake.intercept('invitations.create', faults.slow(gate.promise))
    const { user, said, region } = renderHeard({ fake })
    await user.type(box(), 'zoe@example.com')
    await user.click(button('Send invitation'))
    await findButton('Sending invitation…')
    expect(await said()).toEqual(['Sending invitation…'])
    await act(async () => gate.resolve())
    expect(await screen.findByRole('heading', { name: /^Invitation for/ })).toHaveFocus()
    expect(await said()).toEqual([words])
    await user.click(button('Invite someone else'))
    expect(await said()).toEqual([])
    expect(region).toHaveTextContent(/^$/)
  })

  it('says whether the e-mails of several invitations went out', async () => {
    const { user, paste, said } = renderHeard()
    await paste('a@x.org, b@x.org')
    await said()
    await user.click(button('Send 2 invitations'))
    await screen.findByRole('heading', { name: '2 invitations created' })
    expect(await said()).toEqual(['No e-mail was sent. Share the links yourself.'])
  })

  it('says that somebody is still in the form', async () => {
    const { user, paste, said } = renderHeard()
    await paste('a@x.org, bad@one')
    await said()
    await user.click(button('Send invitation'))
    await screen.findByRole('heading', { name: 'Invitation for a@x.org' })
    expect((await said()).at(-1)).toBe(
      'No e-mail was sent. Share the link yourself. 1 person is still in the form',
    )
  })

  it('clears "Sending" when an invitation has failed, which is an alert of its own', async () => {
    const fake = createFakeFluxbase()
    const gate = deferred()
    fake.intercept('invitations.create', async () => {
      await gate.promise
      return Response.json({ error: 'Failed' }, { status: 500 })
    })
    const { user, said, region } = renderHeard({ fake })
    await user.type(box(), 'zoe@example.com')
    await user.click(button('Send invitation'))
    await waitFor(() => expect(region).toHaveTextContent('Sending invitation…'))
    expect(await said()).toEqual(['Sending invitation…'])
    gate.resolve()
    expect(await screen.findByRole('alert')).toHaveTextContent(/went wrong on the server/)
    await waitFor(() => expect(region).toHaveTextContent(/^$/))
  })

  it('says once that more people were added than can be invited', async () => {
    const { user, paste, said } = renderHeard()
    await paste(Array.from({ length: 501 }, (_, at) => `person-${at}@x.org`).join('\n'))
    const limit =
      'You can invite 500 at a time, and you’ve added 501. Remove some and invite them later.'
    await waitFor(async () => expect(await said()).toEqual([limit]))
    await user.click(button('Remove person-0@x.org'))
    expect(await said()).toEqual(['person-0@x.org removed.'])
  })
})
