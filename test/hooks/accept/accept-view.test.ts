import { describe, expect, it } from 'vitest'
import { FluxbaseError, type FluxbaseErrorCode } from '../../../src/client/errors'
import { INITIAL_ATTEMPT, type AcceptAttempt } from '../../../src/hooks/accept/use-accept-attempt'
import { acceptView, isOver, type AcceptFacts } from '../../../src/hooks/accept/accept-view'
import type { AcceptNoticeName } from '../../../src/invitation/accept-notice-name'
import type { Invitation } from '../../../src/invitation/invitation'

const invitation: Invitation = {
  id: '1',
  email: 'grace@example.com',
  role: 'dashboard_user',
  created_at: '2026-11-23T09:00:00Z',
  expires_at: '2026-11-30T09:00:00Z',
  accepted: false,
}
const attempt: AcceptAttempt = INITIAL_ATTEMPT
const start: AcceptFacts = {
  token: 'held',
  refused: false,
  online: true,
  answer: undefined,
  lookupFailure: null,
  lookingUp: false,
  signedInAs: undefined,
  attempt,
  long: false,
}
const open: AcceptFacts = { ...start, answer: { valid: true, invitation } }
const error = (code: FluxbaseErrorCode, fields = {}) => new FluxbaseError(code, 'test', fields)
const failed = (failure: FluxbaseError, facts: Partial<AcceptAttempt> = {}, from = open) =>
  acceptView({ ...from, attempt: { ...attempt, failure, ...facts } })

describe('acceptView while the link is checked', () => {
  it('acceptView shows checking while the router or the server is awaited', () => {
    expect(acceptView({ ...start, token: 'waiting' })).toEqual({ step: 'checking', long: false })
    expect(acceptView({ ...start, lookingUp: true, long: true })).toEqual({
      step: 'checking',
      long: true,
    })
  })

  it('acceptView distinguishes a missing token from a malformed one (F89)', () => {
    expect(acceptView({ ...start, token: 'missing' })).toMatchObject({ notice: 'no_token' })
    expect(acceptView({ ...start, token: 'broken' })).toMatchObject({ notice: 'broken' })
  })

  it.each(['framed', 'insecure'] as const)(
    'acceptView shows a notice instead of the form on a page that is %s',
    (refused) => {
      expect(acceptView({ ...open, refused })).toMatchObject({ step: 'notice', notice: refused })
    },
  )

  it.each([
    ['ada@example.com', 'notice'],
    [' Grace@Example.com ', 'form'],
    ['', 'form'],
    [undefined, 'form'],
  ])(
    'acceptView asks whether to continue only if another user is signed in: %j',
    (signedInAs, step) => {
      expect(acceptView({ ...open, signedInAs })).toMatchObject({ step })
    },
  )

  it('acceptView shows the offline notice at once, but not after a response from the server (F69)', () => {
    const offline = { ...start, online: false }
    expect(acceptView(offline)).toMatchObject({ notice: 'offline' })
    expect(acceptView({ ...offline, lookupFailure: error('network') })).toMatchObject({
      notice: 'offline',
    })
    expect(acceptView({ ...offline, lookupFailure: error('lookup_failed') })).toMatchObject({
      notice: 'trouble',
    })
    expect(acceptView({ ...open, online: false })).toMatchObject({ step: 'form' })
  })

  it('acceptView shows the form for a link that works', () => {
    expect(acceptView(open)).toEqual({
      step: 'form',
      invitation,
      sending: false,
      long: false,
      failure: null,
    })
  })

  it.each([
    ['Invitation not found', 'not_found'],
    ['Invitation has already been accepted', 'used'],
    ['Invitation has expired', 'expired'],
    ['Invalid token', 'trouble'],
  ])('acceptView maps the server’s error “%s” to a notice', (text, notice) => {
    const view = acceptView({ ...start, answer: { valid: false, error: text } })
    expect(view).toMatchObject({ step: 'notice', notice })
  })

  it.each<[FluxbaseErrorCode, AcceptNoticeName]>([
    ['network', 'unreachable'],
    ['timeout', 'unreachable'],
    ['invalid_link', 'broken'],
    ['unsupported', 'unsupported'],
    ['lookup_failed', 'trouble'],
    ['server_error', 'trouble'],
    ['unavailable', 'trouble'],
    ['rate_limited', 'trouble'],
    ['protocol', 'trouble'],
  ])(
    'acceptView does not call a link invalid because of a lookup that failed with %s (F02, F36)',
    (code, notice) => {
      const failure = error(code, { requestId: 'r-1' })
      const view = acceptView({ ...start, lookupFailure: failure })
      expect(view).toMatchObject({ notice, failure, busy: false })
    },
  )

  it('acceptView keeps its notice while the link is checked again (A39)', () => {
    const view = acceptView({ ...start, lookupFailure: error('network'), lookingUp: true })
    expect(view).toMatchObject({ notice: 'unreachable', busy: 'checking' })
  })
})

