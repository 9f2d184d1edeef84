import type { InvitationOverrides } from '../../src/queries/backend'

const DAY = 24 * 60 * 60 * 1000

/** A server whose base URL is wrong, so that its links are no web addresses. */
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
