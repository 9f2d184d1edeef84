import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dashboardUserSchema } from '../../src/invitation/account-responses'
import { invalidReason } from '../../src/invitation/invalid-reason'
import { invitationSchema } from '../../src/invitation/schemas'
import { validateInvitationResponseSchema } from '../../src/invitation/public-responses'
import { listInvitationsResponseSchema } from '../../src/client/admin-invitations'
import { createInvitationResponseSchema } from '../../src/client/admin-writes'

const row = {
  id: 'any-id-at-all',
  email: 'grace@example.com',
  role: 'dashboard_user',
  expires_at: '2026-11-30T08:26:19.7934Z',
  created_at: '2026-11-23T08:26:19.79Z',
  accepted: false,
}

describe('an invitation', () => {
  it('is read as it was sent', () => {
    expect(invitationSchema.parse(row)).toEqual(row)
  })

  it('accepts null for every optional field (F47)', () => {
    const sparse = { ...row, accepted_at: null, invited_by: null, tenant_id: null, token: null }
    expect(invitationSchema.parse(sparse)).toEqual(row)
  })

  it('counts as accepted if it has a date of acceptance and no field accepted', () => {
    const { accepted: _, ...silent } = row
    expect(invitationSchema.parse({ ...silent, accepted_at: row.created_at }).accepted).toBe(true)
    // With neither field, none is added: the row is read as it was sent.
    expect(invitationSchema.parse(silent)).toEqual(silent)
    expect(invitationSchema.parse({ ...silent, accepted: null })).toEqual(silent)
  })

  it.each([null, undefined, 42, {}])(
    'reads a date that is not text as unknown: %j (F48)',
    (date) => {
      expect(invitationSchema.parse({ ...row, expires_at: date }).expires_at).toBe('')
    },
  )

  it('ignores unknown fields (F46, S23)', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (extra) => {
        const parsed = invitationSchema.parse({
          ...extra,
          ...row,
          token: undefined,
          accepted_at: undefined,
          invited_by: undefined,
          tenant_id: undefined,
        })
        expect(parsed).toEqual(row)
      }),
    )
    invitationSchema.parse(
      JSON.parse(`{"__proto__":{"polluted":true},${JSON.stringify(row).slice(1)}`),
    )
    expect({}).not.toHaveProperty('polluted')
  })
})

describe('a list', () => {
  it('is empty when the server sends null (F44)', () => {
    expect(listInvitationsResponseSchema.parse({ invitations: null })).toEqual({ invitations: [] })
  })

  it.each([{}, { invitations: {} }, { invitations: 'none' }, [], null, 'list'])(
    'is refused as %j (F44)',
    (body) => {
      expect(listInvitationsResponseSchema.safeParse(body).success).toBe(false)
    },
  )

  it('omits and counts unreadable rows (F51)', () => {
    const rows = [
      row,
      null,
      { ...row, id: 7 },
      { ...row, accepted: 'true' },
      'row',
      { ...row, id: 'b' },
    ]
    const list = listInvitationsResponseSchema.parse({ invitations: rows })
    expect(list.invitations.map(({ id }) => id)).toEqual([row.id, 'b'])
    expect(list.unreadable).toBe(4)
  })

  it('neither throws nor invents a row, whatever it contains', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (rows) => {
        const { invitations, unreadable = 0 } = listInvitationsResponseSchema.parse({
          invitations: rows,
        })
        expect(invitations.length + unreadable).toBe(rows.length)
      }),
    )
  })
})

describe('the other responses', () => {
  it('read a missing email_sent as "no e-mail was sent"', () => {
    const created = createInvitationResponseSchema.parse({
      invitation: row,
      invite_link: 'x',
      email_status: null,
    })
    expect(created).toEqual({ invitation: row, invite_link: 'x', email_sent: false })
  })

  it('include one for a link that does not work', () => {
    expect(
      validateInvitationResponseSchema.parse({
        valid: false,
        invitation: null,
        error: 'Invitation has expired',
      }),
    ).toEqual({ valid: false, error: 'Invitation has expired' })
  })

  it('fill the name of an account from full_name', () => {
    const user = dashboardUserSchema.parse({
      id: '1',
      email: 'a@b.c',
      full_name: 'Grace Hopper',
      role: null,
    })
    expect(user).toEqual({
      id: '1',
      email: 'a@b.c',
      full_name: 'Grace Hopper',
      name: 'Grace Hopper',
    })
  })

  it.each([
    ['Invitation not found', 'not_found'],
    ['Invitation has already been accepted', 'already_accepted'],
    ['Invitation has expired', 'expired'],
    ['Invalid token', 'lookup_failed'],
    ['Something new', 'lookup_failed'],
    [undefined, 'lookup_failed'],
  ])('invalidReason reads %j as %s (F36)', (text, reason) => {
    expect(invalidReason(text)).toBe(reason)
  })
})