describe('acceptView after an attempt', () => {
  it.each<[FluxbaseErrorCode, AcceptNoticeName]>([
    ['expired', 'expired'],
    ['already_accepted', 'raced'],
    ['not_found', 'not_found'],
    ['account_impossible', 'impossible'],
    ['account_not_created', 'not_created'],
    ['account_incomplete', 'incomplete'],
    ['account_without_session', 'ready'],
    ['unsupported', 'unsupported'],
  ])('acceptView replaces the form with a notice after %s (F29)', (code, notice) => {
    expect(failed(error(code))).toMatchObject({ step: 'notice', notice, invitation })
  })

  it.each<FluxbaseErrorCode>([
    'network',
    'timeout',
    'rate_limited',
    'server_error',
    'unavailable',
    'password_rejected',
    'invalid_request',
    'protocol',
  ])('acceptView keeps the form for another attempt after %s (F33)', (code) => {
    const failure = error(code)
    expect(failed(failure)).toMatchObject({ step: 'form', failure })
    expect(failed(failure, { sending: true })).toMatchObject({ sending: true, failure: null })
  })

  it('acceptView says “not yet” if a read showed that the account does not exist yet (O9)', () => {
    const lost = error('network', { outcomeUnknown: true })
    expect(failed(lost, { mayExist: true, seen: 'absent' })).toMatchObject({ notice: 'not_yet' })
    expect(failed(lost, { mayExist: true, seen: 'nothing' })).toMatchObject({
      notice: 'unknown',
    })
  })

  it('acceptView says that the outcome is unknown after a lost response', () => {
    const lost = error('network', { outcomeUnknown: true })
    expect(failed(lost, { mayExist: true })).toMatchObject({ notice: 'unknown', busy: false })
    expect(failed(lost, { mayExist: true, sending: true })).toMatchObject({
      notice: 'unknown',
      busy: 'sending',
    })
  })

  it('acceptView takes a used link after a lost response as a sign that this account was created (F32)', () => {
    expect(failed(error('already_accepted'), { mayExist: true })).toMatchObject({
      notice: 'ready',
    })
  })

  it('acceptView takes a refused account after a lost response as one that exists (F34)', () => {
    expect(failed(error('account_not_created'), { mayExist: true })).toMatchObject({
      notice: 'exists',
    })
  })

  it('acceptView takes a refused account with a used link as accepted by someone else (F60)', () => {
    const raced = {
      ...start,
      answer: { valid: false, error: 'Invitation has already been accepted' },
    }
    expect(failed(error('account_not_created'), {}, raced)).toMatchObject({ notice: 'raced' })
  })

  it.each<[FluxbaseErrorCode, boolean]>([
    ['expired', true],
    ['not_found', true],
    ['account_incomplete', true],
    ['account_without_session', true],
    ['account_impossible', false],
    ['account_not_created', false],
    ['network', false],
  ])('isOver says whether anything is left to send after %s (F22, S29)', (code, over) => {
    expect(isOver(failed(error(code)))).toBe(over)
  })

  it('acceptView welcomes a user who was signed in, whatever else is known, and otherwise says that the account is ready', () => {
    const user = { id: 'u', email: 'grace@example.com', name: 'Grace Hopper' }
    const accepted = (signedIn: boolean) =>
      acceptView({ ...start, attempt: { ...attempt, user, signedIn } })
    expect(accepted(true)).toMatchObject({ notice: 'welcome', user })
    expect(accepted(false)).toMatchObject({ notice: 'ready', user })
  })
})
