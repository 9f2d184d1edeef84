// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { route } from '../../src/testing/route'
import { findRoute } from '../../src/testing/routes'

describe('route', () => {
  const parametersIn = (path: string) => {
    const { pattern } = route('any', 'GET', '/teams/:team/members/:member', () => ({
      status: 200,
      body: {},
    }))
    const groups = pattern.exec(path)?.groups
    return groups && { ...groups }
  }

  it('names every parameter of its path', () => {
    expect(parametersIn('/teams/a%20b/members/7=')).toEqual({ team: 'a%20b', member: '7=' })
    expect(parametersIn('/TEAMS/A/Members/7/')).toEqual({ team: 'A', member: '7' })
  })

  it('matches exactly one path segment per parameter', () => {
    expect(parametersIn('/teams/a/b/members/7')).toBeUndefined()
    expect(parametersIn('/teams//members/7')).toBeUndefined()
  })
})

describe('findRoute', () => {
  it('returns a route and its path parameters', () => {
    const found = findRoute('POST', '/api/v1/invitations/abc=/accept')
    expect(found).toMatchObject({
      route: { name: 'invitations.accept' },
      params: { token: 'abc=' },
    })
    expect(findRoute('GET', '/health')).toMatchObject({ route: { name: 'health' }, params: {} })
  })

  it('returns null for another method', () => {
    expect(findRoute('DELETE', '/health')).toBeNull()
  })
})
