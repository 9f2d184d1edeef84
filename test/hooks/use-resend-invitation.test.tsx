import { act, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useCreateInvitation } from '../../src/hooks/use-create-invitation'
import { useInvitationLinks } from '../../src/hooks/use-invitation-links'
import { useInvitations } from '../../src/hooks/use-invitations'
import { useResendInvitation } from '../../src/hooks/use-resend-invitation'
import { useRevokeBlocker } from '../../src/hooks/use-revoke-blocker'
import { useRevokeInvitation } from '../../src/hooks/use-revoke-invitation'
import { createFakeFluxbase } from '../../src/testing/fake-fluxbase'
import { faults } from '../../src/testing/faults'
import { renderHookWithKit, type KitOptions } from '../support/render'

function useAll() {
  return {
    list: useInvitations(),
    create: useCreateInvitation(),
    resend: useResendInvitation(),
    revoke: useRevokeInvitation(),
    blocker: useRevokeBlocker(),
    links: useInvitationLinks(),
  }
}

async function start(options?: KitOptions) {
  const kit = renderHookWithKit(useAll, options)
  await waitFor(() => expect(kit.result.current.list.isSuccess).toBe(true))
  return kit
}

describe('useResendInvitation', () => {
  it('resending creates the new invitation first and then revokes the old one', async () => {
    const { result, fake } = await start()
    const { invitation: old } = await act(() =>
      result.current.create.create({
        email: 'a@example.com',
        role: fake.roles[1],
        expiry_duration: 86_400,
      }),
    )
    fake.advance(1000)
    const resent = await act(() => result.current.resend.mutateAsync(old))
    expect(resent.previous).toBe('revoked')
    expect(
      fake.requests.map(({ route }) => route).filter((route) => /create|revoke/.test(route ?? '')),
    ).toEqual(['invitations.create', 'invitations.create', 'invitations.revoke'])
    expect(fake.invitations.map(({ id }) => id)).toEqual([resent.invitation.id])
    const span = Date.parse(resent.invitation.expires_at) - Date.parse(resent.invitation.created_at)
    expect(span).toBe(86_400_000)
  })

  it('resending again while the old invitation is being revoked creates no second invitation', async () => {
    const { result, fake } = await start()
    const { invitation: old } = await act(() =>
      result.current.create.create({ email: 'a@example.com', role: fake.roles[1] }),
    )
    let revoke!: () => void
    const mayRevoke = new Promise<void>((resolve) => (revoke = resolve))
    const revoking = new Promise<void>((resolve) => {
      fake.intercept('invitations.revoke', async (_request, next) => {
        resolve()
        await mayRevoke
        return next()
      })
    })
    await act(async () => {
      const first = result.current.resend.mutateAsync(old)
      await revoking
      const second = result.current.resend.mutateAsync(old)
      revoke()
      expect((await second).invitation.id).toBe((await first).invitation.id)
    })
    expect(fake.invitations).toHaveLength(1)
  })

  it('resending creates a working link if the old period exceeds what a server can represent', async () => {
    const fake = createFakeFluxbase()
    const { invitation } = fake.invite({
      email: 'a@example.com',
      expiresAt: '9999-12-31T23:59:59Z',
    })
    const { result } = await start({ fake })
    const resent = await act(() => result.current.resend.mutateAsync(invitation))
    expect(Date.parse(resent.invitation.expires_at)).toBeGreaterThan(fake.now())
  })

  it('resending reports two live links if this session never received the old one', async () => {
    const fake = createFakeFluxbase()
    const { invitation } = fake.invite({ email: 'a@example.com' })
    const { result } = await start({ fake })
    const resent = await act(() => result.current.resend.mutateAsync(invitation))
    expect(resent.previous).toBe('live')
    expect(resent.previousError).toBeUndefined()
    expect(fake.invitations).toHaveLength(2)
  })

  it('resending reports two live links if only the revoke fails', async () => {
    const { result, fake } = await start()
    const { invitation: old } = await act(() =>
      result.current.create.create({ email: 'a@example.com', role: fake.roles[1] }),
    )
    fake.intercept(
      'invitations.revoke',
      faults.status(500, { error: 'Failed to revoke invitation' }),
    )
    const resent = await act(() => result.current.resend.mutateAsync(old))
    expect(resent).toMatchObject({ previous: 'live', previousError: { code: 'server_error' } })
    expect(result.current.links.get(resent.invitation)).not.toBeNull()
    await waitFor(() => expect(result.current.list.data?.invitations).toHaveLength(2))
  })

  it('resending does not revoke the invitation itself if the server renews it instead of creating another (O15)', async () => {
    const { result, fake } = await start()
    const { invitation: old } = await act(() =>
      result.current.create.create({ email: 'a@example.com', role: fake.roles[1] }),
    )
    const link = result.current.links.get(old)!
    fake.intercept('invitations.create', () =>
      Response.json({ invitation: old, invite_link: link, email_sent: true }, { status: 201 }),
    )
    const resent = await act(() => result.current.resend.mutateAsync(old))
    expect(resent).toMatchObject({ invitation: { id: old.id }, previous: 'unknown' })
    expect(fake.invitations.map(({ id }) => id)).toEqual([old.id])
    expect(result.current.links.get(old)).toBe(link)
  })

  it('resending does not say that the old link works if someone has joined with it meanwhile', async () => {
    const { result, fake } = await start()
    const { invitation: old } = await act(() =>
      result.current.create.create({ email: 'a@example.com', role: fake.roles[1] }),
    )
    const accepted = { valid: false, error: 'Invitation has already been accepted' }
    fake.intercept('invitations.revoke', faults.status(404, { error: 'Invitation not found' }))
    fake.intercept('invitations.validate', faults.status(200, accepted))
    const resent = await act(() => result.current.resend.mutateAsync(old))
    expect(resent).toMatchObject({
      previous: 'expired',
      previousError: { code: 'already_accepted' },
    })
  })

  it('resending changes nothing if the create request fails', async () => {
    const { result, fake } = await start()
    const { invitation: old } = await act(() =>
      result.current.create.create({ email: 'a@example.com', role: fake.roles[1] }),
    )
    fake.intercept(
      'invitations.create',
      faults.status(500, { error: 'Failed to create invitation' }),
    )
    await act(() => result.current.resend.mutateAsync(old).catch(() => undefined))
    await waitFor(() => expect(result.current.resend.error?.code).toBe('server_error'))
    expect(fake.invitations.map(({ id }) => id)).toEqual([old.id])
    expect(fake.requests.filter(({ route }) => route === 'invitations.revoke')).toHaveLength(0)
  })

  it('resending an expired invitation reports that its link has expired', async () => {
    const fake = createFakeFluxbase()
    const { invitation } = fake.invite({ email: 'a@example.com', expiresAt: fake.now() - 1 })
    const { result } = await start({ fake })
    expect((await act(() => result.current.resend.mutateAsync(invitation))).previous).toBe(
      'expired',
    )
  })
})

