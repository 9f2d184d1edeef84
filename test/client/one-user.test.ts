import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { createClient } from '../../src/client/create-client'
import { FluxbaseFetch } from '../../src/client/fluxbase-fetch'
import type { RequestSession } from '../../src/client/fluxbase-fetch-like'
import { jwtSubject } from '../../src/client/request-session'
import { deferred } from '../support/deferred'
import { jwt } from './jwt'
import { json, scriptedFetch, type Answer, type Sent } from './scripted-fetch'
import { eventually } from '../support/patience'

const URL_OF_FLUXBASE = 'https://fluxbase.example.com'
const LIST = '/api/v1/admin/invitations'
const [ADA, ADA_LATER, BOB] = [jwt('ada'), jwt('ada', '2'), jwt('bob')]

const ok = () => json(200, { fine: true })
const expired = () => json(401, { error: 'Invalid or expired token', code: 'INVALID_TOKEN' })
const bearerOf = ({ headers }: Sent) => headers.get('authorization')?.replace('Bearer ', '') ?? null

const calls = {
  GET: (http: FluxbaseFetch, session?: RequestSession) => http.get(LIST, { session }),
  POST: (http: FluxbaseFetch, session?: RequestSession) => http.post(LIST, {}, { session }),
  DELETE: (http: FluxbaseFetch, session?: RequestSession) => http.delete(`${LIST}/t`, { session }),
}
const everyCall = Object.entries(calls)

/** A fetch client whose token comes from the app and can be changed at any time. */
function talking(first: string | null, ...answers: Answer[]) {
  let token = first
  const refresh = vi.fn<() => string | null>(() => token)
  const { fetch, sent } = scriptedFetch(...answers)
  const auth = { accessToken: () => token, refresh }
  const http = new FluxbaseFetch(URL_OF_FLUXBASE, { fetch, auth })
  return { http, sent, refresh, sign: (next: string | null) => (token = next) }
}

describe('a request that is refused with a 401', () => {
  it.each(everyCall)(
    'a request refused with a 401 is repeated with a newer token of the same user: %s',
    async (_, call) => {
      const { http, sent, refresh } = talking(ADA, expired(), ok(), expired(), ok())
      refresh.mockReturnValue(ADA_LATER)
      expect(await call(http)).toEqual({ fine: true })
      expect(await call(http, {})).toEqual({ fine: true })
      expect(sent.map(bearerOf)).toEqual([ADA, ADA_LATER, ADA, ADA_LATER])
    },
  )

  it.each(everyCall)(
    'a request refused with a 401 is not repeated if the refresh brings another user’s token: %s (O5)',
    async (_, call) => {
      const { http, sent, refresh } = talking(ADA, expired())
      refresh.mockReturnValue(BOB)
      await expect(call(http)).rejects.toMatchObject({ code: 'unauthorized', status: 401 })
      expect(sent.map(bearerOf)).toEqual([ADA])
    },
  )

  it.each(everyCall)(
    'a request refused with a 401 is not repeated if another user has signed in meanwhile: %s (O5)',
    async (_, call) => {
      const { http, sent, refresh, sign } = talking(ADA, () => {
        sign(BOB)
        return expired()
      })
      await expect(call(http)).rejects.toMatchObject({ code: 'unauthorized', status: 401 })
      expect(sent.map(bearerOf)).toEqual([ADA])
      expect(refresh).not.toHaveBeenCalled()
    },
  )

  it.each(everyCall)(
    'a request refused with a 401 is not repeated if its user has signed out meanwhile: %s',
    async (_, call) => {
      const { http, sent, sign } = talking(ADA, () => {
        sign(null)
        return expired()
      })
      await expect(call(http)).rejects.toMatchObject({ code: 'unauthorized', status: 401 })
      expect(sent).toHaveLength(1)
    },
  )

  it.each([
    ['opaque', 'opaque-2'],
    ['opaque', BOB],
    [ADA, 'opaque'],
    [null, BOB],
  ])(
    'a request refused with token %j and refreshed to %j, perhaps another user’s, is repeated only if it is a read outside an operation (O5)',
    async (refused, fresh) => {
      const withFresh = (...answers: Answer[]) => {
        const kit = talking(
          refused,
          () => {
            kit.sign(fresh)
            return expired()
          },
          ...answers,
        )
        return kit
      }
      for (const call of [
        (http: FluxbaseFetch) => calls.POST(http),
        (http: FluxbaseFetch) => calls.DELETE(http),
        (http: FluxbaseFetch) => calls.GET(http, {}),
      ]) {
        const { http, sent } = withFresh()
        await expect(call(http)).rejects.toMatchObject({ code: 'unauthorized', status: 401 })
        expect(sent.map(bearerOf)).toEqual([refused])
      }
      const { http, sent } = withFresh(ok())
      expect(await calls.GET(http)).toEqual({ fine: true })
      expect(sent.map(bearerOf)).toEqual([refused, fresh])
    },
  )
})

