import { useQuery, type UseQueryResult, type UseSuspenseQueryResult } from '@tanstack/react-query'
import {
  useAcceptInvitation,
  useCreateInvitation,
  useInvitations,
  useInvitationsBackend,
  useRevokeInvitation,
  useSuspenseInvitations,
  type FluxbaseError,
} from 'fluxbase-invitations'
import type { ListInvitationsResponse } from 'fluxbase-invitations/client'
import { invitationMutations, invitationQueries } from 'fluxbase-invitations/queries'

/** Only type-checked, never run. */
export function useTypes() {
  useInvitations() satisfies UseQueryResult<ListInvitationsResponse, FluxbaseError>
  useInvitations({ include_expired: false, staleTime: 5000, meta: { page: 'members' } })
  const count = useInvitations({ select: (list) => list.invitations.length })
  count.data satisfies number | undefined
  // @ts-expect-error the data is what was selected
  void count.data?.invitations
  useInvitations({ refetchInterval: (query) => (query.state.data ? 60_000 : false) })
  useSuspenseInvitations() satisfies UseSuspenseQueryResult<ListInvitationsResponse, FluxbaseError>
  useSuspenseInvitations({ select: (list) => list.invitations.length }).data satisfies number
  // @ts-expect-error a suspended query is always enabled
  useSuspenseInvitations({ enabled: false })

  // @ts-expect-error the kit decides what is sent again
  useInvitations({ retry: 5 })
  // @ts-expect-error the kit waits as long as the server asks
  useInvitations({ retryDelay: 5 })
  // @ts-expect-error a request that waits for the network has no error to show
  useInvitations({ networkMode: 'online' })
  // @ts-expect-error rows of another user might be kept
  useInvitations({ gcTime: Infinity })
  // @ts-expect-error rows of another user might be shown
  useInvitations({ placeholderData: (rows) => rows })
  // @ts-expect-error the kit shares unchanged rows itself
  useInvitations({ structuralSharing: true })

  useCreateInvitation({
    onSuccess: ({ invitation }, request) => [invitation.email, request.role satisfies string],
    onError: (error) => error.code,
    onSettled: (created, error) => [created?.invitation.id, error?.code],
    meta: { page: 'members' },
  })
  useRevokeInvitation({ onSuccess: (_nothing, invitation) => invitation.email })
  useAcceptInvitation('token', {
    // @ts-expect-error tokens are in no cache
    onSuccess: (accepted) => accepted.access_token,
  })
  // @ts-expect-error what throws here would cancel the write
  useCreateInvitation({ onMutate: () => undefined })
  // @ts-expect-error a write is never sent twice
  useCreateInvitation({ retry: 1 })
  // @ts-expect-error a write would wait for those of the app
  useRevokeInvitation({ scope: { id: 'app' } })

  const backend = useInvitationsBackend()
  const emails = useQuery({
    ...invitationQueries(backend).list(),
    select: (list) => list.invitations.map(({ email }) => email),
  })
  emails.data satisfies string[] | undefined
  invitationMutations(backend).revoke()
}