describe('revoking', () => {
  it('revoking sends no request if this session never received the link (F40)', async () => {
    const fake = createFakeFluxbase()
    const { invitation } = fake.invite({ email: 'a@example.com' })
    const { result } = await start({ fake })
    expect(result.current.blocker(invitation)).toBe('link_not_held')
    act(() => result.current.revoke.mutate(invitation))
    await waitFor(() => expect(result.current.revoke.error?.code).toBe('link_not_held'))
    expect(fake.requests.filter(({ method }) => method === 'DELETE')).toHaveLength(0)
  })

  it('revoking keeps no token of the given row in the mutation cache (S10)', async () => {
    const fake = createFakeFluxbase()
    const { invitation, token } = fake.invite({ email: 'a@example.com' })
    const { result, queryClient } = await start({ fake })
    act(() => result.current.revoke.mutate({ ...invitation, token }))
    await act(() => result.current.resend.mutateAsync({ ...invitation, token }))
    const kept = queryClient.getMutationCache().getAll()
    expect(kept).toHaveLength(2)
    expect(JSON.stringify(kept.map(({ state }) => state))).not.toContain(token)
  })

  it('a server that cannot revoke is remembered', async () => {
    const fake = createFakeFluxbase({ dialect: 'nimbleflux-2026.3', stockBugs: true })
    const { result } = await start({ fake })
    const { invitation } = await act(() =>
      result.current.create.create({ email: 'a@example.com', role: fake.roles[1] }),
    )
    expect(result.current.blocker(invitation)).toBeNull()
    act(() => result.current.revoke.mutate(invitation))
    await waitFor(() => expect(result.current.blocker(invitation)).toBe('unsupported'))
  })

  it('revoking uses the app’s own revoke function if there is one, with or without a link', async () => {
    const fake = createFakeFluxbase()
    const { invitation } = fake.invite({ email: 'a@example.com' })
    const revoked: string[] = []
    const { result } = await start({
      fake,
      overrides: { revoke: async ({ id }) => void revoked.push(id) },
    })
    expect(result.current.blocker(invitation)).toBeNull()
    act(() => result.current.revoke.mutate(invitation))
    await waitFor(() => expect(result.current.revoke.isSuccess).toBe(true))
    expect(revoked).toEqual([invitation.id])
  })
})
