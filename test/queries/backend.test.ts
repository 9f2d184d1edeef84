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

describe('an override', () => {
  const http = { get: vi.fn(), post: vi.fn(), delete: vi.fn() }
  const withOwn = (name: keyof InvitationOverrides, answer: unknown) =>
    createInvitationsBackend({ http }, { overrides: { [name]: async () => answer } })

  it('an override may return what a server returns, including null (F44)', async () => {
    expect(await withOwn('list', { invitations: null }).list()).toEqual({ invitations: [] })
    expect(await withOwn('list', { invitations: [null] }).list()).toMatchObject({ unreadable: 1 })
  })

  it('an override may return what the kit has already parsed', async () => {
    const read = await withOwn('list', { invitations: [row, null] }).list()
    expect(await withOwn('list', read).list()).toEqual(read)
  })

  it.each([undefined, null, 'OK', {}])(
    'an override that returns %j fails like any operation, and the error names it (F41, F42)',
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

describe('the error of a foreign fetch client', () => {
  /** An error as libraries throw it: the URL in its message, the request as a property. */
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
  ])(
    'the error of a foreign fetch client in %s keeps its code, and contains no token or password (S10, S13)',
    async (_, ask) => {
      const error = await failureOf(ask())
      expect(error).toMatchObject({ code: 'server_error', status: 500, requestId: 'r1' })
      expect(error.cause).toBeUndefined()
      const text = `${error.stack}${JSON.stringify(error)}`
      expect(text).not.toContain(TOKEN.slice(0, -1))
      expect(text).not.toContain('canary')
    },
  )

  it('an error of a foreign fetch client without a secret stays as the cause', async () => {
    const error = await failureOf(backend.list())
    expect(error.cause).toMatchObject({ message: expect.stringContaining('failed: /api/v1/admin') })
  })
})

describe('what an app passes in', () => {
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
  ])('the system clock is used if the app’s own clock %s (O6)', async (_, now) => {
    const onProblem = vi.fn()
    const backend = createInvitationsBackend({ http }, { now: now as () => number, onProblem })
    vi.spyOn(Date, 'now').mockReturnValue(1234)
    expect(backend.now()).toBe(1234)
    await eventually(() => expect(subjects(onProblem)).toContain('now'))
  })

  it('an app’s clock may return zero', () => {
    expect(createInvitationsBackend({ http }, { now: () => 0 }).now()).toBe(0)
  })

  it('onUnauthorized may throw without changing the outcome of the request (O6)', async () => {
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
  ])('an invitation is accepted even if setSession may %s (O6)', async (_, setSession) => {
    const onProblem = vi.fn()
    const backend = createInvitationsBackend(
      { http, admin: { setSession } },
      { overrides: { accept: async () => session as AcceptInvitationResponse }, onProblem },
    )
    const accepted = await backend.accept(TOKEN, { name: 'Ada', password: 'correct horse' })
    expect(accepted).toMatchObject({ access_token: 'a' })
    await eventually(() => expect(subjects(onProblem)).toEqual(['onSessionChange']))
  })

  it('a link is held even if the app’s link store throws (O6)', async () => {
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
    'an override that never settles times out after 30 seconds: %s (outcome unknown: %s) (O6)',
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

  it('an override that never settles ends when its caller aborts (O6)', async () => {
    const caller = new AbortController()
    const failed = failureOf(backend.create(row, { signal: caller.signal }))
    caller.abort()
    expect(await failed).toMatchObject({ code: 'aborted', outcomeUnknown: true })
  })

  it('an override that throws synchronously fails like any operation (O6)', async () => {
    const create = () => {
      throw new TypeError('a mistake of the app’s')
    }
    const failing = createInvitationsBackend({ http }, { overrides: { create } })
    expect(await failureOf(failing.create(row))).toMatchObject({ name: 'FluxbaseError' })
  })
})
