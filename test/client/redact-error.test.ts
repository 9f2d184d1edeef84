import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redactCause, redactError, containsSecret } from '../../src/client/redact-error'
import { FluxbaseError } from '../../src/client/errors'
import { FluxbaseFetch } from '../../src/client/fluxbase-fetch'
import { toFluxbaseError } from '../../src/client/to-fluxbase-error'
import { createInvitationsBackend } from '../../src/queries/invitations-backend'
import { jwt } from './jwt'
import { serialized } from './serialized'

const URL_OF_FLUXBASE = 'https://fluxbase.example.com'
const TOKEN = 'iv8c9V-w_IL-4voM-JU-wGfPjy5lOMpNUNlv0DltE6s='
const BARE = TOKEN.slice(0, -1)
/** Contains every character that JSON, URLs, forms and quotes write differently. */
const PASSWORD = `pa"ss\\w'o rd+1/2=%é😀\n3`
const BEARER = jwt('ada')

const utf8 = (text: string) => String.fromCharCode(...new TextEncoder().encode(text))
const escaped = (text: string) =>
  Array.from({ length: text.length }, (_, at) => {
    return `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`
  }).join('')
const percented = (text: string) =>
  Array.from(utf8(text), (byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`).join('')

const spellings: Record<string, (secret: string) => string> = {
  raw: (secret) => secret,
  'in a URL': encodeURIComponent,
  'in a form': (secret) => new URLSearchParams({ secret }).toString(),
  'percent-encoded letter by letter': percented,
  'percent-encoded twice': (secret) => encodeURIComponent(percented(secret)),
  'in JSON': (secret) => JSON.stringify({ secret }),
  'in JSON in JSON': (secret) => JSON.stringify({ body: JSON.stringify({ secret }) }),
  'in JSON in a URL': (secret) => encodeURIComponent(JSON.stringify({ secret })),
  'escaped letter by letter': escaped,
  'in quotes': (secret) => `'${secret.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`,
  printed: (secret) => inspect({ secret }),
  'in a header': (secret) => `authorization: Bearer ${secret}`,
  'in base64': (secret) => btoa(utf8(secret)),
  'in a header for a user': (secret) => `Basic ${btoa(utf8(`ada:${secret}`))}`,
  'in base64 at the third byte': (secret) => btoa(utf8(`u:${secret}, and more`)),
  'in base64url': (secret) =>
    btoa(utf8(secret)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
  'in base64 in a URL': (secret) => encodeURIComponent(btoa(utf8(secret))),
}

/** Ways in which libraries and apps carry data in what they throw. */
const containers: Record<string, (text: string) => unknown> = {
  text: (text) => text,
  words: (text) => new Error(`failed: ${text}, sorry`),
  name: (text) => Object.assign(new Error('failed'), { name: text }),
  code: (text) => Object.assign(new Error('failed'), { code: text }),
  stack: (text) => Object.assign(new Error('failed'), { stack: `Error: failed\n at ${text}` }),
  'an own property': (text) => Object.assign(new Error('failed'), { config: { data: text } }),
  'a hidden property': (text) =>
    Object.defineProperty(new Error('failed'), 'request', { value: text }),
  'a symbol': (text) => Object.assign(new Error('failed'), { [Symbol(text)]: text }),
  'the name of a property': (text) => Object.assign(new Error('failed'), { [text]: 1 }),
  'a getter of a class': (text) =>
    new (class extends Error {
      get request() {
        return text
      }
    })('failed'),
  'a method': (text) => Object.assign(new Error('failed'), { toJSON: () => text }),
  'a Map': (text) => Object.assign(new Error('failed'), { headers: new Map([['a', text]]) }),
  'a Set': (text) => Object.assign(new Error('failed'), { texts: new Set([text]) }),
  Headers: (text) =>
    Object.assign(new Error('failed'), { headers: new Headers({ a: encodeURI(text) }) }),
  'a Request': (text) =>
    Object.assign(new Error('failed'), {
      request: new Request(URL_OF_FLUXBASE, { method: 'POST', body: text }),
    }),
  'its cause': (text) => new TypeError('fetch failed', { cause: new Error(text) }),
  'one of its errors': (text) => new AggregateError([new Error(text)], 'failed'),
  'its details': (text) =>
    Object.assign(new Error('failed'), { status: 500, details: { error: text, code: text } }),
  'a plain object': (text) => ({ message: 'failed', body: text }),
  'a Map itself': (text) => new Map([[text, text]]),
  'a function': (text) => () => text,
  'a symbol itself': (text) => Symbol(text),
  'an error of ours': (text) =>
    new FluxbaseError('network', `failed: ${text}`, { serverMessage: text, requestId: text }),
  'the cause of an error of ours': (text) =>
    new FluxbaseError('network', 'failed.', { cause: { request: text } }),
  'an addition to an error of ours': (text) =>
    Object.assign(new FluxbaseError('network', 'failed.'), { request: { body: text } }),
  'a subclass of ours': (text) =>
    new (class extends FluxbaseError {
      get request() {
        return text
      }
    })('network', 'failed.'),
}

const kinds = Object.entries(containers)
const forms = Object.entries(spellings)
const read = (method: 'GET' | 'POST', thrown: unknown, secret: string) =>
  redactError(toFluxbaseError(thrown, method), [secret])

/** Expects the secret in no text that can be read from the error. The search itself has tests of its own. */
async function expectClean(error: unknown, secret: string) {
  const text = await serialized(error)
  for (const [, spell] of forms) expect(text).not.toContain(spell(secret))
  expect(containsSecret(text, [secret])).toBe(false)
}

describe('containsSecret', () => {
  it.each(forms)('containsSecret finds a secret %s', (_, spell) => {
    for (const secret of [PASSWORD, TOKEN, BEARER, 'correct horse battery']) {
      expect(containsSecret(`before ${spell(secret)} after`, [null, 7, secret])).toBe(true)
      expect(containsSecret(`before ${spell('something-else-1234')} after`, [secret])).toBe(false)
    }
  })

  it('containsSecret finds any secret in any spelling', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 8, unit: 'grapheme' }).filter((text) => !/=$|%3d$/i.test(text)),
        fc.constantFrom(...forms),
        (secret, [, spell]) => {
          expect(containsSecret(spell(secret), [secret])).toBe(true)
        },
      ),
    )
  })

  it.each(['=', '%3D', '%3d', '', '=3D', '\\u003d'])(
    'containsSecret finds a token whose padding is written %j',
    (padding) => {
      expect(containsSecret(`/invitations/${BARE}${padding}/accept`, [TOKEN])).toBe(true)
    },
  )

  it('containsSecret counts a text with endlessly nested escapes as one that contains the secret', () => {
    expect(containsSecret(`%${'25'.repeat(50)}41`, [PASSWORD])).toBe(true)
  })
})