describe('the requests of one operation', () => {
  it('the requests of one operation are all sent as the user of the first', async () => {
    const { http, sent, sign } = talking(ADA, ok(), ok(), ok())
    const session: RequestSession = {}
    await calls.GET(http, session)
    expect(session).toEqual({ subject: 'ada', isOver: false })
    sign(ADA_LATER)
    await calls.POST(http, session)
    await calls.DELETE(http, session)
    expect(sent.map(bearerOf)).toEqual([ADA, ADA_LATER, ADA_LATER])
  })

  it.each(everyCall)(
    'a request of an operation is not sent once another user is signed in: %s (O5)',
    async (_, call) => {
      const { http, sent, sign } = talking(ADA, ok())
      const session: RequestSession = {}
      await calls.GET(http, session)
      for (const other of [BOB, 'opaque']) {
        sign(other)
        await expect(call(http, session)).rejects.toMatchObject({
          code: 'aborted',
          outcomeUnknown: false,
          message: expect.stringMatching(/user changed.*nothing more was sent.*Start it again/),
        })
      }
      expect(sent).toHaveLength(1)
      expect(session).toEqual({ subject: 'ada', isOver: true })
    },
  )

  it('the requests of an operation are sent anonymously after sign-out, and the server refuses them', async () => {
    const { http, sent, sign } = talking(ADA, ok(), expired())
    const session: RequestSession = {}
    await calls.GET(http, session)
    sign(null)
    await expect(calls.POST(http, session)).rejects.toMatchObject({ code: 'unauthorized' })
    expect(sent.map(bearerOf)).toEqual([ADA, null])
  })

  it.each([undefined, ''])(
    'an app that gives %j in place of a token says that nobody is signed in any more',
    async (nothing) => {
      const { http, sign } = talking(ADA, ok(), expired())
      await http.get(LIST)
      sign(nothing as never)
      await expect(http.post(LIST, {}, { session: {} })).rejects.toMatchObject({
        code: 'unauthorized',
      })
    },
  )

  it('an operation that begins after the session is over belongs to the user whose session it was', async () => {
    const { http, sent, sign } = talking(ADA, ok(), expired(), ok())
    await calls.GET(http)
    sign(null)
    const session: RequestSession = {}
    await expect(calls.POST(http, session)).rejects.toMatchObject({ code: 'unauthorized' })
    sign(BOB)
    await expect(calls.POST(http, session)).rejects.toMatchObject({ code: 'aborted' })
    sign(ADA_LATER)
    await calls.POST(http, session)
    expect(sent.map(bearerOf)).toEqual([ADA, null, ADA_LATER])
  })

  it('an operation that begins before anyone has signed in belongs to the first user who does', async () => {
    const { http, sent, sign } = talking(null, expired(), ok())
    const session: RequestSession = {}
    await expect(calls.POST(http, session)).rejects.toMatchObject({ code: 'unauthorized' })
    sign(BOB)
    await calls.POST(http, session)
    sign(ADA)
    await expect(calls.POST(http, session)).rejects.toMatchObject({ code: 'aborted' })
    expect(sent.map(bearerOf)).toEqual([null, BOB])
  })

  it('the requests of an operation are sent with tokens that name no user', async () => {
    const { http, sent, sign } = talking('opaque', ok(), ok())
    const session: RequestSession = {}
    await calls.POST(http, session)
    sign('opaque-2')
    await calls.POST(http, session)
    expect(sent.map(bearerOf)).toEqual(['opaque', 'opaque-2'])
  })
})

