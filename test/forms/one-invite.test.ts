import { describe, expect, it } from 'vitest'
import { FluxbaseError } from '../../src/client/errors'
import { isUndecided, oneInvite } from '../../src/forms/one-invite'
import type { BulkInviteItem } from '../../src/hooks/use-bulk-invite'
import type { Invitation } from '../../src/invitation/invitation'

const input = { email: 'ada@example.com', role: 'dashboard_user', expiry: { seconds: 3600 } }
const invitation = { id: '1', email: input.email } as Invitation
const lost = new FluxbaseError('network', 'lost.', { outcomeUnknown: true })
const item = (facts: Partial<BulkInviteItem>): BulkInviteItem => ({
  id: 0,
  input,
  state: 'done',
  ...facts,
})

describe('oneInvite', () => {
  it.each([
    ['has not started', item({ state: 'waiting' }), null, true],
    ['is being sent', item({ state: 'running' }), null, true],
    [
      'has lost its response and is being read',
      item({ state: 'unknown', error: lost, seen: null }),
      'checking',
      true,
    ],
    ['is not there yet', item({ state: 'unknown', error: lost, seen: 'absent' }), 'not_yet', false],
    ['cannot be read', item({ state: 'unknown', error: lost, seen: 'nothing' }), 'unknown', false],
    [
      'exists without its link',
      item({ output: { invitation, email_sent: false, linkLost: true } }),
      'exists',
      false,
    ],
    [
      'has not happened',
      item({ state: 'failed', error: new FluxbaseError('not_done', 'no.') }),
      'nothing',
      false,
    ],
    [
      'was refused',
      item({ state: 'failed', error: new FluxbaseError('server_error', 'no.') }),
      null,
      false,
    ],
    ['is done', item({ output: { invitation, email_sent: true } }), null, false],
  ] as const)(
    'derives the state of a single invite that %s (F37)',
    (_name, one, expected, isSending) => {
      expect(oneInvite([one])).toMatchObject({ lost: expected, isSending })
    },
  )

  it('returns the created invitation only if its link was received', () => {
    expect(oneInvite([item({ output: { invitation, email_sent: true } })]).invited).toEqual({
      invitation,
      email_sent: true,
    })
    const linkLost = item({ output: { invitation, email_sent: false, linkLost: true } })
    expect(oneInvite([linkLost]).invited).toBeNull()
  })

  it('returns an empty state without a run, or for a run of several', () => {
    for (const items of [[], [item({ error: lost }), item({ error: lost })]]) {
      expect(oneInvite(items)).toEqual({ invited: null, error: null, lost: null, isSending: false })
    }
  })

  it('isUndecided is true until the outcome is known', () => {
    expect(
      (['checking', 'not_yet', 'unknown', 'exists', 'nothing', null] as const).filter(isUndecided),
    ).toEqual(['checking', 'not_yet', 'unknown'])
  })
})
