'use client'
import { useRef, useState } from 'react'
import { FluxbaseError } from '../client/errors'
import {
  invalidReason,
  type AcceptInvitationRequest,
  type AcceptInvitationResponse,
  type ValidateInvitationResponse,
} from '../invitation/public-responses'
import { useKit } from '../provider/kit-context'
import type { AcceptAttempt } from './accept-view'
import { useAcceptInvitation } from './use-accept-invitation'

interface UseAcceptAttemptOptions {
  /** Read when it is sent. */
  token: string | null
  online: boolean
  /** Asks what the link says now; without an answer, nobody can tell. */
  ask: () => Promise<ValidateInvitationResponse | undefined>
  onAccepted: (response: AcceptInvitationResponse, fields: FormData) => void
  /** Somebody takes the session, whether the client does or not. */
  isTaken: boolean
}

interface UseAcceptAttemptResult {
  attempt: AcceptAttempt
  submit: (request: AcceptInvitationRequest, fields?: FormData) => Promise<FluxbaseError | null>
  /** Finds out what became of a try whose answer got lost. Never sends anything. */
  settle: () => Promise<void>
  /** Takes a failure away. */
  dismiss: () => void
}

/** The tries to accept: one at a time, and none before the one before it is known to have done nothing. */
export function useAcceptAttempt({
  token,
  online,
  ask,
  onAccepted,
  isTaken,
}: UseAcceptAttemptOptions): UseAcceptAttemptResult {
  const { source } = useKit()
  const { accept } = useAcceptInvitation(token ?? '')
  const [attempt, setAttempt] = useState<AcceptAttempt>(NOT_TRIED)
  const underWay = useRef<Promise<FluxbaseError | null> | null>(null)
  const lost = attempt.failure?.outcomeUnknown ? attempt.failure : null

  function fail(failure: FluxbaseError, sent = true): FluxbaseError {
    // A server that was slow rather than out of reach may still be at it when the link says that nothing has happened.
    const late = sent && (failure.code === 'network' || failure.code === 'timeout')
    setAttempt(({ uncertain }) => ({
      ...NOT_TRIED,
      failure,
      uncertain: uncertain || failure.outcomeUnknown || late,
    }))
    return failure
  }

  /** What became of a try whose answer got lost: itself where nobody can tell, `null` where nothing has happened. */
  async function verdictOn(lost: FluxbaseError): Promise<FluxbaseError | null> {
    const answer = await ask()
    if (!answer) return lost
    if (answer.valid) return null
    const reason = invalidReason(answer.error)
    return new FluxbaseError(
      reason === 'already_accepted' ? 'account_without_session' : reason,
      'the answer got lost; this is what the link says now.',
      { cause: lost },
    )
  }

  async function send(
    request: AcceptInvitationRequest,
    fields: FormData,
  ): Promise<FluxbaseError | null> {
    if (!online) {
      const notSent = new FluxbaseError('network', 'there is no network; nothing was sent.')
      return fail(lost ?? notSent, false)
    }
    setAttempt((before) => ({ ...before, sending: true }))
    const verdict = lost && (await verdictOn(lost))
    if (verdict) return fail(verdict)
    let response: AcceptInvitationResponse
    try {
      response = await accept(request)
    } catch (reason) {
      const failure = reason as FluxbaseError
      // Perhaps another tab was faster: then the link is used up by now.
      if (failure.code === 'account_not_created') await ask()
      return fail(failure)
    }
    setAttempt({ ...NOT_TRIED, user: response.user, signedIn: source.signsIn || isTaken })
    onAccepted(response, fields)
    return null
  }

  return {
    attempt,
    submit: (request, fields = new FormData()) => {
      underWay.current ??= send(request, fields).finally(() => {
        underWay.current = null
      })
      return underWay.current
    },
    settle: async () => {
      const verdict = lost && (await verdictOn(lost))
      if (!lost || verdict === lost || underWay.current) return
      fail(verdict ?? new FluxbaseError(lost.code, 'the answer got lost; nothing was created.'))
    },
    dismiss: () => setAttempt((before) => ({ ...before, failure: null })),
  }
}

const NOT_TRIED: AcceptAttempt = {
  sending: false,
  failure: null,
  uncertain: false,
  user: undefined,
  signedIn: false,
}
