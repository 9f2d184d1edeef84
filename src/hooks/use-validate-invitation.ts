'use client'
import { skipToken, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { FluxbaseError } from '../client/errors'
import type { ValidateInvitationResponse } from '../invitation/public-responses'
import { useKit } from '../provider/kit-context'
import { validationQuery } from '../queries/invitation-queries'

/**
 * Whether a link works, and for whom. A dead link is `data.valid === false` (why: `invalidReason(data.error)`); a text
 * that can be no token is the error `invalid_link`, without a request; a server that could not look is `lookup_failed`.
 *
 * `undefined` waits: pass it until your router knows the token.
 *
 * @example
 * const { data, error } = useValidateInvitation(params.token)
 */
export function useValidateInvitation(
  token: string | undefined,
): UseQueryResult<ValidateInvitationResponse, FluxbaseError> {
  const options = validationQuery(useKit().source, token ?? '')
  return useQuery(token === undefined ? { ...options, queryFn: skipToken } : options)
}
