import { waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useValidateInvitation } from '../../src/hooks/use-validate-invitation'
import { createFakeFluxbase } from '../../src/testing/fake-fluxbase'
import { renderHookWithKit } from '../support/render'

describe('useValidateInvitation', () => {
  it('useValidateInvitation returns whom a link is for, sends its token raw, and keeps it out of the cache (S08)', async () => {
    const fake = createFakeFluxbase()
    const { token } = fake.invite({ email: 'grace@example.com' })
    const { result, queryClient } = renderHookWithKit(() => useValidateInvitation(token), { fake })
    await waitFor(() => expect(result.current.data?.invitation?.email).toBe('grace@example.com'))
    expect(fake.requests).toHaveLength(1)
    expect(fake.requests[0]?.path).toBe(`/api/v1/invitations/${token}/validate`)
    const cached = queryClient
      .getQueryCache()
      .getAll()
      .map(({ queryKey, state }) => ({ queryKey, state }))
    expect(JSON.stringify(cached)).not.toContain(token)
  })

  it('useValidateInvitation decodes a token that was percent-encoded once (F89)', async () => {
    const fake = createFakeFluxbase()
    const { token } = fake.invite({ email: 'grace@example.com' })
    const { result } = renderHookWithKit(() => useValidateInvitation(encodeURIComponent(token)), {
      fake,
    })
    await waitFor(() => expect(result.current.data?.valid).toBe(true))
  })

  it.each([
    '',
    ' ',
    '../admin/users',
    'a/b',
    'a b',
    'a%2fb',
    'a?b',
    'a#b',
    '..',
    `${'a'.repeat(600)}=`,
  ])('useValidateInvitation sends no request for %j (S18)', async (token) => {
    const { result, fake } = renderHookWithKit(() => useValidateInvitation(token))
    await waitFor(() => expect(result.current.error?.code).toBe('invalid_link'))
    expect(fake.requests).toHaveLength(0)
  })

  it('useValidateInvitation waits while the token is undefined', () => {
    const { result, fake } = renderHookWithKit(() => useValidateInvitation(undefined))
    expect(result.current).toMatchObject({ isPending: true, fetchStatus: 'idle' })
    expect(fake.requests).toHaveLength(0)
  })

  it('useValidateInvitation reports a failed lookup if the server answers “Invalid token” (F36)', async () => {
    const fake = createFakeFluxbase()
    const { token } = fake.invite({ email: 'grace@example.com' })
    fake.stopDatabase()
    const { result } = renderHookWithKit(() => useValidateInvitation(token), { fake })
    await waitFor(() => expect(result.current.error?.code).toBe('lookup_failed'))
    expect(fake.requests.length).toBe(3)
  })
})
