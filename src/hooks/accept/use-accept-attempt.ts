'use client'
import { useEffect, useReducer, useRef } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { FluxbaseError } from '../../client/errors'
import { loadCode } from '../../client/load-code'
import type {
  AcceptInvitationRequest,
  AcceptInvitationResponse,
  DashboardUser,
} from '../../invitation/public-responses'
import type { AcceptOutcome } from '../../operations/accept'
import { accountWithoutSession } from '../../operations/lost-response'
import type { UnknownOutcome } from '../../operations/outcome'
import { useKit } from '../../provider/kit-context'
import { useIdleLoad } from '../../provider/use-idle-load'

/** The state of the attempts to accept an invitation. */
export interface AcceptAttempt {
  sending: boolean
  failure: FluxbaseError | null
  /** What the latest read showed, if `failure.outcomeUnknown` is set. */
  seen: UnknownOutcome<unknown>['seen']
  /** An account may exist, because the response to an attempt was lost. */
  mayExist: boolean
  user: DashboardUser | undefined
  /** The client or the app has received the new session. */
  signedIn: boolean
}

export const INITIAL_ATTEMPT: AcceptAttempt = {
  sending: false,
  failure: null,
  seen: null,
  mayExist: false,
  user: undefined,
  signedIn: false,
}

export type AcceptEvent =
  | { type: 'sent' }
  | { type: 'dismissed' }
  /** The network is available. */
  | { type: 'online' }
  /** The response was lost, and a read was inconclusive. */
  | { type: 'unknown'; unknown: UnknownOutcome<unknown, unknown> }
  /** `signedIn`: the client or the app receives the session if the outcome is `done`. */
  | { type: 'ended'; outcome: AcceptOutcome; signedIn: boolean }

export function acceptAttempt(before: AcceptAttempt, event: AcceptEvent): AcceptAttempt {
  switch (event.type) {
    case 'sent':
      return { ...before, sending: true }
    case 'dismissed':
      return { ...before, failure: null }
    case 'online':
      // Nothing was sent because there was no network. There is one now, so the failure no longer applies.
      return before.failure?.code === 'network' && !before.failure.outcomeUnknown
        ? { ...before, failure: null }
        : before
    case 'unknown':
      return withUnknownOutcome(before, event.unknown)
  }
  const { outcome, signedIn } = event
  switch (outcome.type) {
    case 'done':
      return { ...INITIAL_ATTEMPT, user: outcome.value.user, signedIn }
    case 'done_without_response':
      return { ...INITIAL_ATTEMPT, failure: accountWithoutSession(), mayExist: true }
    case 'unknown':
      return withUnknownOutcome(before, outcome)
    default: {
      const mayExist = before.mayExist || outcome.type === 'not_done'
      return { ...INITIAL_ATTEMPT, failure: outcome.error, mayExist }
    }
  }
}

function withUnknownOutcome(
  before: AcceptAttempt,
  { error, seen }: UnknownOutcome<unknown, unknown>,
): AcceptAttempt {
  // Until the first read has ended, the page shows the attempt as still being sent.
  return seen === null ? before : { ...INITIAL_ATTEMPT, failure: error, seen, mayExist: true }
}

interface UseAcceptAttemptOptions {
  /** The token to accept, or `null` if there is none. */
  token: string | null
  online: boolean
  onAccepted: (response: AcceptInvitationResponse, fields: FormData) => void
  /** The app receives the session, even if the client does not. */
  isTaken: boolean
}

interface UseAcceptAttemptResult {
  attempt: AcceptAttempt
  submit: (request: AcceptInvitationRequest, fields?: FormData) => Promise<FluxbaseError | null>
  /** Reads the outcome of an attempt whose response was lost again. Never sends the request again. */
  check: () => Promise<void>
  /** Clears the failure. */
  dismiss: () => void
}

/** Accepts an invitation, one attempt at a time. */
export function useAcceptAttempt({
  token,
  online,
  onAccepted,
  isTaken,
}: UseAcceptAttemptOptions): UseAcceptAttemptResult {
  const { backend } = useKit()
  const queryClient = useQueryClient()
  const [attempt, dispatch] = useReducer(acceptAttempt, INITIAL_ATTEMPT)
  const inFlight = useRef<Promise<FluxbaseError | null> | null>(null)
  useEffect(() => {
    if (online) dispatch({ type: 'online' })
  }, [online])
  useIdleLoad(load)
  const check = useRef<() => Promise<void>>(async () => undefined)

  function end(outcome: AcceptOutcome): void {
    check.current = async () => {
      if (outcome.type === 'unknown') end(await outcome.check())
    }
    dispatch({ type: 'ended', outcome, signedIn: backend.signsIn || isTaken })
  }

  async function send(
    request: AcceptInvitationRequest,
    fields: FormData,
  ): Promise<FluxbaseError | null> {
    const refuse = (error: FluxbaseError) => {
      end({ type: 'refused', error })
      return error
    }
    if (!online) {
      if (attempt.failure?.outcomeUnknown) return attempt.failure
      return refuse(new FluxbaseError('network', 'the browser is offline, so nothing was sent.'))
    }
    dispatch({ type: 'sent' })
    const takeRequest = once(request)
    const code = await loadCode(load).catch((error: FluxbaseError) => error)
    if ('code' in code) return refuse(code)
    const outcome = await code.accept(backend, queryClient, token ?? '', takeRequest, (unknown) => {
      check.current = async () => void (await unknown.check())
      dispatch({ type: 'unknown', unknown })
    })
    end(outcome)
    if (outcome.type === 'done') onAccepted(outcome.value, fields)
    return 'error' in outcome ? outcome.error : null
  }

  return {
    attempt,
    submit: (request, fields = new FormData()) => {
      inFlight.current ??= send(request, fields).finally(() => {
        inFlight.current = null
      })
      return inFlight.current
    },
    check: () => check.current(),
    dismiss: () => dispatch({ type: 'dismissed' }),
  }
}

const load = () => import('../../operations/accept')

/** Returns a function that returns the value once and then drops it, because it contains a password. */
function once<T>(value: T): () => T {
  let stored: T | undefined = value
  return () => {
    const result = stored as T
    stored = undefined
    return result
  }
}
