import { describe, expect, it, vi } from 'vitest'
import { createInvitationsSource } from '../../src/queries/invitations-source'
import type { InvitationOverrides } from '../../src/queries/source'

const TOKEN = 'iv8c9V-w_IL-4voM-JU-wGfPjy5lOMpNUNlv0DltE6s='
const row = { id: '1', email: 'ada@example.com', role: 'dashboard_user' }

const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable('it did not fail'),
    (error: unknown) => error as Error,
  )

describe('an app’s own operation', () => {
  const http = { get: vi.fn(), post: vi.fn(), delete: vi.fn() }
  const withOwn = (name: keyof InvitationOverrides, answer: unknown) =>
    createInvitationsSource({ http }, { overrides: { [name]: async () => answer } })

  it('may answer what a server answers, null and all (F44)', async () => {
    expect(await withOwn('list', { invitations: null }).list()).toEqual({ invitations: [] })
    expect(await withOwn('list', { invitations: [null] }).list()).toMatchObject({ unreadable: 1 })
  })

  it('may pass on what the kit has read already', async () => {
    const read = await withOwn('list', { invitations: [row, null] }).list()
    expect(await withOwn('list', read).list()).toEqual(read)
  })

  it.each([undefined, null, 'OK', {}])(
    'fails by name, like any operation, where it answers %j (F41, F42)',
    async (answer) => {
      const calls = [
        withOwn('list', answer).list(),
        withOwn('create', answer).create(row),
        withOwn('validate', answer).validate(TOKEN),
        withOwn('accept', answer).accept(TOKEN, { name: 'Ada', password: 'canary-password' }),
      ]
      const names = ['list', 'create', 'validate', 'accept']
      for (const [index, call] of calls.entries()) {
        expect(await failureOf(call)).toMatchObject({
          code: 'protocol',
          message: expect.stringContaining(`overrides.${names[index]}`),
        })
      }
    },
  )
})

describe('the error of a foreign fetch', () => {
  /** As libraries throw it: the address in its words, the request at its side. */
  const fail = async (path: string, body?: unknown) => {
    throw Object.assign(new Error(`failed: ${path}`), {
      status: 500,
      details: { error: `Cannot ask ${path.replace('=', '%3D')}`, request_id: 'r1' },
      config: { path, body },
    })
  }
  const links = new Map([['1', `https://fluxbase.example.com/invite/${TOKEN}`]])
  const http = { get: fail, post: fail, delete: fail }
  const source = createInvitationsSource({ http }, { links })

  it.each([
    ['validate', () => source.validate(TOKEN)],
    ['accept', () => source.accept(TOKEN, { name: 'Ada', password: 'canary-password' })],
    ['revoke', () => source.revoke({ ...row, expires_at: '', created_at: '', accepted: false })],
  ])('of %s leaves without token and password, and says what it can (S10, S13)', async (_, ask) => {
    const error = await failureOf(ask())
    expect(error).toMatchObject({ code: 'server_error', status: 500, requestId: 'r1' })
    expect(error.cause).toBeUndefined()
    const text = `${error.stack}${JSON.stringify(error)}`
    expect(text).not.toContain(TOKEN.slice(0, -1))
    expect(text).not.toContain('canary')
  })

  it('that holds no secret stays as the cause', async () => {
    const error = await failureOf(source.list())
    expect(error.cause).toMatchObject({ message: expect.stringContaining('failed: /api/v1/admin') })
  })
})
