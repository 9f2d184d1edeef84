import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FluxbaseError } from '../../src/client/errors'
import { toFluxbaseError } from '../../src/client/to-fluxbase-error'

const sdkError = (status: number, details?: unknown) =>
  Object.assign(new Error('from the SDK'), { status, details })

describe('toFluxbaseError', () => {
  it('passes ours through', () => {
    const error = new FluxbaseError('expired', 'too late')
    expect(toFluxbaseError(error)).toBe(error)
  })

  it.each([
    [sdkError(404, { error: 'Invitation not found' }), 'not_found'],
    [
      sdkError(403, { error: 'Insufficient permissions', code: 'INSUFFICIENT_PERMISSIONS' }),
      'forbidden',
    ],
    [sdkError(500, { error: 'Failed to set session context' }), 'account_impossible'],
    [sdkError(401, { error: 'Missing authentication' }), 'unauthorized'],
    [sdkError(502), 'unavailable'],
    [sdkError(408), 'timeout'],
  ])('reads the official SDK’s errors by the same table: %o', (error, code) => {
    expect(toFluxbaseError(error)).toMatchObject({
      code,
      cause: expect.objectContaining({ name: 'Error', message: 'from the SDK' }),
    })
  })

  it.each([
    'Failed to fetch',
    'fetch failed',
    'Load failed',
    'NetworkError when attempting to fetch',
    'Network request failed',
    'The Internet connection appears to be offline.',
    'Could not connect to the server.',
  ])('takes a TypeError "%s" for a failed connection', (message) => {
    expect(toFluxbaseError(new TypeError(message)).code).toBe('network')
  })

  it('knows who stopped a request', () => {
    expect(toFluxbaseError(new DOMException('', 'AbortError')).code).toBe('aborted')
    expect(toFluxbaseError(new DOMException('', 'TimeoutError')).code).toBe('timeout')
  })

  it('says that the outcome of a write is open where it is told that it was one', () => {
    const error = new TypeError('Failed to fetch')
    expect(toFluxbaseError(error).outcomeUnknown).toBe(false)
    expect(toFluxbaseError(error, 'POST').outcomeUnknown).toBe(true)
  })

  it('does not take a mistake in an app’s code for a failed connection', () => {
    const error = new TypeError("Cannot read properties of undefined (reading 'id')")
    expect(toFluxbaseError(error)).toMatchObject({ code: 'invalid_configuration', cause: error })
  })

  it.each(['this.#fetch.get is not a function', "reading 'fetchUser'", 'x.network is undefined'])(
    'knows a mistake that only sounds like it: %s',
    (message) => {
      expect(toFluxbaseError(new TypeError(message)).code).toBe('invalid_configuration')
    },
  )

  it('reads whatever may be thrown', () => {
    fc.assert(
      fc.property(fc.anything(), (thrown) => {
        expect(toFluxbaseError(thrown)).toBeInstanceOf(FluxbaseError)
      }),
    )
  })
})
