import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jwtSubject } from '../../src/client/jwt-subject'
import { jwt } from './jwt'

describe('the subject of a token', () => {
  it('is its sub, in any script', () => {
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
    `${jwt('u1')}.four.five`, // encrypted, so its second part is no payload
    `x.${btoa('null')}.y`,
    `x.${btoa('{"sub":"\xff"}')}.y`, // not UTF-8
  ])('is unknown for %j', (token) => {
    expect(jwtSubject(token)).toBeUndefined()
  })

  it('is asked for without throwing, whatever an app returns as a token', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.anything()), (token) => {
        expect(['string', 'undefined']).toContain(typeof jwtSubject(token as string))
      }),
    )
  })
})
