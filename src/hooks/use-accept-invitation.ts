'use client'
import { useCallback, useRef, useState } from 'react'
import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import type { FluxbaseError } from '../client/errors'
import type {
  AcceptInvitationRequest,
  AcceptInvitationResponse,
} from '../invitation/public-responses'
import { useKit } from '../provider/kit-context'
import { acceptMutation, type AcceptedInvitation } from '../operations/invitation-mutations'

export type UseAcceptInvitationResult = Omit<
  UseMutationResult<AcceptedInvitation, FluxbaseError>,
  'mutate' | 'mutateAsync'
> & {
  /**
   * Creates the account and resolves with its tokens, once: nothing in the kit keeps them, save the client's own session.
   * Called again while it is under way, it returns the same promise: two clicks are one account.
   */
  accept: (request: AcceptInvitationRequest) => Promise<AcceptInvitationResponse>
}

/**
 * Accepts the invitation of a token. Password and tokens pass by every cache; `data` holds the account alone.
 *
 * A lost response is looked into before it is reported, which takes up to 60 seconds: `account_without_session` means that
 * the account exists, `not_done` that nothing was saved, and an error with `outcomeUnknown` that the server can't be read.
 *
 * @example
 * const { accept, error } = useAcceptInvitation(token)
 * const { access_token } = await accept({ name, password })
 */
export function useAcceptInvitation(token: string): UseAcceptInvitationResult {
  const { source } = useKit()
  const [exchange] = useState(createExchange)
  const underWay = useRef<Promise<AcceptInvitationResponse> | null>(null)
  const {
    mutate: _mutate,
    mutateAsync,
    ...mutation
  } = useMutation(acceptMutation(source, token, exchange))

  const accept = useCallback(
    (request: AcceptInvitationRequest) => {
      underWay.current ??= (async () => {
        exchange.begin(request)
        try {
          await mutateAsync()
          return exchange.response()
        } finally {
          exchange.forget()
          underWay.current = null
        }
      })()
      return underWay.current
    },
    [mutateAsync, exchange],
  )
  return { ...mutation, accept }
}

/** Holds password and tokens for the length of one request, out of every cache's reach. */
function createExchange() {
  let held: { request?: AcceptInvitationRequest; response?: AcceptInvitationResponse } = {}
  return {
    begin(request: AcceptInvitationRequest) {
      held = { request }
    },
    request: () => held.request!,
    deliver(response: AcceptInvitationResponse) {
      held = { response }
    },
    response: () => held.response!,
    forget() {
      held = {}
    },
  }
}
