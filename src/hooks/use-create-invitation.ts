'use client'
import { useCallback, useState } from 'react'
import type { UseMutationResult } from '@tanstack/react-query'
import type { FluxbaseError } from '../client/errors'
import type { CreateInvitationRequest, CreateInvitationResponse } from '../invitation/invitation'
import { useKit } from '../provider/kit-context'
import { useGuardedMutation } from '../provider/use-guarded-mutation'
import type { CreatedInvitation } from '../operations/create'
import { operationMutation } from '../operations/invitation-mutations'
import { mutationHookOptions, type MutationHookOptions } from '../queries/hook-options'
import { useIdleLoad } from '../provider/use-idle-load'

export type UseCreateInvitationResult = UseMutationResult<
  CreatedInvitation,
  FluxbaseError,
  CreateInvitationRequest
> & {
  /** Creates the invitation and resolves with its link, which is not kept in any cache. */
  create: (request: CreateInvitationRequest) => Promise<CreateInvitationResponse>
  /** Whether the response was lost and the list is now being read to find out if the invitation exists. */
  isChecking: boolean
}

/**
 * Creates an invitation. `create` resolves with the link, and `useInvitationLinks` returns it later; the mutation's `data` has
 * everything except the link. Lists show the invitation at once.
 *
 * @param options TanStack Query's `onSuccess`, `onError`, `onSettled` and `meta`. Nothing waits for the callbacks, and what they
 * throw goes to the provider's `onProblem`.
 *
 * @example
 * const { create, isPending, error } = useCreateInvitation()
 * const { invite_link } = await create({ email, role: 'dashboard_user' })
 */
export function useCreateInvitation(
  options: MutationHookOptions<CreatedInvitation, CreateInvitationRequest> = {},
): UseCreateInvitationResult {
  const { backend } = useKit()
  const [responseLost, setResponseLost] = useState(false)
  const mutation = useGuardedMutation({
    ...operationMutation(backend, 'create', load, () => setResponseLost(true)),
    ...mutationHookOptions(backend, 'useCreateInvitation', options),
    onMutate: () => setResponseLost(false),
  })
  useIdleLoad(load)
  const { mutateAsync } = mutation
  const create = useCallback(
    async (request: CreateInvitationRequest) => {
      const created = await mutateAsync(request)
      return { ...created, invite_link: backend.links.get(created.invitation.id) ?? '' }
    },
    [mutateAsync, backend],
  )
  return { ...mutation, create, isChecking: mutation.isPending && responseLost }
}

const load = () => import('../operations/create')
