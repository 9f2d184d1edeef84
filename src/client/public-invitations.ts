import { accountSchema, sessionResponseSchema } from '../invitation/account-responses'
import {
  validateInvitationResponseSchema,
  type AcceptInvitationRequest,
  type AcceptInvitationResponse,
  type ValidateInvitationResponse,
} from '../invitation/public-responses'
import { FluxbaseError } from './errors'
import { type FluxbaseFetchLike, type RequestOptions, optionalArg } from './fluxbase-fetch-like'
import { PUBLIC_INVITATIONS as PUBLIC, pathToken } from './paths'
import { readResponse } from './read-response'

/** Implements `InvitationsManager.validate`. */
export async function validateInvitation(
  fetch: FluxbaseFetchLike,
  token: string,
  options?: RequestOptions,
): Promise<ValidateInvitationResponse> {
  const path = `${PUBLIC}/${pathToken(token)}/validate`
  const body = await fetch.get(path, ...optionalArg(options))
  return readResponse(validateInvitationResponseSchema, body, 'GET', path)
}

/** Implements `InvitationsManager.accept`. */
export async function acceptInvitation(
  fetch: FluxbaseFetchLike,
  token: string,
  request: AcceptInvitationRequest,
  options?: RequestOptions,
): Promise<AcceptInvitationResponse> {
  const path = `${PUBLIC}/${pathToken(token)}/accept`
  const body = await fetch.post(path, request, ...optionalArg(options))
  const account = accountSchema.safeParse(body).data
  if (account && !(account.access_token && account.refresh_token)) {
    throw new FluxbaseError(
      'account_without_session',
      'the account was created, but the response has no session. Ask the person to sign in.',
    )
  }
  return readResponse(sessionResponseSchema, body, 'POST', path)
}
