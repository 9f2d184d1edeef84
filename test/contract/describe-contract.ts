import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createClient,
  FluxbaseError,
  invalidReason,
  invitationStatus,
  tokenFromInviteLink,
  type FluxbaseClient,
  type FluxbaseErrorCode,
} from 'fluxbase-invitations/client'

/** The possible outcomes of a valid acceptance. Published servers cannot create accounts. */
export type AcceptOutcome = 'accepted' | Extract<FluxbaseErrorCode, 'account_impossible'>

/** The possible outcomes of revoking. Published nimbleflux servers cannot revoke. */
export type RevokeOutcome = 'revoked' | Extract<FluxbaseErrorCode, 'revoke_unsupported'>

/** A server, and the outcomes to expect from it. */
export interface Connection {
  url: string
  email: string
  password: string
  accept: readonly AcceptOutcome[]
  revoke: readonly RevokeOutcome[]
  /** Lets the server's time pass, in milliseconds. */
  pass: (ms: number) => void | Promise<void>
  close?: () => void | Promise<void>
}

const PASSWORD = 'a few words work well'

/** Tests over HTTP what the published client relies on. Signs in only once, because servers allow four sign-ins per minute. */
export function describeContract(name: string, connect: () => Promise<Connection>): void {
  describe(`contract: ${name}`, () => {
    let server: Connection
    let client: FluxbaseClient
    let role: string
    const links: string[] = []
    const run = Date.now().toString(36)
    let people = 0

    const address = () => `contract-${run}-${(people += 1)}@example.com`
    const { validate, accept, revoke, list } = {
      validate: (token: string) => client.management.invitations.validate(token),
      accept: (token: string, password = PASSWORD) =>
        client.management.invitations.accept(token, { name: 'Grace Hopper', password }),
      revoke: (token: string) => client.management.invitations.revoke(token),
      list: async (email: string) => {
        const { invitations } = await client.management.invitations.list({
          include_accepted: true,
          include_expired: true,
        })
        return invitations.filter((invitation) => invitation.email === email)
      },
    }

    async function invite(email = address(), expiry?: number) {
      const created = await client.management.invitations.create({
        email,
        role,
        ...(expiry !== undefined && { expiry_duration: expiry }),
      })
      links.push(created.invite_link)
      return { ...created, email, token: tokenFromInviteLink(created.invite_link)! }
    }

    beforeAll(async () => {
      server = await connect()
      client = createClient({ url: server.url })
      await client.admin.login({ email: server.email, password: server.password })
      role = await memberRole(client, address())
    })

    afterAll(async () => {
      for (const link of links) await revoke(tokenFromInviteLink(link)!).catch(() => undefined)
      await client.admin.logout()
      await server.close?.()
    })

    it('refuses the list without a session', async () => {
      const stranger = createClient({ url: server.url })
      expect(await failure(stranger.management.invitations.list())).toMatchObject({
        code: 'unauthorized',
        status: 401,
      })
    })

    it('refuses to sign in with a wrong password', async () => {
      const stranger = createClient({ url: server.url })
      const wrong = { email: `nobody-${run}@example.com`, password: PASSWORD }
      expect(await failure(stranger.admin.login(wrong))).toMatchObject({
        code: 'invalid_credentials',
      })
    })

    it('refreshes a session', async () => {
      const other = createClient({ url: server.url, session: client.admin.session })
      expect(await other.admin.refresh()).toEqual(expect.any(String))
      await expect(other.management.invitations.list()).resolves.toHaveProperty('invitations')
    })

    it('creates an invitation, returns its link only then, and lists it', async () => {
      const { invitation, invite_link, token, email } = await invite()
      expect(invitation).toMatchObject({ email, role, accepted: false })
      expect(invite_link.endsWith(`/invite/${token}`)).toBe(true)
      expect(token).toMatch(/^[\w-]{43}=$/)
      const rows = await list(email)
      expect(rows).toMatchObject([{ id: invitation.id, email, role, accepted: false }])
      expect(rows[0]?.token || undefined).toBeUndefined()
    })

    it('makes an invitation last seven days, or the number of seconds in the request', async () => {
      const lasts = ({ invitation }: Awaited<ReturnType<typeof invite>>) =>
        Math.round((Date.parse(invitation.expires_at) - Date.parse(invitation.created_at)) / 1000)
      expect(lasts(await invite())).toBe(604_800)
      expect(lasts(await invite(address(), 3_600))).toBe(3_600)
    })

    it('creates two invitations for the same address, with two links that both work', async () => {
      const first = await invite()
      const second = await invite(first.email)
      expect(second.token).not.toBe(first.token)
      expect(await list(first.email)).toHaveLength(2)
      expect(await validate(first.token)).toMatchObject({ valid: true })
      expect(await validate(second.token)).toMatchObject({ valid: true })
    })

    it('refuses an unknown role and creates nothing', async () => {
      const email = address()
      const creating = client.management.invitations.create({ email, role: 'emperor' })
      expect(await failure(creating)).toMatchObject({ code: 'invalid_role', status: 400 })
      expect(await list(email)).toEqual([])
    })

    it('says whom a link is for, any number of times', async () => {
      const { token, email } = await invite()
      for (const _ of [1, 2]) {
        expect(await validate(token)).toMatchObject({ valid: true, invitation: { email, role } })
      }
    })

    it('refuses a link that it did not create', async () => {
      const token = `${'A'.repeat(43)}=`
      const { valid, error } = await validate(token)
      expect({ valid, reason: invalidReason(error) }).toEqual({
        valid: false,
        reason: 'not_found',
      })
      expect(await failure(accept(token))).toMatchObject({ code: 'not_found', status: 404 })
    })

    it('compares tokens undecoded (%3D is not =), so the client does not encode them', async () => {
      const { token } = await invite()
      const encoded = encodeURIComponent(token)
      expect(await client.http.get(`/api/v1/invitations/${encoded}/validate`)).toMatchObject({
        valid: false,
      })
      expect(await validate(encoded)).toMatchObject({ valid: true })
    })

    it('refuses a link after it has expired', async () => {
      const { token, email } = await invite(address(), 1)
      await server.pass(1_100)
      const { valid, error } = await validate(token)
      expect({ valid, reason: invalidReason(error) }).toEqual({ valid: false, reason: 'expired' })
      expect(await failure(accept(token))).toMatchObject({ code: 'expired', status: 410 })
      const [row] = await list(email)
      expect(invitationStatus(row!, Date.parse(row!.expires_at))).toBe('expired')
    })

    it('refuses a short password and leaves the invitation unchanged', async () => {
      const { token } = await invite()
      expect(await failure(accept(token, 'elevenchars'))).toMatchObject({
        code: 'password_rejected',
        status: 400,
      })
      expect(await validate(token)).toMatchObject({ valid: true })
    })

    it('creates the account once, or says that it cannot and keeps the link valid', async ({
      annotate,
    }) => {
      const { token, email } = await invite()
      const answer = await settle(accept(token))
      const outcome = 'code' in answer ? answer.code : 'accepted'
      await annotate(outcome, 'accept')
      expect(server.accept).toContain(outcome)

      if ('code' in answer) {
        expect(answer).toMatchObject({ status: 500, outcomeUnknown: false })
        expect(await validate(token)).toMatchObject({ valid: true })
        return
      }
      expect(answer.user).toMatchObject({ email, name: 'Grace Hopper' })
      const newcomer = createClient({ url: server.url, session: answer })
      await expect(newcomer.management.invitations.list()).resolves.toHaveProperty('invitations')
      const { error } = await validate(token)
      expect(invalidReason(error)).toBe('already_accepted')
      expect(await failure(accept(token))).toMatchObject({ code: 'already_accepted', status: 409 })
      expect((await list(email))[0]).toMatchObject({ accepted: true })
    })

    it('revokes immediately, or says that it cannot and keeps the link valid', async ({
      annotate,
    }) => {
      const { token, email } = await invite()
      const answer = await settle(revoke(token))
      const outcome = 'code' in answer ? answer.code : 'revoked'
      await annotate(outcome, 'revoke')
      expect(server.revoke).toContain(outcome)

      if ('code' in answer) {
        expect(await validate(token)).toMatchObject({ valid: true })
        return
      }
      const { error } = await validate(token)
      expect(invalidReason(error)).toBe('not_found')
      expect(await list(email)).toEqual([])
      expect(await failure(revoke(token))).toMatchObject({ code: 'not_found', status: 404 })
    })
  })
}

/** The role with fewer rights on this server's generation, read from the refusal of an unknown role. */
async function memberRole(client: FluxbaseClient, email: string): Promise<string> {
  const tried = await failure(client.management.invitations.create({ email, role: 'member' }))
  const named = Array.from(tried.serverMessage?.matchAll(/'(\w+)'/g) ?? [], (match) => match[1]!)
  expect(named).toHaveLength(2)
  return named[1]!
}

async function settle<Answer extends object>(
  promise: Promise<Answer>,
): Promise<Answer | FluxbaseError> {
  try {
    return await promise
  } catch (error) {
    if (error instanceof FluxbaseError) return error
    throw error
  }
}

async function failure(promise: Promise<object | null>): Promise<FluxbaseError> {
  const answer = await settle(promise as Promise<object>)
  expect(answer).toBeInstanceOf(FluxbaseError)
  return answer as FluxbaseError
}
