import { expect, it, vi } from 'vitest'
import { recordRequests } from '../../.storybook/requests/record-requests'
import type { RequestEntry } from '../../.storybook/requests/request-entry'
import { containsSecret } from '../../src/client/redact-error'
import { createClient, type Session } from '../../src/exports/client'
import { createFakeFluxbase, faults, type FakeFluxbaseOptions } from '../../src/exports/testing'

const PASSWORD = `pa"ss\\w'o rd+1/2=%é😀`

/** A client whose requests are recorded, and what was reported about them. */
function start(options?: FakeFluxbaseOptions) {
  const fake = createFakeFluxbase(options)
  const reports: RequestEntry[] = []
  const sessions: (Session | null)[] = []
  const client = createClient({
    url: fake.url,
    fetch: recordRequests(fake.fetch, fake.url, (entry) => reports.push(entry)),
    session: fake.signIn(),
    onSessionChange: (session) => sessions.push(session),
  })
  const last = () => reports.at(-1)!
  return { fake, client, reports, sessions, last }
}

it('reports a request when it is sent, and again with its response', async () => {
  const { fake, client, reports } = start()
  fake.invite({ email: 'grace@example.com' })
  await client.management.invitations.list({ include_accepted: true })
  await vi.waitFor(() => expect(reports).toHaveLength(2))
  const [sent, answered] = reports
  expect(sent).toMatchObject({
    method: 'GET',
    path: expect.stringMatching(/^\/api\/v1\/admin\/invitations\?include_accepted=true/),
    request: { body: null },
    outcome: null,
  })
  expect(answered).toMatchObject({ id: sent!.id, outcome: { status: 200 } })
  expect(answered!.outcome!.response!.body).toContain('"email": "grace@example.com"')
})

it('says of a request without a response what became of it', async () => {
  const { fake, client, last } = start()
  fake.intercept('invitations.create', faults.network)
  const lost = client.management.invitations.create({ email: 'a@example.com', role: fake.roles[1] })
  await lost.catch(() => undefined)
  await vi.waitFor(() => expect(last().outcome?.status).toBe('no response'))

  fake.intercept('invitations.list', faults.hang)
  const ending = new AbortController()
  const left = client.management.invitations.list({}, { signal: ending.signal })
  await vi.waitFor(() => expect(last()).toMatchObject({ method: 'GET', outcome: null }))
  ending.abort()
  await left.catch(() => undefined)
  await vi.waitFor(() => expect(last().outcome?.status).toBe('cancelled'))
})

it('shows the beginning of a long list, and how much more there is', async () => {
  const { fake, client, last } = start()
  for (let at = 0; at < 300; at += 1) fake.invite({ email: `person.${at}@example.com` })
  await client.management.invitations.list()
  await vi.waitFor(() => expect(last().outcome?.response?.body).toContain('… and 280 more'))
  expect(last().outcome!.response!.body).not.toContain('person.0@example.com')
})

it.each(['wayli-app-2026.1', 'fluxbase-eu-2026.3', 'nimbleflux-2026.3'] as const)(
  'reports no secret of %s',
  async (dialect) => {
    const { fake, client, reports, sessions } = start({ dialect })
    fake.addUser({ email: 'two@example.com', password: PASSWORD, totp: true, role: fake.roles[0] })
    const { invitations } = client.management
    const { email, password } = fake.admin

    await client.admin.login({ email, password })
    const { invite_link } = await invitations.create({
      email: 'joan@example.com',
      role: fake.roles[1],
    })
    const token = fake.invitations[0]!.token
    await invitations.validate(token)
    await invitations.accept(token, { name: 'Joan', password: PASSWORD })
    await invitations.list({ include_accepted: true })
    const { token: gone } = fake.invite({ email: 'gone@example.com' })
    await invitations.revoke(gone)
    await client.http.post('/dashboard/auth/login', {
      email: 'two@example.com',
      password: PASSWORD,
    })
    const code = { user_id: fake.signIn('two@example.com').user.id, code: '123456' }
    await client.http.post('/dashboard/auth/2fa/verify', code)
    // What proxies and servers write into their pages and errors.
    const echo = (status: number) => async (request: Request) =>
      new Response(`<p>${request.url} ${await request.text()}</p>`, {
        status,
        headers: {
          'X-Debug': encodeURIComponent(request.url),
          'X-Seen': encodeURIComponent(PASSWORD),
        },
      })
    fake.intercept('invitations.accept', echo(502))
    await invitations.accept(token, { name: 'Joan', password: PASSWORD }).catch(() => undefined)
    fake.intercept('invitations.validate', echo(404))
    await invitations.validate(token).catch(() => undefined)
    const { access_token, refresh_token } = fake.signIn()
    const headers = { 'X-API-Key': 'a key', apikey: 'another key' }
    await client.http
      .post('/dashboard/auth/refresh', { refresh_token }, { headers })
      .catch(() => undefined)

    await vi.waitFor(() => {
      expect(reports.filter(({ outcome }) => outcome)).toHaveLength(fake.requests.length)
    })
    const statuses = reports.map(({ outcome }) => outcome?.status)
    expect(statuses).toEqual(expect.arrayContaining([200, 201, 404, 502]))
    const secrets = [
      PASSWORD,
      password,
      token,
      gone,
      invite_link,
      access_token,
      refresh_token,
      code.code,
      'a key',
      'another key',
      ...sessions.flatMap((session) => [session?.access_token, session?.refresh_token]),
      ...fake.requests.flatMap(({ headers }) => headers.authorization ?? []),
    ]
    expect(secrets).not.toContain('')
    const said = reports.map((report) => JSON.stringify(report))
    expect(said.filter((text) => containsSecret(text, secrets))).toEqual([])
    expect(
      said.filter((text) => secrets.some((secret) => secret && text.includes(secret))),
    ).toEqual([])
    expect(said.join('\n')).toContain('joan@example.com')
  },
)
