import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jwtSubject } from '../../src/client/request-session'
import { jwt } from './jwt'

describe('jwtSubject', () => {
  it('jwtSubject returns the sub of a token, in any script', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (sub) => {
        expect(jwtSubject(jwt(sub))).toBe(sub)
      }),
    )
  })

  it.each([
    null,
    '',
    'opaque',
    'a.b',
    'a.b.c',
    '..',
    jwt(undefined),
    jwt(''),
    jwt(7),
    jwt({ id: 'u1' }),
    `${jwt('u1')}.four.five`, // a JWE: its payload is encrypted
    `x.${btoa('null')}.y`,
    `x.${btoa('{"sub":"\xff"}')}.y`, // not UTF-8
  ])('jwtSubject returns undefined for %j', (token) => {
    expect(jwtSubject(token)).toBeUndefined()
  })

  it('jwtSubject never throws, whatever an app returns as a token', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.anything()), (token) => {
        expect(['string', 'undefined']).toContain(typeof jwtSubject(token as string))
      }),
    )
  })
})
