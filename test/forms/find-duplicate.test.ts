import { describe, expect, it } from 'vitest'
import { findDuplicate } from '../../src/forms/find-duplicate'
import type { Invitation } from '../../src/invitation/invitation'

const NOW = Date.parse('2026-11-23T09:00:00Z')

function row(id: string, email: string, rest: Partial<Invitation> = {}): Invitation {
  return {
    id,
    email,
    role: 'dashboard_user',
    created_at: '2026-11-20T09:00:00Z',
    expires_at: '2026-11-27T09:00:00Z',
    accepted: false,
    ...rest,
  }
}

describe('findDuplicate', () => {
  it('finds an open invitation, whatever the case and the spaces around (F38)', () => {
    const grace = row('1', 'Grace@Example.com')
    expect(findDuplicate([row('0', 'ada@example.com'), grace], ' grace@example.COM ', NOW)).toBe(
      grace,
    )
  })

  it('finds an accepted one, also long after its link has expired (F38)', () => {
    const joined = row('1', 'grace@example.com', {
      accepted: true,
      expires_at: '2026-01-01T00:00:00Z',
    })
    expect(findDuplicate([joined], 'grace@example.com', NOW)).toBe(joined)
  })

  it('passes over an expired one, and takes the newest of several', () => {
    const expired = row('1', 'grace@example.com', { expires_at: '2026-11-23T09:00:00Z' })
    const newer = row('2', 'grace@example.com')
    expect(findDuplicate([expired], 'grace@example.com', NOW)).toBeNull()
    expect(findDuplicate([expired, newer, row('3', 'grace@example.com')], newer.email, NOW)).toBe(
      newer,
    )
  })

  it('finds nothing for nothing', () => {
    expect(findDuplicate([row('1', '')], '  ', NOW)).toBeNull()
  })
})
