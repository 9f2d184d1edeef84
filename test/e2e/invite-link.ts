import type { APIRequestContext } from '@playwright/test'
import type { Demo } from './start-demo'

/** Invites somebody over HTTP, and returns the link to the demo's own page. */
export async function inviteLink(
  request: APIRequestContext,
  { url, email, password }: Demo,
  address: string,
): Promise<string> {
  const login = await request.post(`${url}/api/v1/admin/login`, { data: { email, password } })
  const { access_token } = (await login.json()) as { access_token: string }
  const created = await request.post(`${url}/api/v1/admin/invitations`, {
    headers: { Authorization: `Bearer ${access_token}` },
    data: { email: address, role: 'dashboard_user' },
  })
  const { invite_link } = (await created.json()) as { invite_link: string }
  return `${url}/invite/${invite_link.slice(invite_link.lastIndexOf('/') + 1)}`
}
