import { act, waitFor } from '@testing-library/react'
import { dehydrate } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { useCreateInvitation } from '../../src/hooks/use-create-invitation'
import { useInvitationLinks } from '../../src/hooks/use-invitation-links'
import { createFakeFluxbase } from '../../src/testing/fake-fluxbase'
import { faults } from '../../src/testing/faults'
import { renderHookWithKit } from '../support/render'

const useBoth = () => ({ create: useCreateInvitation(), links: useInvitationLinks() })

describe.each(['o', 'm', 'n'] as const)('useCreateInvitation on %s', (dialect) => {
  it('resolves with the link, remembers it, and leaves no secret in a cache (S08, S09)', async () => {
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
})

describe('a lost answer to create', () => {
  async function create(fake = createFakeFluxbase()) {
    const { result } = renderHookWithKit(useBoth, { fake })
    const outcome = act(() =>
      result.current.create.create({ email: 'grace@example.com', role: fake.roles[1] }).then(
        (created) => created,
        (error: unknown) => error,
      ),
    )
    return outcome
  }

  it('is found out: the invitation exists, its link does not (F37)', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.create', faults.lostAnswer)
    expect(await create(fake)).toMatchObject({
      code: 'created_without_link',
      outcomeUnknown: false,
    })
  })

  it('is found out: nothing was created, and sending again is safe (F37)', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.create', faults.network)
    expect(await create(fake)).toMatchObject({ code: 'network', outcomeUnknown: false })
    expect(fake.invitations).toHaveLength(0)
  })

  it('stays open when nobody can be asked', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('*', faults.network)
    expect(await create(fake)).toMatchObject({ code: 'network', outcomeUnknown: true })
  })

  it('is no matter any more when the next one is sent, by whichever call', async () => {
    const fake = createFakeFluxbase()
    const { result } = renderHookWithKit(useBoth, { fake })
    const request = { email: 'grace@example.com', role: fake.roles[1] }
    fake.intercept('invitations.create', faults.network, { times: 1 })
    act(() => result.current.create.mutate(request))
    await waitFor(() => expect(result.current.create.isError).toBe(true))

    fake.intercept('invitations.create', faults.hang)
    act(() => result.current.create.mutate(request))
    await waitFor(() => expect(result.current.create.isPending).toBe(true))
    expect(result.current.create.isChecking).toBe(false)
  })

  it('is not mistaken for an older invitation of the same person', async () => {
    const fake = createFakeFluxbase()
    fake.invite({ email: 'grace@example.com' })
    fake.advance(60 * 60 * 1000)
    fake.intercept('invitations.create', faults.network)
    expect(await create(fake)).toMatchObject({ code: 'network', outcomeUnknown: false })
  })
})
