import { describe, expect, it } from 'vitest'
import {
  EXPIRING_SOON,
  INVITATION_STATUSES,
  invitationStatus,
  nextStatusChange,
} from '../../src/invitation/status'

const NOW = Date.UTC(2026, 10, 23, 9)
const HOUR = 60 * 60 * 1000

function until(ms: number, accepted = false) {
  return { accepted, expires_at: new Date(NOW + ms).toISOString() }
}

describe('invitationStatus', () => {
  it.each([
    ['pending while there is time', until(EXPIRING_SOON + 1), 'pending'],
    ['expiring from 48 hours before the end', until(EXPIRING_SOON), 'expiring'],
    ['expiring to the last millisecond', until(1), 'expiring'],
    ['expired the instant the link stops working', until(0), 'expired'],
    ['expired ever after', until(-HOUR), 'expired'],
    ['accepted, even past its end', until(-HOUR, true), 'accepted'],
    ['accepted, even without an end', { accepted: true, expires_at: '' }, 'accepted'],
  ])('is %s', (_words, invitation, status) => {
    expect(invitationStatus(invitation, NOW)).toBe(status)
  })

  it.each(['', '0001-01-01T00:00:00Z', 'soon'])(
    'is pending if the expiry is unknown: "%s" (F48)',
    (expires_at) => {
      expect(invitationStatus({ accepted: false, expires_at }, NOW)).toBe('pending')
    },
  )

  it('uses the app’s own length of "soon"', () => {
    expect(invitationStatus(until(2 * HOUR), NOW, HOUR)).toBe('pending')
    expect(invitationStatus(until(2 * HOUR), NOW, 3 * HOUR)).toBe('expiring')
  })
})

describe('nextStatusChange', () => {
  it('is first the start of "soon", and then the expiry', () => {
    const invitation = until(EXPIRING_SOON + HOUR)
    const soon = nextStatusChange([invitation], NOW)
    expect(soon).toBe(NOW + HOUR)
    expect(nextStatusChange([invitation], soon!)).toBe(NOW + EXPIRING_SOON + HOUR)
  })

  it('is the earliest change of all invitations', () => {
    expect(nextStatusChange([until(9 * HOUR), until(HOUR), until(5 * HOUR)], NOW)).toBe(NOW + HOUR)
  })

  it('is null if time alone changes no status any more', () => {
    const settled = [until(-1), until(HOUR, true), { accepted: false, expires_at: '' }]
    expect(nextStatusChange(settled, NOW)).toBeNull()
    expect(nextStatusChange([], NOW)).toBeNull()
  })

  it('is exactly the first instant at which a status differs', () => {
    for (const ms of [1, HOUR, EXPIRING_SOON, EXPIRING_SOON + 1, 90 * HOUR]) {
      const invitation = until(ms)
      const next = nextStatusChange([invitation], NOW)!
      const before = invitationStatus(invitation, next - 1)
      expect(before).toBe(invitationStatus(invitation, NOW))
      expect(INVITATION_STATUSES.indexOf(invitationStatus(invitation, next))).toBe(
        INVITATION_STATUSES.indexOf(before) + 1,
      )
    }
  })
})
