'use client'
import { useEffect, useReducer, useRef } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { FluxbaseError } from '../client/errors'
import type {
  AcceptInvitationRequest,
  AcceptInvitationResponse,
} from '../invitation/public-responses'
import { accept, type AcceptOutcome } from '../operations/accept'
import { useKit } from '../provider/kit-context'
import { acceptAttempt, NOT_TRIED, type AcceptAttempt } from './accept-attempt'

interface UseAcceptAttemptOptions {
  /** Read when it is sent. */
  token: string | null
  online: boolean
  onAccepted: (response: AcceptInvitationResponse, fields: FormData) => void
  /** Somebody takes the session, whether the client does or not. */
  isTaken: boolean
}

interface UseAcceptAttemptResult {
  attempt: AcceptAttempt
  submit: (request: AcceptInvitationRequest, fields?: FormData) => Promise<FluxbaseError | null>
  /** Reads once more what became of a try whose response was lost. Never sends anything. */
  check: () => Promise<void>
  /** Takes a failure away. */
  dismiss: () => void
}

/** The tries to accept, one at a time. */
export function useAcceptAttempt({
  token,
  online,
  onAccepted,
  isTaken,
}: UseAcceptAttemptOptions): UseAcceptAttemptResult {
  const { source } = useKit()
  const queryClient = useQueryClient()
  const [attempt, dispatch] = useReducer(acceptAttempt, NOT_TRIED)
  const underWay = useRef<Promise<FluxbaseError | null> | null>(null)
  useEffect(() => {
    if (online) dispatch({ type: 'online' })
  }, [online])
  const check = useRef<() => Promise<void>>(async () => undefined)

  function end(outcome: AcceptOutcome): void {
    check.current = async () => {
      if (outcome.type === 'unknown') end(await outcome.check())
    }
    dispatch({ type: 'ended', outcome, signedIn: source.signsIn || isTaken })
  }

  async function send(
    request: AcceptInvitationRequest,
    fields: FormData,
  ): Promise<FluxbaseError | null> {
    if (!online) {
      if (attempt.failure?.outcomeUnknown) return attempt.failure
      const error = new FluxbaseError('network', 'there is no network; nothing was sent.')
      end({ type: 'refused', error })
      return error
    }
    dispatch({ type: 'sent' })
    const outcome = await accept(source, queryClient, token ?? '', once(request), (unknown) => {
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
      underWay.current ??= send(request, fields).finally(() => {
        underWay.current = null
      })
      return underWay.current
    },
    check: () => check.current(),
    dismiss: () => dispatch({ type: 'dismissed' }),
  }
}

/** Gives a value out once, and does not hold it longer: a password is in it. */
function once<T>(value: T): () => T {
  let held: T | undefined = value
  return () => {
    const given = held as T
    held = undefined
    return given
  }
}
