import { render, screen, waitFor } from '@testing-library/react'
import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { AcceptInvitePage } from '../../src/components/accept-invite-page/accept-invite-page'
import { defaultColumns } from '../../src/components/invitation-table/columns/default-columns'
import {
  InvitationTable,
  type InvitationTableProps,
} from '../../src/components/invitation-table/invitation-table'
import { InviteForm, type InviteFormProps } from '../../src/components/invite-form/invite-form'
import type { InvitationsProviderProps } from '../../src/provider/invitations-provider'
import { useKit } from '../../src/provider/kit-context'
import type { Problem } from '../../src/queries/problem'
import { createFakeFluxbase } from '../../src/testing/fake-fluxbase'
import { createKit, renderHookWithKit, renderWithKit } from '../support/render'

// The test setup fails on any output on the console.

/** Collects what the app is told. */
function createListener() {
  const problems: Problem[] = []
  return { problems, onProblem: (problem: Problem) => void problems.push(problem) }
}

const odd = (value: unknown) => value as never

describe('an option of the provider that cannot be used', () => {
  it.each<[keyof InvitationsProviderProps, unknown, unknown]>([
    ['locale', 'de_DE', 'de-DE'],
    ['locale', 'de_DE.UTF-8', 'de-DE'],
    ['locale', 'sr_RS@latin', 'sr-RS'],
    ['locale', 'pt-BR-x-', 'pt-BR'],
    ['locale', 'de-DE;q=0.9', 'de'],
    ['locale', 'C', 'en'],
    ['locale', 'C.UTF-8', 'en'],
    ['locale', '', 'en'],
    ['locale', null, 'en'],
    ['locale', 7, 'en'],
    ['timeZone', 'Mars/Phobos', undefined],
    ['timeZone', '', undefined],
    ['timeZone', null, undefined],
    ['expiringSoon', Number.NaN, 172_800_000],
    ['expiringSoon', -1, 0],
    ['expiringSoon', '48h', 172_800_000],
    ['roles', ['', 'editor', null, 'editor'], ['editor']],
    ['roles', ['', null], undefined],
    ['roles', 'editor', undefined],
    ['theme', 'blue', undefined],
  ])('%s={%j} becomes %j, and onProblem is told once (H13)', async (option, given, used) => {
    const { problems, onProblem } = createListener()
    const { result, rerender } = renderHookWithKit(() => useKit(), { [option]: given, onProblem })
    expect(Reflect.get(result.current, option)).toEqual(used)
    rerender()
    await waitFor(() => expect(problems).toHaveLength(1))
    expect(problems[0]).toMatchObject({ code: 'invalid_option', subject: option, given, used })
    expect(problems[0]?.message).toMatch(
      new RegExp(
        `^fluxbase-invitations: ${option} is .*, which cannot be used\\. .*\\. Pass .*\\.$`,
      ),
    )
  })

  it.each<[keyof InvitationsProviderProps, unknown]>([
    ['locale', undefined],
    ['locale', 'de-DE-u-nu-latn'],
    ['timeZone', undefined],
    ['timeZone', 'Europe/Berlin'],
    ['expiringSoon', 0],
    ['roles', ['editor', 'viewer']],
    ['theme', 'dark'],
  ])('%s={%j} is used as it is, and reported nowhere', async (option, given) => {
    const { problems, onProblem } = createListener()
    const { result } = renderHookWithKit(() => useKit(), { [option]: given, onProblem })
    expect(Reflect.get(result.current, option)).toBe(option === 'locale' ? (given ?? 'en') : given)
    await vi.dynamicImportSettled()
    expect(problems).toEqual([])
  })

  it('the three drop-ins render whatever the provider is given (H13)', () => {
    const anything = fc.oneof(
      fc.constantFrom('de_DE', 'C', '', 'Mars/Phobos', Number.NaN, -1, Infinity, null, {}, [null]),
      fc.anything(),
    )
    const options = fc.record(
      { locale: anything, timeZone: anything, expiringSoon: anything, roles: anything },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(options, (given) => {
        const { Wrapper } = createKit({ ...(given as object), now: odd(() => Number.NaN) })
        const { container, unmount } = render(
          <Wrapper>
            <InvitationTable />
            <InviteForm />
            <AcceptInvitePage token={null} />
          </Wrapper>,
        )
        expect(container.querySelectorAll('[data-fbi-root]')).toHaveLength(3)
        unmount()
      }),
      { numRuns: 30 },
    )
  })
})

