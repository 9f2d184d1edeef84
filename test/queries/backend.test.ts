import { describe, expect, it, vi } from 'vitest'
import { createInvitationsBackend } from '../../src/queries/invitations-backend'
import type { AcceptInvitationResponse } from '../../src/invitation/public-responses'
import type { Problem } from '../../src/queries/problem'
import type { InvitationOverrides } from '../../src/queries/backend'
import { eventually } from '../support/patience'

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
    createInvitationsBackend({ http }, { overrides: { [name]: async () => answer } })

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
  const backend = createInvitationsBackend({ http }, { links })

  it.each([
    ['validate', () => backend.validate(TOKEN)],
    ['accept', () => backend.accept(TOKEN, { name: 'Ada', password: 'canary-password' })],
    ['revoke', () => backend.revoke({ ...row, expires_at: '', created_at: '', accepted: false })],
  ])('of %s leaves without token and password, and says what it can (S10, S13)', async (_, ask) => {
    const error = await failureOf(ask())
    expect(error).toMatchObject({ code: 'server_error', status: 500, requestId: 'r1' })
    expect(error.cause).toBeUndefined()
    const text = `${error.stack}${JSON.stringify(error)}`
    expect(text).not.toContain(TOKEN.slice(0, -1))
    expect(text).not.toContain('canary')
  })

  it('that holds no secret stays as the cause', async () => {
    const error = await failureOf(backend.list())
    expect(error.cause).toMatchObject({ message: expect.stringContaining('failed: /api/v1/admin') })
  })
})

describe('what an app hands in', () => {
  const http = { get: vi.fn(), post: vi.fn(), delete: vi.fn() }
  const fail = () => {
    throw new Error('a mistake of the app’s')
  }
  const session = {
    access_token: 'a',
    refresh_token: 'r',
    expires_in: 1,
    user: { id: '1', email: 'ada@example.com' },
  }
  const subjects = (onProblem: ReturnType<typeof vi.fn>) =>
    onProblem.mock.calls.map(([problem]) => (problem as Problem).subject)

  it.each([
    ['throws', fail],
    ['returns NaN', () => Number.NaN],
    ['returns Infinity', () => Infinity],
    ['returns a time without a date', () => 8.64e15 + 1],
    ['returns a text', () => '2026-11-29'],
    ['returns a promise that rejects', () => Promise.reject(new Error('late'))],
  ])('gives way to the system’s clock where its own %s (O6)', async (_, now) => {
    const onProblem = vi.fn()
    const backend = createInvitationsBackend({ http }, { now: now as () => number, onProblem })
    vi.spyOn(Date, 'now').mockReturnValue(1234)
    expect(backend.now()).toBe(1234)
    await eventually(() => expect(subjects(onProblem)).toContain('now'))
  })

  it('may have a clock that stands at zero', () => {
    expect(createInvitationsBackend({ http }, { now: () => 0 }).now()).toBe(0)
  })

  it('may throw when it hears that the session is over, without another outcome for the request (O6)', async () => {
    const onProblem = vi.fn()
    const over = Object.assign(new Error('over'), { status: 401 })
    const backend = createInvitationsBackend(
      { http: { ...http, get: () => Promise.reject(over) } },
      { onUnauthorized: fail, onProblem },
    )
    expect(await failureOf(backend.list())).toMatchObject({ code: 'unauthorized', status: 401 })
    expect(subjects(onProblem)).toEqual(['onUnauthorized'])
  })

  it.each([
    ['throw', fail],
    ['reject', () => Promise.reject(new Error('late'))],
  ])('may %s when a session changes: the invitation is accepted (O6)', async (_, setSession) => {
    const onProblem = vi.fn()
    const backend = createInvitationsBackend(
      { http, admin: { setSession } },
      { overrides: { accept: async () => session as AcceptInvitationResponse }, onProblem },
    )
    const accepted = await backend.accept(TOKEN, { name: 'Ada', password: 'correct horse' })
    expect(accepted).toMatchObject({ access_token: 'a' })
    await eventually(() => expect(subjects(onProblem)).toEqual(['onSessionChange']))
  })

  it('may bring a store that throws: the invitation is made and its link is held (O6)', async () => {
    const onProblem = vi.fn()
    const links = { get: fail, set: fail, delete: fail, clear: fail }
    const backend = createInvitationsBackend({ http }, { links, onProblem })
    backend.links.set('1', `https://fluxbase.example.com/invite/${TOKEN}`)
    expect(backend.tokenOf({ id: '1' })).toBe(TOKEN)
    await eventually(() => expect(subjects(onProblem)).toEqual(['links.set', 'links.get']))
  })
})

describe('an override that never settles', () => {
  const http = { get: vi.fn(), post: vi.fn(), delete: vi.fn() }
  const never = vi.fn<(...args: unknown[]) => Promise<never>>(() => new Promise(() => undefined))
  const overrides = { create: never, list: never, validate: never, accept: never, revoke: never }
  const invitation = { ...row, expires_at: '', created_at: '', accepted: false }
  const backend = createInvitationsBackend({ http }, { overrides })

  it.each([
    ['list', false, () => backend.list()],
    ['validate', false, () => backend.validate(TOKEN)],
    ['create', true, () => backend.create(row)],
    ['revoke', true, () => backend.revoke(invitation)],
    ['accept', true, () => backend.accept(TOKEN, { name: 'Ada', password: 'canary-password' })],
  ])(
    'times out after 30 seconds: %s (outcome unknown: %s) (O6)',
    async (name, outcomeUnknown, ask) => {
      vi.useFakeTimers()
      const failed = failureOf(ask())
      await vi.advanceTimersByTimeAsync(29_999)
      const { signal } = never.mock.lastCall!.at(-1) as { signal: AbortSignal }
      expect(signal.aborted).toBe(false)
      await vi.advanceTimersByTimeAsync(1)
      vi.useRealTimers()
      expect(await failed).toMatchObject({
        code: 'timeout',
        outcomeUnknown,
        message: expect.stringContaining(`overrides.${name}`),
      })
      expect(signal.aborted).toBe(true)
    },
  )

  it('ends when its caller gives up (O6)', async () => {
    const caller = new AbortController()
    const failed = failureOf(backend.create(row, { signal: caller.signal }))
    caller.abort()
    expect(await failed).toMatchObject({ code: 'aborted', outcomeUnknown: true })
  })

  it('fails like any operation where it throws at once (O6)', async () => {
    const create = () => {
      throw new TypeError('a mistake of the app’s')
    }
    const failing = createInvitationsBackend({ http }, { overrides: { create } })
    expect(await failureOf(failing.create(row))).toMatchObject({ name: 'FluxbaseError' })
  })
})
