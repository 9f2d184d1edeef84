import { describe, expect, it } from 'vitest'
import { offeredRoles, rolesIn, rolesNamedIn, rolesToGive } from '../../src/invitation/roles'

describe('offeredRoles', () => {
  it('tells a server’s generation by the first role that belongs to one', () => {
    expect(offeredRoles([undefined, 'viewer', 'tenant_admin', 'dashboard_user'])).toEqual([
      'instance_admin',
      'tenant_admin',
    ])
    expect(offeredRoles(['dashboard_admin'])).toEqual(['dashboard_admin', 'dashboard_user'])
  })

  it('offers those of the oldest where nothing tells, and never a role nobody knows (F45)', () => {
    expect(offeredRoles([])).toEqual(['dashboard_admin', 'dashboard_user'])
    expect(offeredRoles(['viewer'])).not.toContain('viewer')
  })
})

describe('rolesToGive', () => {
  it('leaves out what a server would refuse this person', () => {
    const roles = ['instance_admin', 'tenant_admin']
    expect(rolesToGive('tenant_admin', roles)).toEqual(['instance_admin'])
    expect(rolesToGive('instance_admin', roles)).toEqual(roles)
    expect(rolesToGive(undefined, roles)).toEqual(roles)
  })
})

describe('rolesNamedIn', () => {
  it('reads the roles out of a refusal', () => {
    expect(rolesNamedIn("invalid role. Must be 'instance_admin' or 'tenant_admin'")).toEqual([
      'instance_admin',
      'tenant_admin',
    ])
  })

  it('finds none where none is named', () => {
    expect(rolesNamedIn(undefined)).toEqual([])
    expect(rolesNamedIn('invalid role')).toEqual([])
    expect(rolesNamedIn("don't and can't")).toEqual([])
  })
})

it('names every role of a list once, unknown ones too (F45)', () => {
  const rows = ['viewer', 'dashboard_user', 'viewer'].map((role) => ({ role }))
  expect(rolesIn(rows)).toEqual(['dashboard_user', 'viewer'])
})
