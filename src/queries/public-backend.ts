import type { RequestOptions } from '../client/fluxbase-fetch-like'
import { acceptInvitation, validateInvitation } from '../client/public-invitations'
import { readResponse } from '../client/read-response'
import { sessionResponseSchema } from '../invitation/account-responses'
import {
  validateInvitationResponseSchema,
  type AcceptInvitationRequest,
  type AcceptInvitationResponse,
  type ValidateInvitationResponse,
} from '../invitation/public-responses'
import { callOverride } from './call-override'
import { withRedactedErrors, type Backend } from './backend'

/** Validates a link on the server or through `overrides.validate`, whose result is validated like a server's response. */
export function validate(
  backend: Backend,
  token: string,
  options?: RequestOptions,
): Promise<ValidateInvitationResponse> {
  const override = backend.overrides.validate
  const ask = async () =>
    override
      ? readResponse(
          validateInvitationResponseSchema,
          await callOverride('validate', (limits) => override(token, limits), options),
          'GET',
          'overrides.validate',
        )
      : validateInvitation(backend.http, token, options)
  return withRedactedErrors('GET', ask, token)
}

/** Creates the account, and signs the client in if it keeps a session. */
export async function accept(
  backend: Backend,
  token: string,
  request: AcceptInvitationRequest,
  options?: RequestOptions,
): Promise<AcceptInvitationResponse> {
  const override = backend.overrides.accept
  const ask = async () =>
    override
      ? readResponse(
          sessionResponseSchema,
          await callOverride('accept', (limits) => override(token, request, limits), options),
          'POST',
          'overrides.accept',
        )
      : acceptInvitation(backend.http, token, request, options)
  const accepted = await withRedactedErrors('POST', ask, token, request.password)
  backend.signIn(accepted)
  return accepted
}