describe('redactCause', () => {
  it('redactCause never keeps a secret, however it is carried and spelled (O12)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...kinds),
        fc.constantFrom(...forms),
        fc.constantFrom(PASSWORD, TOKEN, BEARER),
        async ([, carry], [, spell], secret) => {
          const error = read('POST', carry(spell(secret)), secret)
          expect(error).toBeInstanceOf(FluxbaseError)
          await expectClean(error, secret)
        },
      ),
      { numRuns: 200 },
    )
  })

  it.each(kinds)(
    'an error of the client contains no secret that fetch threw in %s (O12, S13)',
    async (_, carry) => {
      const fetch = async (_url: unknown, init?: RequestInit) => {
        throw carry(`${init?.body as string} ${[...new Headers(init?.headers)].join()}`)
      }
      const auth = { accessToken: () => BEARER, refresh: () => null }
      const http = new FluxbaseFetch(URL_OF_FLUXBASE, { fetch, auth })
      const error = await http.post('/api/v1/x', { deep: [{ PASSWORD }] }).catch((e: unknown) => e)
      expect(error).toMatchObject({ code: 'network', outcomeUnknown: true })
      await expectClean(error, PASSWORD)
      await expectClean(error, BEARER)
    },
  )

  // A token that an app writes into one of our errors is not found if nobody knows the token.
  const foreign = kinds.filter(([, carry]) => !(carry('') instanceof FluxbaseError))
  it.each(foreign)(
    'an error of the client contains no token that the app’s auth threw in %s (O12)',
    async (_, carry) => {
      const fail = () => Promise.reject(carry(BEARER) as Error)
      const http = new FluxbaseFetch(URL_OF_FLUXBASE, {
        auth: { accessToken: fail, refresh: fail },
      })
      const error = await http.get('/api/v1/x').catch((e: unknown) => e)
      expect(error).toMatchObject({ code: 'unauthorized' })
      await expectClean((error as Error).cause, BEARER)
    },
  )

  it.each(kinds)(
    'an error of the client contains no token that a signal’s reason holds in %s (O12)',
    async (_, carry) => {
      const http = new FluxbaseFetch(URL_OF_FLUXBASE, {
        auth: { accessToken: () => BEARER, refresh: () => null },
        fetch: () => {
          controller.abort(carry(BEARER))
          return new Promise(() => undefined)
        },
      })
      const controller = new AbortController()
      const { signal } = controller
      const error = await http.get('/api/v1/x', { signal }).catch((e: unknown) => e)
      expect(error).toMatchObject({ code: 'aborted' })
      await expectClean(error, BEARER)
    },
  )

  it.each(kinds)(
    'an error of a foreign client is cleaned of a token in %s (O12)',
    async (_, carry) => {
      const fail = (path: string) => Promise.reject(carry(path) as Error)
      const backend = createInvitationsBackend({ http: { get: fail, post: fail, delete: fail } })
      const request = { name: 'Ada', password: PASSWORD }
      for (const call of [backend.validate(TOKEN), backend.accept(TOKEN, request)]) {
        const error = await call.catch((e: unknown) => e)
        expect(error).toBeInstanceOf(FluxbaseError)
        await expectClean(error, TOKEN)
      }
    },
  )

  it('redactCause keeps the name, message, code and stack of an error', () => {
    const thrown = Object.assign(new TypeError('fetch failed'), {
      code: 'ECONNREFUSED',
      config: {},
    })
    const cause = redactCause(thrown, [PASSWORD]) as Error
    expect(cause).toBeInstanceOf(Error)
    expect(cause).not.toBe(thrown)
    expect({ ...cause, message: cause.message, stack: cause.stack }).toEqual({
      name: 'TypeError',
      message: 'fetch failed',
      code: 'ECONNREFUSED',
      stack: thrown.stack,
    })
  })

  it.each([null, undefined, 7, true, 'enough'])('redactCause keeps %j', (thrown) => {
    expect(redactCause(thrown, [PASSWORD])).toBe(thrown)
  })

  it('redactCause returns undefined for a value without any text', () => {
    for (const thrown of [{}, [], new Map(), () => 'x', Symbol('x')]) {
      expect(redactCause(thrown)).toBeUndefined()
    }
  })

  it('redactCause does not throw for a value whose properties throw', () => {
    const hostile = new Proxy(new Error('failed'), {
      get() {
        throw new Error(PASSWORD)
      },
    })
    expect(toFluxbaseError(hostile)).toMatchObject({
      code: 'invalid_configuration',
      cause: undefined,
    })
  })
})

