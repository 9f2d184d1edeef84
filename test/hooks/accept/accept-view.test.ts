import { describe, expect, it } from 'vitest'
import { FluxbaseError, type FluxbaseErrorCode } from '../../../src/client/errors'
import type { AcceptAttempt } from '../../../src/hooks/accept/accept-attempt'
import {
  acceptView,
  isOver,
  type AcceptFacts,
  type AcceptNoticeName,
} from '../../../src/hooks/accept/accept-view'
import type { Invitation } from '../../../src/invitation/invitation'

const invitation: Invitation = {
  id: '1',
  email: 'grace@example.com',
  role: 'dashboard_user',
  created_at: '2026-11-23T09:00:00Z',
  expires_at: '2026-11-30T09:00:00Z',
  accepted: false,
}
const attempt: AcceptAttempt = {
  sending: false,
  failure: null,
  seen: null,
  uncertain: false,
  user: undefined,
  signedIn: false,
}
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

describe('acceptView, looking at the link', () => {
  it('waits for the router and for the server', () => {
    expect(acceptView({ ...start, token: 'waiting' })).toEqual({ step: 'checking', long: false })
    expect(acceptView({ ...start, lookingUp: true, long: true })).toEqual({
      step: 'checking',
      long: true,
    })
  })

  it('knows that there is no token, and a text that can be none (F89)', () => {
    expect(acceptView({ ...start, token: 'missing' })).toMatchObject({ notice: 'no_token' })
    expect(acceptView({ ...start, token: 'broken' })).toMatchObject({ notice: 'broken' })
  })

  it.each(['framed', 'insecure'] as const)('asks nothing of a page that is %s', (refused) => {
    expect(acceptView({ ...open, refused })).toMatchObject({ step: 'notice', notice: refused })
  })

  it.each([
    ['ada@example.com', 'notice'],
    [' Grace@Example.com ', 'form'],
    ['', 'form'],
    [undefined, 'form'],
  ])('asks who is here where %j is signed in', (signedInAs, step) => {
    expect(acceptView({ ...open, signedInAs })).toMatchObject({ step })
  })

  it('says at once that there is no network, and nothing of it once the server has spoken (F69)', () => {
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

  it('shows the form for a link that works', () => {
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
  ])('reads the server: %s', (text, notice) => {
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
  ])('never calls a link dead because of %s (F02, F36)', (code, notice) => {
    const failure = error(code, { requestId: 'r-1' })
    const view = acceptView({ ...start, lookupFailure: failure })
    expect(view).toMatchObject({ notice, failure, busy: false })
  })

  it('keeps what it says while it looks once more (A39)', () => {
    const view = acceptView({ ...start, lookupFailure: error('network'), lookingUp: true })
    expect(view).toMatchObject({ notice: 'unreachable', busy: 'checking' })
  })
})

describe('acceptView, after a try', () => {
  it.each<[FluxbaseErrorCode, AcceptNoticeName]>([
    ['expired', 'expired'],
    ['already_accepted', 'raced'],
    ['not_found', 'not_found'],
    ['account_impossible', 'impossible'],
    ['account_not_created', 'not_created'],
    ['account_incomplete', 'incomplete'],
    ['account_without_session', 'ready'],
    ['unsupported', 'unsupported'],
  ])('%s ends the form (F29)', (code, notice) => {
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
  ])('%s leaves the form there for another try (F33)', (code) => {
    const failure = error(code)
    expect(failed(failure)).toMatchObject({ step: 'form', failure })
    expect(failed(failure, { sending: true })).toMatchObject({ sending: true, failure: null })
  })

  it('says that it is not there yet where a read has shown so (O9)', () => {
    const lost = error('network', { outcomeUnknown: true })
    expect(failed(lost, { uncertain: true, seen: 'absent' })).toMatchObject({ notice: 'not_yet' })
    expect(failed(lost, { uncertain: true, seen: 'nothing' })).toMatchObject({
      notice: 'unknown',
    })
  })

  it('says that it does not know when a response was lost', () => {
    const lost = error('network', { outcomeUnknown: true })
    expect(failed(lost, { uncertain: true })).toMatchObject({ notice: 'unknown', busy: false })
    expect(failed(lost, { uncertain: true, sending: true })).toMatchObject({
      notice: 'unknown',
      busy: 'sending',
    })
  })

  it('takes a link that is used up after a lost response for this very person’s account (F32)', () => {
    expect(failed(error('already_accepted'), { uncertain: true })).toMatchObject({
      notice: 'ready',
    })
  })

  it('takes a refused account after a lost response for one that exists (F34)', () => {
    expect(failed(error('account_not_created'), { uncertain: true })).toMatchObject({
      notice: 'exists',
    })
  })

  it('takes a refused account whose link is used up by now for a race that was won elsewhere (F60)', () => {
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
  ])('knows whether anything is left to send after %s (F22, S29)', (code, over) => {
    expect(isOver(failed(error(code)))).toBe(over)
  })

  it('welcomes, whatever else is known, and only where somebody is signed in', () => {
    const user = { id: 'u', email: 'grace@example.com', name: 'Grace Hopper' }
    const accepted = (signedIn: boolean) =>
      acceptView({ ...start, attempt: { ...attempt, user, signedIn } })
    expect(accepted(true)).toMatchObject({ notice: 'welcome', user })
    expect(accepted(false)).toMatchObject({ notice: 'ready', user })
  })
})
