import { act, waitFor } from '@testing-library/react'
import { dehydrate } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { useCreateInvitation } from '../../src/hooks/use-create-invitation'
import { useInvitationLinks } from '../../src/hooks/use-invitation-links'
import { useInvitations } from '../../src/hooks/use-invitations'
import { createFakeFluxbase, type FakeFluxbase } from '../../src/testing/fake-fluxbase'
import { faults } from '../../src/testing/faults'
import { renderHookWithKit } from '../support/render'
import { pass, startVirtualTime, UNTIL_NO_COMMIT } from '../support/virtual-time'

const useBoth = () => ({ create: useCreateInvitation(), links: useInvitationLinks() })

describe.each(['wayli-app-2026.1', 'fluxbase-eu-2026.3', 'nimbleflux-2026.3'] as const)(
  'useCreateInvitation on %s',
  (dialect) => {
    it('create resolves with the link, stores it, and leaves no secret in a cache (S08, S09)', async () => {
      const fake = createFakeFluxbase({ dialect })
      const { result, queryClient } = renderHookWithKit(useBoth, { fake })
      const created = await act(() =>
        result.current.create.create({ email: 'grace@example.com', role: fake.roles[1] }),
      )
      const { token } = fake.invitations[0]!
      expect(created.invite_link).toBe(`http://localhost:8080/invite/${token}`)
      expect(result.current.links.get(created.invitation)).toBe(created.invite_link)
      await waitFor(() => expect(result.current.create.isSuccess).toBe(true))

      const mutations = queryClient
        .getMutationCache()
        .getAll()
        .map(({ state }) => state)
      const queries = queryClient
        .getQueryCache()
        .getAll()
        .map(({ queryKey, state }) => ({ queryKey, state }))
      const everything = dehydrate(queryClient, {
        shouldDehydrateMutation: () => true,
        shouldDehydrateQuery: () => true,
      })
      expect(JSON.stringify({ mutations, queries, everything })).not.toContain(token)
    })
  },
)

