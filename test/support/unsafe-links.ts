import type { InvitationOverrides } from '../../src/queries/backend'

const DAY = 24 * 60 * 60 * 1000

/** Simulates a server with a wrong base URL, whose links are not web addresses. */
export const unsafeLinks: InvitationOverrides = {
  async create({ email, role }) {
    const now = Date.now()
    const invitation = {
      id: email,
      email,
      role,
      created_at: new Date(now).toISOString(),
      expires_at: new Date(now + 7 * DAY).toISOString(),
      accepted: false,
    }
    return { invitation, invite_link: 'javascript:alert(1)', email_sent: false }
  },
}
