import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createClient } from 'fluxbase-invitations/client'
import { json, scriptedFetch, type Answer } from './scripted-fetch'

const row = {
  id: '0d9f7e52-5f0e-4a53-9d0c-2f9a3f1f0001',
  email: 'newuser@example.com',
  role: 'dashboard_user',
  token: '',
  expires_at: '2026-12-01T00:00:00Z',
  accepted: false,
  created_at: '2026-11-24T00:00:00Z',
}
const session = {
  user: { id: 'u1', email: 'admin@example.com', full_name: 'John Doe' },
  access_token: 'access',
  refresh_token: 'refresh',
  expires_in: 86400,
}
const created = {
  invitation: row,
  invite_link: 'http://localhost:8080/invite/t0ken=',
  email_sent: false,
}

/** The examples from the InvitationsManager page of the Fluxbase documentation, verbatim. */
describe('the documented examples', () => {
  const said: unknown[][] = []

  beforeEach(() => {
    said.length = 0
    vi.spyOn(console, 'log').mockImplementation((...words) => void said.push(words))
    localStorage.clear()
  })

  const clientOf = (...answers: Answer[]) =>
    createClient({ url: 'http://localhost:8080', fetch: scriptedFetch(...answers).fetch })

  it('the documented example signs in and creates an invitation', async () => {
    vi.stubGlobal('fetch', scriptedFetch(json(200, session), json(201, created)).fetch)
    const client = createClient({ url: 'http://localhost:8080' })
    await client.admin.login({ email: 'admin@example.com', password: 'password' })

    const invitation = await client.management.invitations.create({
      email: 'newuser@example.com',
      role: 'dashboard_user',
    })

    console.log('Invite link:', invitation.invite_link)
    vi.unstubAllGlobals()
    expect(said).toEqual([['Invite link:', 'http://localhost:8080/invite/t0ken=']])
  })

  it('the documented example accepts an invitation', async () => {
    const client = clientOf(json(201, session))
    const response = await client.management.invitations.accept('invitation-token', {
      password: 'SecurePassword123!',
      name: 'John Doe',
    })

    localStorage.setItem('access_token', response.access_token)
    console.log('Welcome:', response.user.name)
    expect(localStorage.getItem('access_token')).toBe('access')
    expect(said).toEqual([['Welcome:', 'John Doe']])
  })

  it('the documented example creates an invitation with an expiry', async () => {
    const client = clientOf(json(201, created))
    const invitation = await client.management.invitations.create({
      email: 'newuser@example.com',
      role: 'dashboard_user',
      expiry_duration: 604800, // 7 days in seconds
    })

    console.log('Send this link to the user:', invitation.invite_link)
    expect(said).toEqual([['Send this link to the user:', created.invite_link]])
  })

  it('the documented example lists pending invitations, and all', async () => {
    const client = clientOf(json(200, { invitations: null }), json(200, { invitations: [row] }))
    const { invitations } = await client.management.invitations.list({
      include_accepted: false,
      include_expired: false,
    })

    const all = await client.management.invitations.list({
      include_accepted: true,
      include_expired: true,
    })
    expect([invitations.length, all.invitations.length]).toEqual([0, 1])
  })

  it('the documented example revokes an invitation', async () => {
    const client = clientOf(json(200, { message: 'Invitation revoked successfully' }))
    await client.management.invitations.revoke('invitation-token')
    console.log('Invitation revoked')
    expect(said).toEqual([['Invitation revoked']])
  })

  it.each([
    [{ valid: true, invitation: row }, [['Valid invitation for:', 'newuser@example.com']]],
    [{ valid: false, error: 'Invitation not found' }, [['Invalid:', 'Invitation not found']]],
  ])('the documented example validates a link: %o', async (answer, words) => {
    vi.mocked(console.error).mockImplementation((...text) => void said.push(text))
    const client = clientOf(json(200, answer))
    const result = await client.management.invitations.validate('invitation-token')

    if (result.valid) {
      console.log('Valid invitation for:', result.invitation?.email)
    } else {
      console.error('Invalid:', result.error)
    }
    vi.mocked(console.error).mockClear() // the example itself writes to the console
    expect(said).toEqual(words)
  })
})
