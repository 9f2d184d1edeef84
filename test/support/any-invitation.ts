import fc from 'fast-check'
import { invitationFields, type Invitation } from '../../src/invitation/invitation'

export const NOW = Date.UTC(2026, 10, 23, 9)
export const DAY = 24 * 60 * 60 * 1000

const date = fc.oneof(
  fc.integer({ min: -30, max: 30 }).map((days) => new Date(NOW + days * DAY).toISOString()),
  fc.constantFrom('', 'tomorrow', '0001-01-01T00:00:00Z', '2026-11-23T10:00:00+01:00'),
)

/** Any value. Each field uses those that its schema returns unchanged. */
const anyValue = fc.oneof(
  { arbitrary: fc.string({ maxLength: 4 }), weight: 3 },
  { arbitrary: date, weight: 2 },
  { arbitrary: fc.boolean(), weight: 2 },
  { arbitrary: fc.constantFrom(undefined, 0, 7), weight: 2 },
)

const isUnchanged = (readField: (value: unknown) => unknown) => (value: unknown) =>
  Object.is(readField(value), value)

/** Fields whose values would seldom or never collide if they were arbitrary texts. */
const collidingFields = {
  // Few duplicate ids, because a list with duplicates is indexed again each time.
  id: fc.oneof(
    { arbitrary: fc.uuid(), weight: 60 },
    { arbitrary: fc.constantFrom('a', 'a 2', 'a 3', 'b'), weight: 1 },
  ),
  email: fc.oneof(
    fc.constantFrom('ada@a.example', 'Ada@A.example', 'bob@b.example', 'İ@x.example', 'a\nb@c'),
    fc.constantFrom('josé@x.example', 'jose\u0301@x.example', 'b', ''),
    fc.string({ maxLength: 6 }),
  ),
  role: fc.constantFrom('dashboard_admin', 'dashboard_user', 'Äpfel', 'zebra', ''),
  created_at: date,
  expires_at: date,
} satisfies Partial<Record<keyof Invitation, unknown>>

/** Any invitation that a server may send: every field of the schema, with optional ones sometimes absent. */
export const anyInvitation = fc
  .record({
    ...Object.fromEntries(
      Object.entries(invitationFields).map(([name, field]) => [
        name,
        anyValue.filter(isUnchanged(field)),
      ]),
    ),
    ...collidingFields,
  })
  .map((row) => JSON.parse(JSON.stringify(row)) as Invitation)

export const fieldNames = Object.keys(invitationFields) as (keyof Invitation)[]
