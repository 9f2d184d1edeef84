import { toBackend } from '../queries/invitation-queries'
import type { InvitationsClient, Backend, InvitationsBackendOptions } from '../queries/backend'
import { acceptMutation, type AcceptSecrets } from './accept'
import { createMutation } from './create'
import { resendMutation } from './resend'
import { revokeMutation } from './revoke'

/**
 * Creates mutation options, from a client or from the provider's backend. The mutations update cached lists themselves,
 * so a caller's `onSuccess` cannot prevent that. None is paused while offline: it fails immediately. A QueryClient's
 * `defaultOptions` do not apply, and neither do the callbacks in them; options that are spread over these do.
 *
 * After a lost response a mutation stays pending until its outcome is known, for 60 seconds at most. It then succeeds if
 * a read shows that the write happened and the response is not needed. It fails with `created_without_link` or
 * `account_without_session` if the response is needed, with `not_done` if nothing happened, and with an error whose
 * `outcomeUnknown` is set if the server could not be read.
 */
export function invitationMutations(
  client: InvitationsClient | Backend,
  options?: InvitationsBackendOptions,
) {
  const backend = toBackend(client, options)
  return {
    /** `onResponseLost` is called when the response was lost, before the list is read to find out what happened. */
    create: (onResponseLost?: () => void) => createMutation(backend, onResponseLost),

    revoke: () => revokeMutation(backend),

    /** Creates the new invitation before it revokes the old one, so that nobody is ever left without a link. */
    resend: () => resendMutation(backend),

    /** Creates the account; see `acceptMutation`. */
    accept: (token: string, secrets: AcceptSecrets) => acceptMutation(backend, token, secrets),
  }
}
