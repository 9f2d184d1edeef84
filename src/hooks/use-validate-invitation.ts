'use client'
import { skipToken, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { FluxbaseError } from '../client/errors'
import type { ValidateInvitationResponse } from '../invitation/public-responses'
import { useKit } from '../provider/kit-context'
import { useUnusedPrefetch } from './browser/use-unused-prefetch'
import { isValidation, validationQuery } from '../queries/invitation-queries'

/**
 * Checks whether a link works, and for whom. For a link that does not work, `data.valid` is `false` (`invalidReason(data.error)`
 * says why). A text that cannot be a token gives the error `invalid_link` without a request; a server that could not look up
 * the link gives `lookup_failed`.
 *
 * Pass `undefined` until your router knows the token; nothing is requested until then.
 *
 * @example
 * const { data, error } = useValidateInvitation(params.token)
 */
export function useValidateInvitation(
  token: string | undefined,
): UseQueryResult<ValidateInvitationResponse, FluxbaseError> {
  const options = validationQuery(useKit().backend, token ?? '')
  useUnusedPrefetch(options.queryKey)
  return useQuery({
    ...options,
    ...(token === undefined && { queryFn: skipToken }),
    select: readValidation,
  })
}

function readValidation(cached: ValidateInvitationResponse): ValidateInvitationResponse {
  if (isValidation(cached)) return cached
  throw new FluxbaseError('protocol', 'what is cached is no validation. Check what you restore.')
}
