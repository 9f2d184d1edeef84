import { FluxbaseError } from '../client/errors'

export function createdWithoutLink(): FluxbaseError {
  return new FluxbaseError(
    'created_without_link',
    'the invitation was created, but the response with its link was lost. Resend it to get a new link.',
  )
}

export function accountWithoutSession(): FluxbaseError {
  return new FluxbaseError(
    'account_without_session',
    'the account was created, but the response with its session was lost. Ask the person to sign in.',
  )
}
