// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { readInvitation } from '../../src/invitation/invitation'
import { invitationSchema } from '../../src/invitation/schemas'
import { anyInvitation, fieldNames } from '../support/any-invitation'

const optionalText = z.nullish(z.string())
const textOrBlank = z.catch(z.string(), '')

/** The same rules, written as a schema. */
const reference = z.object({
  id: z.string().check(z.minLength(1)),
  email: z.string(),
  role: textOrBlank,
  expires_at: textOrBlank,
  created_at: textOrBlank,
  accepted: z.nullish(z.boolean()),
  accepted_at: optionalText,
  invited_by: optionalText,
  tenant_id: optionalText,
  token: optionalText,
})

function readReference(row: unknown): unknown {
  const read = reference.safeParse(row).data
  if (!read) return undefined
  const accepted = read.accepted ?? (read.accepted_at ? true : undefined)
  const fields = Object.entries({ ...read, accepted, token: read.token || undefined })
  return Object.fromEntries(fields.filter(([, value]) => value !== null && value !== undefined))
}

describe('a row of a list (F51, F54)', () => {
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

  it('is read as a schema would read it, and the field it cannot be read for is named (C1)', () => {
    fc.assert(
      fc.property(fc.oneof(anyRow, nearlyPlain, fc.jsonValue()), (row) => {
        const expected = readReference(row)
        const read = readInvitation(row)
        expect(typeof read === 'string' ? undefined : read).toEqual(expected)
        const { data, error } = invitationSchema.safeParse(row)
        expect(data).toEqual(expected)
        if (expected === undefined) expect(error?.issues[0]?.path).toEqual([read])
      }),
      { numRuns: 1000 },
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
    expect(readInvitation(new Row())).toEqual({
      id: 'a',
      email: 'a@x',
      role: 'viewer',
      expires_at: '',
      created_at: '',
      accepted: true,
    })
  })
})
