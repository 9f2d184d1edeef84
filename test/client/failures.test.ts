import { describe, expect, it, vi } from 'vitest'
import { FluxbaseError } from '../../src/client/errors'
import { FluxbaseFetch } from '../../src/client/fluxbase-fetch'
import { withRedactedErrors } from '../../src/queries/backend'
import { json, scriptedFetch, type Answer } from './scripted-fetch'
import { serialized } from './serialized'

const TOKEN = 'iv8c9V-w_IL-4voM-JU-wGfPjy5lOMpNUNlv0DltE6s='
const PASSWORD = 'canary horse battery'

vi.mock('../../src/client/to-fluxbase-error', () => {
  throw new TypeError('Failed to fetch dynamically imported module')
})

/** Sends a request that gets this response, and returns its error. */
async function failure(method: 'get' | 'post' | 'delete', answer: Answer): Promise<FluxbaseError> {
  const { fetch } = scriptedFetch(answer)
  const http = new FluxbaseFetch('https://fluxbase.example.com', { fetch })
  const path = `/api/v1/invitations/${TOKEN}/accept`
  return http[method](path, { password: PASSWORD } as never).then(
    () => Promise.reject(new Error('the request succeeded')),
    (error: unknown) => error as FluxbaseError,
  )
}

describe('if the code that reads failures cannot be loaded', () => {
  it.each([
    ['a refusal', 'post', json(400, { error: PASSWORD }), 'invalid_request', false],
    ['no session', 'get', json(401, {}), 'unauthorized', false],
    ['no permission', 'delete', json(403, {}), 'forbidden', false],
    ['a timeout of a proxy', 'post', json(408, {}), 'timeout', true],
    ['a rate limit', 'post', json(429, {}), 'rate_limited', false],
    ['a defect', 'post', json(500, { error: TOKEN }), 'unavailable', true],
    ['a defect', 'get', json(500, {}), 'unavailable', false],
    ['a page', 'post', new Response('<html>'), 'protocol', true],
    ['no response', 'post', new TypeError(`${TOKEN} failed`), 'network', true],
  ] as const)(
    '%s to %s has a code, says what may have happened, and quotes nothing (F94)',
    async (_, method, answer, code, outcomeUnknown) => {
      const error = await failure(method, answer)
      expect(error).toBeInstanceOf(FluxbaseError)
      expect(error).toMatchObject({ code, outcomeUnknown })
      expect(error.retryAfter).toBe(code === 'rate_limited' ? 60 : undefined)
      expect(error.cause).toBeUndefined()
      for (const secret of [TOKEN, PASSWORD]) expect(await serialized(error)).not.toContain(secret)
    },
  )

  it('what a foreign client throws has the code of its status, and none of its contents (F94)', async () => {
    const thrown = Object.assign(new Error(TOKEN), { status: 403, details: { error: TOKEN } })
    const error = await withRedactedErrors('POST', () => Promise.reject(thrown)).catch(
      (caught: unknown) => caught as FluxbaseError,
    )
    expect(error).toMatchObject({ code: 'forbidden', status: 403, outcomeUnknown: false })
    expect(await serialized(error)).not.toContain(TOKEN)
  })
})
