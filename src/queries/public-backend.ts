import type { RequestOptions } from '../client/fluxbase-fetch-like'
import { acceptInvitation, validateInvitation } from '../client/public-invitations'
import { readResponse } from '../client/read-response'
import {
  sessionResponseSchema,
  validateInvitationResponseSchema,
  type AcceptInvitationRequest,
  type AcceptInvitationResponse,
  type ValidateInvitationResponse,
} from '../invitation/public-responses'
import { callOverride } from './call-override'
import { withRedactedErrors, type Backend } from './backend'

/** What the link says, from the server or the app's own `validate`, whose answers are read like a server's. */
export function validate(
  backend: Backend,
  token: string,
  options?: RequestOptions,
): Promise<ValidateInvitationResponse> {
  const own = backend.overrides.validate
  const ask = async () =>
    own
      ? readResponse(
          validateInvitationResponseSchema,
          await callOverride('validate', (limits) => own(token, limits), options),
          'GET',
          'overrides.validate',
        )
      : validateInvitation(backend.http, token, options)
  return withRedactedErrors('GET', ask, token)
}

/** Creates the account, and signs the client in that keeps a session. */
export async function accept(
  backend: Backend,
  token: string,
  request: AcceptInvitationRequest,
  options?: RequestOptions,
): Promise<AcceptInvitationResponse> {
  const own = backend.overrides.accept
  const ask = async () =>
    own
      ? readResponse(
          sessionResponseSchema,
          await callOverride('accept', (limits) => own(token, request, limits), options),
          'POST',
          'overrides.accept',
        )
      : acceptInvitation(backend.http, token, request, options)
  const accepted = await withRedactedErrors('POST', ask, token, request.password)
  backend.signIn(accepted)
  return accepted
}
