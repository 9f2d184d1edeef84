import type { RequestOptions } from '../client/fluxbase-fetch-like'
import { acceptInvitation, validateInvitation } from '../client/public-invitations'
import { readAnswer } from '../client/read-answer'
import {
  sessionResponseSchema,
  validateInvitationResponseSchema,
  type AcceptInvitationRequest,
  type AcceptInvitationResponse,
  type ValidateInvitationResponse,
} from '../invitation/public-responses'
import { limitedOverride } from './limited-override'
import { readable, type Source } from './source'

/** What the link says, from the server or the app's own `validate`, whose answers are read like a server's. */
export function validate(
  source: Source,
  token: string,
  options?: RequestOptions,
): Promise<ValidateInvitationResponse> {
  const own = source.overrides.validate
  const ask = async () =>
    own
      ? readAnswer(
          validateInvitationResponseSchema,
          await limitedOverride('validate', (limits) => own(token, limits), options),
          'GET',
          'overrides.validate',
        )
      : validateInvitation(source.http, token, options)
  return readable('GET', ask, token)
}

/** Creates the account, and signs the client in that keeps a session. */
export async function accept(
  source: Source,
  token: string,
  request: AcceptInvitationRequest,
  options?: RequestOptions,
): Promise<AcceptInvitationResponse> {
  const own = source.overrides.accept
  const ask = async () =>
    own
      ? readAnswer(
          sessionResponseSchema,
          await limitedOverride('accept', (limits) => own(token, request, limits), options),
          'POST',
          'overrides.accept',
        )
      : acceptInvitation(source.http, token, request, options)
  const accepted = await readable('POST', ask, token, request.password)
  source.signIn(accepted)
  return accepted
}
