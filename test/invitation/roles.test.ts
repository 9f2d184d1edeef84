import { describe, expect, it } from 'vitest'
import { offeredRoles, rolesIn, rolesNamedIn, rolesToGive } from '../../src/invitation/roles'

describe('offeredRoles', () => {
  it('recognises a server’s generation by the first role that belongs to one', () => {
    expect(offeredRoles([undefined, 'viewer', 'tenant_admin', 'dashboard_user'])).toEqual([
      'instance_admin',
      'tenant_admin',
    ])
    expect(offeredRoles(['dashboard_admin'])).toEqual(['dashboard_admin', 'dashboard_user'])
  })

  it('offers the roles of the oldest generation by default, and never an unknown role (F45)', () => {
    expect(offeredRoles([])).toEqual(['dashboard_admin', 'dashboard_user'])
    expect(offeredRoles(['viewer'])).not.toContain('viewer')
  })
})

describe('rolesToGive', () => {
  it('omits roles that a server would not let this user give', () => {
    const roles = ['instance_admin', 'tenant_admin']
    expect(rolesToGive('tenant_admin', roles)).toEqual(['instance_admin'])
    expect(rolesToGive('instance_admin', roles)).toEqual(roles)
    expect(rolesToGive(undefined, roles)).toEqual(roles)
  })
})

describe('rolesNamedIn', () => {
  it('reads the roles that a refusal names', () => {
    expect(rolesNamedIn("invalid role. Must be 'instance_admin' or 'tenant_admin'")).toEqual([
      'instance_admin',
      'tenant_admin',
    ])
  })

  it('returns an empty list if none is named', () => {
    expect(rolesNamedIn(undefined)).toEqual([])
    expect(rolesNamedIn('invalid role')).toEqual([])
    expect(rolesNamedIn("don't and can't")).toEqual([])
  })
})

it('rolesIn returns each role of a list once, unknown ones included (F45)', () => {
  const rows = ['viewer', 'dashboard_user', 'viewer'].map((role) => ({ role }))
  expect(rolesIn(rows)).toEqual(['dashboard_user', 'viewer'])
})
