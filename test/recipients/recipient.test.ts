// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { Invitation } from '../../src/invitation/invitation'
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
  return checkRecipients(recipients, { invitations: byAddress(list), now: NOW, ...others })
}
const states = (...args: Parameters<typeof check>) =>
  check(...args).map(({ status, problem, repeat }) => problem ?? repeat?.type ?? status)

describe('who can be invited', () => {
  it('is whoever could accept, as servers see it (F82)', () => {
    expect(states(people('grace@navy.example', "o'brien@example.com", 'barbara@mit', ' '))).toEqual(
      ['ready', 'forbidden_character', 'no_domain_ending', 'missing'],
    )
  })

  it('is nobody whose address holds a sign that nobody sees (F83)', () => {
    expect(
      states(people('gra\u200Bce@navy.example', 'grace@na\u00ADvy.example', 'gra ce@navy.example')),
    ).toEqual(['invisible_sign', 'invisible_sign', 'invisible_sign'])
  })

  it('may be kept to some domains, whatever their case', () => {
    const allowedDomains = ['Navy.example']
    expect(states(people('grace@NAVY.example', 'edsger@tue.example'), { allowedDomains })).toEqual([
      'ready',
      'other_domain',
    ])
  })

  it('has a role of their own only from those offered', () => {
    const roles = ['a', 'b']
    const recipients = people(
      { email: 'a@x.org', role: 'a' },
      { email: 'b@x.org', role: 'c' },
      { email: 'c@x.org', unknownRole: 'boss' },
    )
    expect(states(recipients, { roles })).toEqual(['ready', 'unknown_role', 'unknown_role'])
  })
})

describe('who seems to be invited already (F38)', () => {
  const list = [
    row('old@x.org', { expires_at: new Date(NOW - 1).toISOString() }),
    row('Pending@x.org'),
    row('joined@x.org', { accepted: true, expires_at: new Date(NOW - 1).toISOString() }),
    row(' padded@x.org '),
  ]

  it('is found without regard to case, in the list and within it', () => {
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

  it('is found whatever way the address is spelled, and the repeat says so (L10)', () => {
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

  it('is told by the newest invitation that counts', () => {
    const [found] = check(people('a@x.org'), {
      list: [
        row('a@x.org', { id: 'expired', expires_at: new Date(NOW - 1).toISOString() }),
        row('a@x.org', { id: 'newer' }),
        row('a@x.org', { id: 'older' }),
      ],
    })
    expect(found!.repeat).toMatchObject({ type: 'invited', invitation: { id: 'newer' } })
  })

  it('is left out, and invited where somebody says so', () => {
    const [left, anyway] = check(people('pending@x.org', { email: 'joined@x.org', anyway: true }), {
      list,
    })
    expect(left!.status).toBe('duplicate')
    expect(anyway).toMatchObject({ status: 'ready', repeat: { type: 'accepted' } })
  })

  it('may be somebody whose answer got lost', () => {
    expect(states(people({ email: 'a@x.org', perhapsSent: true }))).toEqual(['perhaps_sent'])
  })
})

describe('a slip', () => {
  const suggestions = (...emails: string[]) =>
    check(people(...emails)).map(({ suggestion }) => suggestion)

  it('is seen next to the domain that others have', () => {
    const others = ['a@navy.example', 'b@navy.example', 'c@navy.example']
    expect(suggestions('grace@navvy.example', ...others)[0]).toBe('grace@navy.example')
    expect(suggestions('grace@navvy.example', ...others.slice(1))[0]).toBeNull()
  })

  it('is none where several have it', () => {
    expect(suggestions('a@gmial.com', 'b@gmial.com')).toEqual([null, null])
  })
})