describe('the kit’s own session', () => {
  const sessionOf = (token: string) => ({ access_token: token, refresh_token: `refresh-${token}` })

  /** Ada's create gets a 401, and its refresh waits for the gate. */
  function refreshing() {
    const gate = deferred<Response>()
    const { fetch, sent } = scriptedFetch(expired(), () => gate.promise)
    const { admin, management } = createClient({
      url: URL_OF_FLUXBASE,
      fetch,
      session: sessionOf(ADA),
    })
    const created = management.invitations.create({ email: 'cy@example.com', role: 'admin' })
    created.catch(() => undefined)
    return { admin, created, gate, sent }
  }

  it.each([
    ['renewed', json(200, { access_token: ADA_LATER })],
    ['refused', expired()],
  ])(
    'the session of a user who signs in during a refresh that is %s is not used for the earlier request (O5, F18)',
    async (_, refreshed) => {
      const { admin, created, gate, sent } = refreshing()
      await eventually(() => expect(sent).toHaveLength(2))
      admin.setSession(sessionOf(BOB))
      gate.resolve(refreshed)
      await expect(created).rejects.toMatchObject({ code: 'unauthorized', status: 401 })
      expect(sent.map(bearerOf)).toEqual([ADA, null])
      expect(admin.session).toEqual(sessionOf(BOB))
    },
  )

  it('a session that is signed out during a refresh stays signed out, and nothing more is sent', async () => {
    const { admin, created, gate, sent } = refreshing()
    await eventually(() => expect(sent).toHaveLength(2))
    admin.setSession(null)
    gate.resolve(json(200, { access_token: ADA_LATER }))
    await expect(created).rejects.toMatchObject({ code: 'unauthorized', status: 401 })
    expect(admin.session).toBeNull()
    expect(sent).toHaveLength(2)
  })

  it('logout sends the session’s own token, never that of the next user', async () => {
    const { fetch, sent } = scriptedFetch(() => {
      admin.setSession(sessionOf(BOB))
      return expired()
    })
    const { admin } = createClient({ url: URL_OF_FLUXBASE, fetch, session: sessionOf(ADA) })
    await admin.logout()
    expect(sent.map(bearerOf)).toEqual([ADA])
    expect(admin.session).toEqual(sessionOf(BOB))
  })

  it('another user’s token that an app returns from a forced refresh is not used (O5)', async () => {
    const { fetch, sent } = scriptedFetch(expired())
    const { management } = createClient({
      url: URL_OF_FLUXBASE,
      fetch,
      getAccessToken: ({ forceRefresh }) => (forceRefresh ? BOB : ADA),
    })
    await expect(
      management.invitations.create({ email: 'cy@example.com', role: 'admin' }),
    ).rejects.toMatchObject({ code: 'unauthorized' })
    expect(sent.map(bearerOf)).toEqual([ADA])
  })
})

it('no operation is ever sent as two users, whoever signs in and whatever is refused (O5)', async () => {
  const people = fc.constantFrom('ada', 'bob', 'cy', null)
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(people, { maxLength: 6 }),
      fc.infiniteStream(fc.boolean()),
      async (scheduler, arrivals, dice) => {
        let count = 0
        let token: string | null = jwt('ada')
        const sentAs = new Map<string, Set<string>>()
        const pass = <T>(value: T) => scheduler.schedule(Promise.resolve(value))
        const fetch = async (url: RequestInfo | URL, init: RequestInit = {}) => {
          const bearer = new Headers(init.headers).get('authorization')?.slice(7) ?? null
          const operation = (url as string).split('/').at(-1)!
          const users = sentAs.get(operation) ?? new Set()
          if (bearer) sentAs.set(operation, users.add(jwtSubject(bearer)!))
          await pass('reply')
          return dice.next().value ? ok() : expired()
        }
        const auth = {
          accessToken: () => pass(token),
          refresh: async () => {
            const mine = token && jwtSubject(token)
            await pass('refresh')
            // An auth source with the very fault that must not matter: it overwrites the user who signed in meanwhile.
            return mine ? (token = jwt(mine, `${count++}`)) : token
          },
        }
        const http = new FluxbaseFetch(URL_OF_FLUXBASE, { fetch, auth })
        const operate = async (id: number) => {
          const session: RequestSession = {}
          const path = `/api/v1/op/${id}`
          await http.post(path, {}, { session }).catch(() => undefined)
          await http.delete(path, { session }).catch(() => undefined)
          await http.get(path, { session }).catch(() => undefined)
        }
        const arriving = arrivals.map((person) =>
          pass(person).then((who) => (token = who && jwt(who, `${count++}`))),
        )
        const operating = Array.from({ length: 3 }, (_, id) => operate(id))
        await scheduler.waitFor(Promise.all([...arriving, ...operating]))
        for (const users of sentAs.values()) expect(users.size).toBe(1)
      },
    ),
  )
})