describe('an option of a drop-in that cannot be used', () => {
  it.each<[keyof InviteFormProps, unknown, unknown]>([
    ['maxRecipients', Number.NaN, undefined],
    ['maxRecipients', -5, 0],
    ['maxRecipients', '20', undefined],
    ['seatsLeft', Number.NaN, undefined],
    ['allowedDomains', 'example.com', undefined],
    ['allowedDomains', ['example.com', null], ['example.com']],
    ['expiry', [3600, Number.NaN], [3600]],
    ['expiry', 3600, undefined],
    ['roles', [null, { role: 'editor' }, 'editor', {}], [{ role: 'editor' }]],
    ['headingLevel', 9, 6],
    ['headingLevel', 0, 1],
    ['headingLevel', 'two', undefined],
    ['title', { text: 'Team' }, undefined],
    ['title', '', undefined],
    ['roles', [{ role: 'editor', label: {} }], [{ role: 'editor' }]],
  ])(
    'InviteForm %s={%j} becomes %j, and onProblem is told once (H13)',
    async (option, given, used) => {
      const { problems, onProblem } = createListener()
      const { user } = renderWithKit(<InviteForm {...{ [option]: odd(given) }} />, { onProblem })
      await user.type(screen.getByRole('textbox'), 'grace@example.com')
      await waitFor(() => expect(problems).toHaveLength(1))
      expect(problems[0]).toMatchObject({ code: 'invalid_option', subject: option, given, used })
    },
  )

  const [person, role] = defaultColumns.slice(1) as [never, never]
  it.each<[keyof InvitationTableProps, unknown, unknown]>([
    ['headingLevel', Number.NaN, undefined],
    ['columns', [null, person, { id: 'bare' }, role, role], [person, role]],
    ['columns', 'email', undefined],
    ['columns', null, undefined],
    ['exportColumns', [person, person], [person]],
    ['rowActions', [{ id: 'open', label: 'Open' }], undefined],
    ['title', {}, undefined],
    ['nameOf', null, undefined],
    ['nameOf', { a: 'Ada' }, undefined],
    ['defaultDensity', 'dense', undefined],
  ])(
    'InvitationTable %s={%j} is replaced, and onProblem is told once (H13)',
    async (option, given, used) => {
      const { problems, onProblem } = createListener()
      const fake = createFakeFluxbase()
      fake.invite({ email: 'grace@example.com' })
      renderWithKit(<InvitationTable {...{ [option]: odd(given) }} />, { fake, onProblem })
      expect(await screen.findByText('grace@example.com')).toBeVisible()
      await waitFor(() => expect(problems).toHaveLength(1))
      expect(problems[0]).toMatchObject({ code: 'invalid_option', subject: option, given, used })
    },
  )

  it.each([
    ['view', { search: 7, status: 'zz', sort: 'email' }],
    ['view', 'ada'],
    ['defaultView', null],
    ['defaultView', { role: {} }],
  ])(
    'InvitationTable %s={%j} shows a list, and onProblem is told once (H13)',
    async (option, given) => {
      const { problems, onProblem } = createListener()
      const fake = createFakeFluxbase()
      fake.invite({ email: '7@example.com' })
      renderWithKit(<InvitationTable {...{ [option]: odd(given) }} />, { fake, onProblem })
      expect(await screen.findByText('7@example.com')).toBeVisible()
      await waitFor(() => expect(problems).toHaveLength(1))
      expect(problems[0]).toMatchObject({ code: 'invalid_option', subject: 'view', given })
    },
  )

  it('a token that a router gives as an array is read from its first text, and onProblem is not told the token (H13)', async () => {
    const { problems, onProblem } = createListener()
    const fake = createFakeFluxbase()
    const { token } = fake.invite({ email: 'grace@example.com' })
    renderWithKit(<AcceptInvitePage token={odd([token, token])} />, { fake, onProblem })
    expect(await screen.findByText(/grace@example\.com/)).toBeVisible()
    await waitFor(() => expect(problems).toHaveLength(1))
    expect(problems[0]).toMatchObject({
      subject: 'token',
      given: 'array',
      used: 'its first text',
    })
    expect(JSON.stringify(problems)).not.toContain(token)
  })

  it.each([7, {}, [], [null], true])(
    'the token %j shows that the link has none (H13)',
    async (token) => {
      renderWithKit(<AcceptInvitePage token={odd(token)} />)
      expect(
        await screen.findByRole('heading', { name: 'Open the link from your invitation' }),
      ).toBeVisible()
    },
  )

  it('a brand that cannot be rendered leaves the page, and is reported (H13)', async () => {
    const { problems, onProblem } = createListener()
    const fake = createFakeFluxbase()
    const { token } = fake.invite({ email: 'grace@example.com' })
    renderWithKit(<AcceptInvitePage token={token} brand={odd({ logo: 1 })} />, { fake, onProblem })
    expect(await screen.findByText(/grace@example\.com/)).toBeVisible()
    expect(problems).toMatchObject([{ code: 'callback_failed', subject: 'brand' }])
    vi.mocked(console.error).mockClear() // React logs the error as well
  })

  it('AcceptInvitePage headingLevel and addresses are replaced, and onProblem is told once (H13)', async () => {
    const { problems, onProblem } = createListener()
    renderWithKit(
      <AcceptInvitePage token="" headingLevel={odd(12)} signInHref="javascript:alert(1)" />,
      { onProblem },
    )
    expect(await screen.findByRole('heading', { level: 6 })).toBeVisible()
    await waitFor(() =>
      expect(problems).toMatchObject([
        { code: 'invalid_option', subject: 'headingLevel', given: 12, used: 6 },
        { code: 'invalid_option', subject: 'signInHref', used: undefined },
      ]),
    )
  })
})
