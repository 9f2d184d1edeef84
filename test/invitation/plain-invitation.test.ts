// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { invitationSchema } from '../../src/invitation/invitation'
import { plainInvitation } from '../../src/invitation/plain-invitation'
import { anyInvitation, fieldNames } from '../support/any-invitation'

describe('a row that is read without the schema (F51, F54)', () => {
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom('', null, undefined, true, false, 0, 1, {}, []),
    fc.boolean(),
  )
  const anyRow = fc.record(
    {
      ...Object.fromEntries(fieldNames.map((name) => [name, value])),
      other: fc.jsonValue(),
      __proto__: fc.jsonValue(),
    },
    { requiredKeys: [] },
  )
  const nearlyPlain = fc
    .tuple(anyInvitation, fc.dictionary(fc.constantFrom(...fieldNames, 'x'), value, { maxKeys: 2 }))
    .map(([row, more]) => ({ ...row, ...more }))

  it('equals the schema’s output, or is left to the schema (C1)', () => {
    fc.assert(
      fc.property(fc.oneof(anyRow, nearlyPlain, fc.jsonValue()), (row) => {
        const plain = plainInvitation(row)
        if (plain) expect(plain).toEqual(invitationSchema.safeParse(row).data)
      }),
      { numRuns: 1000 },
    )
  })

  it('can be any row with the field accepted, which all servers send', () => {
    fc.assert(
      fc.property(anyInvitation, fc.boolean(), (row, accepted) => {
        expect(plainInvitation({ ...row, accepted })).not.toBeNull()
      }),
    )
  })

  it('includes fields that an object inherits from its class', () => {
    class Row {
      x1 = 'own'
      x2 = 'own'
      x3 = 'own'
      x4 = 'own'
      x5 = 'own'
      x6 = 'own'
      get id() {
        return 'a'
      }
      get email() {
        return 'a@x'
      }
      get role() {
        return 'viewer'
      }
      get expires_at() {
        return ''
      }
      get created_at() {
        return ''
      }
      get accepted() {
        return true
      }
    }
    expect(plainInvitation(new Row())).toEqual({
      id: 'a',
      email: 'a@x',
      role: 'viewer',
      expires_at: '',
      created_at: '',
      accepted: true,
    })
  })
})