describe('redactError', () => {
  it('redactError returns the same error, with a clean cause, if the error contains no secret', () => {
    const inner = new FluxbaseError('timeout', 'it took too long.')
    const error = new FluxbaseError('network', 'it failed.', { status: 500, cause: inner })
    expect(redactError(error, [PASSWORD])).toBe(error)
    expect(error.cause).toBe(inner)
  })

  it('redactError keeps the clean fields of an error that has one with a secret', () => {
    const dirty = new FluxbaseError('account_not_created', 'it failed.', {
      status: 500,
      serverMessage: `Failed to create user: ${JSON.stringify(PASSWORD)}`,
      requestId: 'r1',
      outcomeUnknown: true,
      cause: new FluxbaseError('timeout', `no ${PASSWORD}`),
    })
    const clean = redactError(dirty, [PASSWORD])
    expect(clean.serverMessage).toBeUndefined()
    expect(clean).toMatchObject({
      code: 'account_not_created',
      status: 500,
      requestId: 'r1',
      outcomeUnknown: true,
      cause: { code: 'timeout' },
    })
  })

  it('redactError terminates for an error that is its own cause', () => {
    const error = new FluxbaseError('network', 'it failed.')
    error.cause = error
    expect(redactError(error, [PASSWORD])).toBeInstanceOf(FluxbaseError)
  })
})
