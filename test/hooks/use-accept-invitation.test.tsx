import { act, waitFor } from '@testing-library/react'
import { dehydrate } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { useAcceptInvitation } from '../../src/hooks/use-accept-invitation'
import { useValidateInvitation } from '../../src/hooks/use-validate-invitation'
import { invalidReason } from '../../src/invitation/invalid-reason'
import type { ValidateInvitationResponse } from '../../src/invitation/public-responses'
import { createFakeFluxbase } from '../../src/testing/fake-fluxbase'
import { faults } from '../../src/testing/faults'
import { deferred } from '../support/deferred'
import { renderHookWithKit } from '../support/render'
import { pass, startVirtualTime, UNTIL_NO_COMMIT } from '../support/virtual-time'

const answers = { name: 'Grace Hopper', password: 'canary-password-1952' }

function accepting(fake = createFakeFluxbase()) {
  const { token } = fake.invite({ email: 'grace@example.com' })
  return {
    token,
    ...renderHookWithKit(() => useAcceptInvitation(token), { fake, signedIn: false }),
  }
}

const posts = (fake: ReturnType<typeof createFakeFluxbase>) =>
  fake.requests.filter(({ route }) => route === 'invitations.accept')

describe('useAcceptInvitation', () => {
  it('accept resolves with the tokens and signs the client in; data holds only the account', async () => {
    const { result, client } = accepting()
    const accepted = await act(() => result.current.accept(answers))
    expect(accepted.user.name).toBe('Grace Hopper')
    expect(client.admin.session?.access_token).toBe(accepted.access_token)
    await waitFor(() => expect(result.current.data).toEqual({ user: accepted.user }))
  })

  it('marks the cached link as used after accepting, even if its token was percent-encoded', async () => {
    const fake = createFakeFluxbase()
    const token = encodeURIComponent(fake.invite({ email: 'grace@example.com' }).token)
    const { result, queryClient } = renderHookWithKit(
      () => ({ link: useValidateInvitation(token), ...useAcceptInvitation(token) }),
      { fake, signedIn: false },
    )
    await waitFor(() => expect(result.current.link.data?.valid).toBe(true))
    await act(() => result.current.accept(answers))
    const [query] = queryClient.getQueryCache().findAll({ type: 'active' })
    expect(query?.state.isInvalidated).toBe(true)
    const link = queryClient.getQueryData<ValidateInvitationResponse>(query!.queryKey)
    expect(link?.valid).toBe(false)
    expect(invalidReason(link?.error)).toBe('already_accepted')
  })

  it.each(['first', 'second'])(
    'keeps the link marked as used if its %s check, sent before, is answered after accepting',
    async (which) => {
      const fake = createFakeFluxbase()
      const { token } = fake.invite({ email: 'grace@example.com' })
      const gate = deferred()
      const slow = () =>
        fake.intercept('invitations.validate', async (_request, next) => {
          const answer = await next()
          await gate.promise
          return answer
        })
      if (which === 'first') slow()
      const { result, queryClient } = renderHookWithKit(
        () => ({ link: useValidateInvitation(token), ...useAcceptInvitation(token) }),
        { fake, signedIn: false },
      )
      if (which === 'second') {
        await waitFor(() => expect(result.current.link.data?.valid).toBe(true))
        slow()
        await act(async () => void queryClient.invalidateQueries())
      }
      const checks = () => fake.requests.filter(({ route }) => route === 'invitations.validate')
      await waitFor(() => expect(checks()).toHaveLength(which === 'first' ? 1 : 2))
      await act(() => result.current.accept(answers))
      await act(async () => gate.resolve())
      await waitFor(() => expect(result.current.link.isFetching).toBe(false))
      expect(result.current.link.data).toMatchObject({ valid: false })
    },
  )

  it('password and tokens never reach a cache, cache event or persister (S08, S09, S10, S11)', async () => {
    const fake = createFakeFluxbase()
    const gate = deferred()
    fake.intercept('invitations.accept', faults.slow(gate.promise))
    const { result, token, queryClient } = accepting(fake)
    const seen: unknown[] = []
    const look = () =>
      seen.push(
        dehydrate(queryClient, {
          shouldDehydrateMutation: () => true,
          shouldDehydrateQuery: () => true,
        }),
        queryClient
          .getMutationCache()
          .getAll()
          .map(({ state, options }) => ({ state, key: options.mutationKey })),
      )
    queryClient.getMutationCache().subscribe(look)
    queryClient.getQueryCache().subscribe(look)

    let accepted!: Promise<{ access_token: string; refresh_token: string }>
    act(() => {
      accepted = result.current.accept(answers)
    })
    await waitFor(() => expect(result.current.isPending).toBe(true))
    gate.resolve()
    const { access_token, refresh_token } = await act(() => accepted)
    look()
    expect(seen.length).toBeGreaterThan(4)
    const text = JSON.stringify(seen)
    for (const secret of [answers.password, token, access_token, refresh_token]) {
      expect(text).not.toContain(secret)
    }
  })

  it('two simultaneous accept calls create one account (F10)', async () => {
    const { result, fake } = accepting()
    const [one, two] = await act(() =>
      Promise.all([result.current.accept(answers), result.current.accept(answers)]),
    )
    expect(one).toBe(two)
    expect(posts(fake)).toHaveLength(1)
  })

  const failure = async (fake: ReturnType<typeof createFakeFluxbase>, seconds = 0) => {
    startVirtualTime()
    const { result } = accepting(fake)
    let error!: Promise<unknown>
    act(() => {
      error = result.current.accept(answers).catch((reason: unknown) => reason)
    })
    await pass(seconds)
    return { error: await act(() => error), posts: posts(fake).length }
  }

  it('after a lost response, accept finds that the account exists (F32)', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.accept', faults.lostAnswer)
    expect(await failure(fake)).toMatchObject({
      error: { code: 'account_without_session' },
      posts: 1,
    })
  })

  it('after a lost response, accept finds that nothing was saved (F33)', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.accept', faults.network)
    expect(await failure(fake, UNTIL_NO_COMMIT)).toMatchObject({
      error: { code: 'not_done', outcomeUnknown: false },
      posts: 1,
    })
  })

  it('accept finds an account that the server creates long after the response was lost (O9)', async () => {
    startVirtualTime()
    const fake = createFakeFluxbase()
    let commit!: () => Promise<unknown>
    fake.intercept('invitations.accept', (_request, next) => {
      commit = next
      return faults.network()
    })
    const { result } = accepting(fake)
    let error!: Promise<unknown>
    act(() => {
      error = result.current.accept(answers).catch((reason: unknown) => reason)
    })
    await pass(40)
    expect(result.current.isPending).toBe(true)
    await commit()
    await pass(21)
    expect(await error).toMatchObject({ code: 'account_without_session' })
    expect(posts(fake)).toHaveLength(1)
  })

  it('after a lost response, accept reports an unknown outcome if the server cannot be read', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('*', faults.network)
    expect(await failure(fake, UNTIL_NO_COMMIT)).toMatchObject({
      error: { code: 'network', outcomeUnknown: true },
      posts: 1,
    })
  })

  it('accept reports that the link was used if someone else accepted it first (F60)', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.accept', async (_request, next) => {
      await next()
      return Response.json({ error: 'Failed to create user: duplicate key' }, { status: 500 })
    })
    expect(await failure(fake)).toMatchObject({ error: { code: 'already_accepted' }, posts: 1 })
  })

  it('accept names the defect of stock servers, and never sends a second request (F29)', async () => {
    const fake = createFakeFluxbase({ stockBugs: true })
    expect(await failure(fake)).toMatchObject({ error: { code: 'account_impossible' }, posts: 1 })
  })
})
