// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { Invitation } from '../../src/invitation/invitation'
import { suggestEmail } from '../../src/recipients/address/suggest-email'
import { byAddress, checkRecipients, type Recipient } from '../../src/recipients/recipient'

const NOW = Date.UTC(2026, 10, 23)
const DAY = 86_400_000
const row = (email: string, more: Partial<Invitation> = {}): Invitation => ({
  id: email,
  email,
  role: 'dashboard_user',
  created_at: new Date(NOW - DAY).toISOString(),
  expires_at: new Date(NOW + DAY).toISOString(),
  accepted: false,
  ...more,
})
const people = (...emails: (string | Partial<Recipient>)[]) =>
  emails.map((one, index): Recipient => {
    const given = typeof one === 'string' ? { email: one } : one
    return { id: String(index), email: '', ...given }
  })
const check = (
  recipients: Recipient[],
  rules: { list?: Invitation[]; allowedDomains?: string[]; roles?: string[] } = {},
) => {
  const { list = [], ...others } = rules
  return checkRecipients(recipients, {
    invitations: byAddress(list),
    now: NOW,
    suggest: suggestEmail,
    ...others,
  })
}
const states = (...args: Parameters<typeof check>) =>
  check(...args).map(({ status, problem, repeat }) => problem ?? repeat?.type ?? status)

describe('checkRecipients: problems', () => {
  it('accepts the addresses with which people could accept the invitation (F82)', () => {
    expect(states(people('grace@navy.example', "o'brien@example.com", 'barbara@mit', ' '))).toEqual(
      ['ready', 'forbidden_character', 'no_domain_ending', 'missing'],
    )
  })

  it('rejects an address with an invisible character (F83)', () => {
    expect(
      states(people('gra\u200Bce@navy.example', 'grace@na\u00ADvy.example', 'gra ce@navy.example')),
    ).toEqual(['invisible_sign', 'invisible_sign', 'invisible_sign'])
  })

  it('rejects addresses outside the allowed domains, ignoring case', () => {
    const allowedDomains = ['Navy.example']
    expect(states(people('grace@NAVY.example', 'edsger@tue.example'), { allowedDomains })).toEqual([
      'ready',
      'other_domain',
    ])
  })

  it('rejects a person’s own role if it is not offered', () => {
    const roles = ['a', 'b']
    const recipients = people(
      { email: 'a@x.org', role: 'a' },
      { email: 'b@x.org', role: 'c' },
      { email: 'c@x.org', unknownRole: 'boss' },
    )
    expect(states(recipients, { roles })).toEqual(['ready', 'unknown_role', 'unknown_role'])
  })
})

describe('checkRecipients: duplicates (F38)', () => {
  const list = [
    row('old@x.org', { expires_at: new Date(NOW - 1).toISOString() }),
    row('Pending@x.org'),
    row('joined@x.org', { accepted: true, expires_at: new Date(NOW - 1).toISOString() }),
    row(' padded@x.org '),
  ]

  it('finds duplicates in earlier invitations and within the list, ignoring case', () => {
    expect(
      states(
        people(
          'new@x.org',
          'NEW@x.org',
          'pending@X.org',
          'joined@x.org',
          'old@x.org',
          'padded@x.org',
        ),
        { list },
      ),
    ).toEqual(['ready', 'listed', 'invited', 'accepted', 'ready', 'invited'])
  })

  it('finds duplicates that are spelled differently, and says that they only look the same (L10)', () => {
    const found = check(
      people('jos\u00E9@x.org', 'jose\u0301@x.org', 'ada@xn--mnchen-3ya.example', 'pending@x.org'),
      { list: [row('ada@münchen.example'), row('pending@x.org')] },
    )
    expect(found.map(({ status, repeat }) => [status, repeat && { ...repeat }])).toEqual([
      ['ready', null],
      ['duplicate', { type: 'listed', likeness: 'looks_same' }],
      ['duplicate', expect.objectContaining({ type: 'invited', likeness: 'looks_same' })],
      ['duplicate', expect.objectContaining({ type: 'invited', likeness: 'same' })],
    ])
  })

  it('reports the newest invitation that has not expired', () => {
    const [found] = check(people('a@x.org'), {
      list: [
        row('a@x.org', { id: 'expired', expires_at: new Date(NOW - 1).toISOString() }),
        row('a@x.org', { id: 'newer' }),
        row('a@x.org', { id: 'older' }),
      ],
    })
    expect(found!.repeat).toMatchObject({ type: 'invited', invitation: { id: 'newer' } })
  })

  it('leaves out duplicates unless `anyway` is set', () => {
    const [left, anyway] = check(people('pending@x.org', { email: 'joined@x.org', anyway: true }), {
      list,
    })
    expect(left!.status).toBe('duplicate')
    expect(anyway).toMatchObject({ status: 'ready', repeat: { type: 'accepted' } })
  })

  it('counts a person whose earlier response was lost as a duplicate', () => {
    expect(states(people({ email: 'a@x.org', perhapsSent: true }))).toEqual(['perhaps_sent'])
  })
})

describe('checkRecipients: suggestions', () => {
  const suggestions = (...emails: string[]) =>
    check(people(...emails)).map(({ suggestion }) => suggestion)

  it('suggests the frequent domain of the list for a similar one', () => {
    const others = ['a@navy.example', 'b@navy.example', 'c@navy.example']
    expect(suggestions('grace@navvy.example', ...others)[0]).toBe('grace@navy.example')
    expect(suggestions('grace@navvy.example', ...others.slice(1))[0]).toBeNull()
  })

  it('suggests nothing for a domain that occurs several times', () => {
    expect(suggestions('a@gmial.com', 'b@gmial.com')).toEqual([null, null])
  })
})
