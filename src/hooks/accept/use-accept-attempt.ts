'use client'
import { useEffect, useReducer, useRef } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { FluxbaseError } from '../../client/errors'
import { loadCode } from '../../client/load-code'
import type {
  AcceptInvitationRequest,
  AcceptInvitationResponse,
} from '../../invitation/public-responses'
import type { AcceptOutcome } from '../../operations/accept'
import { useKit } from '../../provider/kit-context'
import { useIdleLoad } from '../../provider/use-idle-load'
import { acceptAttempt, INITIAL_ATTEMPT, type AcceptAttempt } from './accept-attempt'

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
