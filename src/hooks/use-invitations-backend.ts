'use client'
import { useKit } from '../provider/kit-context'
import type { Backend } from '../queries/backend'

/**
 * The provider's backend: its client, user, overrides and links. Pass it to `invitationQueries`, `invitationMutations` and
 * `invitationKeys` for queries of your own, so that they share the kit's cache.
 *
 * @example
 * const queries = invitationQueries(useInvitationsBackend())
 * const { data } = useQuery({ ...queries.list(), select: (list) => list.invitations.length })
 */
export function useInvitationsBackend(): Backend {
  return useKit().backend
}
