import {
  validateInvitationResponseSchema,
  type ValidateInvitationResponse,
} from '../invitation/public-responses'
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
