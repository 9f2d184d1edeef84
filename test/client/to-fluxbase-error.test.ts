import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FluxbaseError } from '../../src/client/errors'
import { toFluxbaseError } from '../../src/client/to-fluxbase-error'

const sdkError = (status: number, details?: unknown) =>
  Object.assign(new Error('from the SDK'), { status, details })

describe('toFluxbaseError', () => {
  it('toFluxbaseError returns our own errors unchanged', () => {
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
  ])(
    'toFluxbaseError reads the official SDK’s errors by the same table as responses: %o',
    (error, code) => {
      expect(toFluxbaseError(error)).toMatchObject({
        code,
        cause: expect.objectContaining({ name: 'Error', message: 'from the SDK' }),
      })
    },
  )

  it.each([
    'Failed to fetch',
    'fetch failed',
    'Load failed',
    'NetworkError when attempting to fetch',
    'Network request failed',
    'The Internet connection appears to be offline.',
    'Could not connect to the server.',
  ])('toFluxbaseError recognizes a TypeError "%s" as a failed connection', (message) => {
    expect(toFluxbaseError(new TypeError(message)).code).toBe('network')
  })

  it('toFluxbaseError distinguishes an abort from a timeout', () => {
    expect(toFluxbaseError(new DOMException('', 'AbortError')).code).toBe('aborted')
    expect(toFluxbaseError(new DOMException('', 'TimeoutError')).code).toBe('timeout')
  })

  it('toFluxbaseError sets outcomeUnknown if it is told that the request was a write', () => {
    const error = new TypeError('Failed to fetch')
    expect(toFluxbaseError(error).outcomeUnknown).toBe(false)
    expect(toFluxbaseError(error, 'POST').outcomeUnknown).toBe(true)
  })

  it('toFluxbaseError does not mistake an error in an app’s code for a failed connection', () => {
    const error = new TypeError("Cannot read properties of undefined (reading 'id')")
    expect(toFluxbaseError(error)).toMatchObject({ code: 'invalid_configuration', cause: error })
  })

  it.each(['this.#fetch.get is not a function', "reading 'fetchUser'", 'x.network is undefined'])(
    'toFluxbaseError recognizes a programming error that sounds like a failed connection: %s',
    (message) => {
      expect(toFluxbaseError(new TypeError(message)).code).toBe('invalid_configuration')
    },
  )

  it('toFluxbaseError accepts anything that can be thrown', () => {
    fc.assert(
      fc.property(fc.anything(), (thrown) => {
        expect(toFluxbaseError(thrown)).toBeInstanceOf(FluxbaseError)
      }),
    )
  })
})