describe('a lost response to create', () => {
  const settled = (promise: Promise<unknown>) =>
    promise.then(
      (created) => created,
      (error: unknown) => error,
    )

  /** Calls `create`, then advances the clock by this many seconds. */
  async function create(fake: FakeFluxbase, seconds = 0) {
    startVirtualTime()
    const { result } = renderHookWithKit(useBoth, { fake })
    let outcome!: Promise<unknown>
    act(() => {
      outcome = settled(
        result.current.create.create({ email: 'grace@example.com', role: fake.roles[1] }),
      )
    })
    await pass(seconds)
    return { result, outcome }
  }

  it('after a lost response to create, the invitation is found, without its link (F37)', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.create', faults.lostAnswer)
    const { outcome } = await create(fake)
    expect(await outcome).toMatchObject({ code: 'created_without_link', outcomeUnknown: false })
  })

  it('after a lost response to create, the kit finds that nothing was created and that sending again is safe (F37, O9)', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.create', faults.network)
    const { result, outcome } = await create(fake, 59)
    expect(result.current.create).toMatchObject({ isPending: true, isChecking: true })
    await pass(2)
    expect(await outcome).toMatchObject({ code: 'not_done', outcomeUnknown: false })
    expect(fake.invitations).toHaveLength(0)
  })

  it('after a lost response to create, the list is read after 2, 5, 15, 30 and 60 seconds, bypassing every cache (O4, O9)', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.create', faults.network)
    const lists = () => fake.requests.filter(({ route }) => route === 'invitations.list').length
    await create(fake, 1)
    const reads: number[] = [lists()]
    for (const seconds of [2, 3, 10, 15, 30]) {
      await pass(seconds)
      reads.push(lists())
    }
    expect(reads).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('an invitation that the server commits long after the lost response is found (O9)', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.create', faults.network)
    const { outcome } = await create(fake, 40)
    fake.invite({ email: 'grace@example.com' })
    await pass(21)
    expect(await outcome).toMatchObject({ code: 'created_without_link' })
  })

  it('after a lost response to create, the outcome stays unknown if the server cannot be read', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('*', faults.network)
    const { outcome } = await create(fake, UNTIL_NO_COMMIT)
    expect(await outcome).toMatchObject({ code: 'network', outcomeUnknown: true })
  })

  it('while the outcome of a lost create is unknown, another call for the same person sends nothing (O8)', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.create', faults.lostAnswer)
    const back = fake.intercept('invitations.list', faults.network)
    const { result, outcome } = await create(fake, UNTIL_NO_COMMIT)
    expect(await outcome).toMatchObject({ outcomeUnknown: true })
    const request = { email: 'grace@example.com', role: fake.roles[1] }
    const again = () => act(() => settled(result.current.create.create(request)))
    expect(await again()).toMatchObject({ code: 'network', outcomeUnknown: true })
    back()
    expect(await again()).toMatchObject({ code: 'created_without_link' })
    expect(fake.invitations).toHaveLength(1)
    expect(fake.requests.filter(({ route }) => route === 'invitations.create')).toHaveLength(1)
  })

  it('isChecking is reset when the next create is sent, by mutate or create', async () => {
    startVirtualTime()
    const fake = createFakeFluxbase()
    const { result } = renderHookWithKit(useBoth, { fake })
    const request = { email: 'grace@example.com', role: fake.roles[1] }
    fake.intercept('invitations.create', faults.network, { times: 1 })
    act(() => result.current.create.mutate(request))
    await pass(UNTIL_NO_COMMIT)
    await waitFor(() => expect(result.current.create.isError).toBe(true))

    fake.intercept('invitations.create', faults.hang)
    act(() => result.current.create.mutate(request))
    await waitFor(() => expect(result.current.create.isPending).toBe(true))
    expect(result.current.create.isChecking).toBe(false)
  })

  it('after a lost response to create, an older invitation for the same person is not taken for the new one', async () => {
    const fake = createFakeFluxbase()
    fake.invite({ email: 'grace@example.com' })
    fake.advance(60 * 60 * 1000)
    fake.intercept('invitations.create', faults.network)
    const { outcome } = await create(fake, UNTIL_NO_COMMIT)
    expect(await outcome).toMatchObject({ code: 'not_done', outcomeUnknown: false })
  })

  it('after a lost response to create, the invitation is found although client and server clocks are a minute apart', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.create', faults.lostAnswer)
    startVirtualTime()
    const { result } = renderHookWithKit(useBoth, { fake, now: () => fake.now() + 60_000 })
    const request = { email: 'grace@example.com', role: fake.roles[1] }
    const outcome = await act(() => settled(result.current.create.create(request)))
    expect(outcome).toMatchObject({ code: 'created_without_link' })
  })

  it('a lost response to create does not depend on the app’s clock if the list was loaded before (O6)', async () => {
    const fake = createFakeFluxbase()
    fake.invite({ email: 'grace@example.com' })
    fake.intercept('invitations.create', faults.lostAnswer)
    startVirtualTime()
    const { result } = renderHookWithKit(() => ({ ...useBoth(), list: useInvitations() }), {
      fake,
      now: () => fake.now() + 86_400_000,
    })
    await waitFor(() => expect(result.current.list.isSuccess).toBe(true))
    const request = { email: 'grace@example.com', role: fake.roles[1] }
    const outcome = await act(() => settled(result.current.create.create(request)))
    expect(outcome).toMatchObject({ code: 'created_without_link' })
  })
})

describe('two calls of create for the same person', () => {
  it('two simultaneous equal calls of create make one invitation (F10)', async () => {
    const { result, fake } = renderHookWithKit(useBoth)
    const request = { email: 'grace@example.com', role: fake.roles[1] }
    const [one, two] = await act(() =>
      Promise.all([result.current.create.create(request), result.current.create.create(request)]),
    )
    expect(one).toEqual(two)
    expect(fake.invitations).toHaveLength(1)
  })

  it('a call of create for another role waits for the first and makes its own invitation', async () => {
    const { result, fake } = renderHookWithKit(useBoth)
    const create = (role: string) =>
      result.current.create.create({ email: 'grace@example.com', role })
    await act(() => Promise.all(fake.roles.map(create)))
    expect(fake.invitations.map(({ role }) => role)).toEqual([...fake.roles].reverse())
  })
})
