'use client'
import { useCallback, useRef, useState } from 'react'
import type { UseMutationResult } from '@tanstack/react-query'
import type { FluxbaseError } from '../client/errors'
import type {
  AcceptInvitationRequest,
  AcceptInvitationResponse,
} from '../invitation/public-responses'
import { useKit } from '../provider/kit-context'
import { useGuardedMutation } from '../provider/use-guarded-mutation'
import type { AcceptedInvitation } from '../operations/accept'
import { acceptMutation } from '../operations/invitation-mutations'
import { mutationHookOptions, type MutationHookOptions } from '../queries/hook-options'
import { useIdleLoad } from '../provider/use-idle-load'

export type UseAcceptInvitationResult = Omit<
  UseMutationResult<AcceptedInvitation, FluxbaseError>,
  'mutate' | 'mutateAsync'
> & {
  /**
   * Creates the account and resolves with its tokens. The kit keeps no copy of them, except the client's own session. A call
   * while one is in flight returns the same promise, so that two clicks create one account.
   */
  accept: (request: AcceptInvitationRequest) => Promise<AcceptInvitationResponse>
}

/**
 * Accepts the invitation of a token. Password and tokens never enter a cache; `data` contains only the account.
 *
 * If the response is lost, the server is read for up to 60 seconds before `accept` rejects: `account_without_session` means
 * that the account exists, `not_done` that nothing was saved, and an error with `outcomeUnknown` that the server cannot be
 * read.
 *
 * @param options TanStack Query's `onSuccess`, `onError`, `onSettled` and `meta`. Nothing waits for the callbacks, and what they
 * throw goes to the provider's `onProblem`.
 *
 * @example
 * const { accept, error } = useAcceptInvitation(token)
 * const { access_token } = await accept({ name, password })
 */
export function useAcceptInvitation(
  token: string,
  options: MutationHookOptions<AcceptedInvitation> = {},
): UseAcceptInvitationResult {
  const { backend } = useKit()
  const [exchange] = useState(createExchange)
  useIdleLoad(load)
  const inFlight = useRef<Promise<AcceptInvitationResponse> | null>(null)
  const {
    mutate: _mutate,
    mutateAsync,
    ...mutation
  } = useGuardedMutation({
    ...acceptMutation(backend, token, exchange),
    ...mutationHookOptions(backend, 'useAcceptInvitation', options),
  })

  const accept = useCallback(
    (request: AcceptInvitationRequest) => {
      inFlight.current ??= (async () => {
        exchange.begin(request)
        try {
          await mutateAsync()
          return exchange.response()
        } finally {
          exchange.forget()
          inFlight.current = null
        }
      })()
      return inFlight.current
    },
    [mutateAsync, exchange],
  )
  return { ...mutation, accept }
}

const load = () => import('../operations/accept')

/** Holds password and tokens during one request, outside every cache. */
function createExchange() {
  let current: { request?: AcceptInvitationRequest; response?: AcceptInvitationResponse } = {}
  return {
    begin(request: AcceptInvitationRequest) {
      current = { request }
    },
    request: () => current.request!,
    deliver(response: AcceptInvitationResponse) {
      current = { response }
    },
    response: () => current.response!,
    forget() {
      current = {}
    },
  }
}
