'use client'
import type { FluxbaseError } from '../client/errors'
import { useCreateInvitation } from '../hooks/use-create-invitation'
import type { useInvitations } from '../hooks/use-invitations'
import { useRetryAfter } from '../hooks/use-retry-after'
import { useTakingLong } from '../hooks/use-taking-long'
import type { CreateInvitationRequest, CreateInvitationResponse } from '../invitation/responses'
import { lostInvitation, type LostInvitation } from './lost-invitation'

/** Inviting just one person, and what becomes of it. */
export interface OneInvite {
  /** What was made for just one person. Its link: `useInvitationLinks().get(invitation)`. */
  invited: Omit<CreateInvitationResponse, 'invite_link'> | null
  /** What failed about just one person. */
  error: FluxbaseError | null
  /** What is known where that answer got lost; `checkLost` asks the list once more. */
  lost: LostInvitation | null
  checkLost: () => void
  isSending: boolean
  /** Part of the sending: the answer got lost, and the list is asked whether the invitation exists. */
  isChecking: boolean
  /** Sending takes ten seconds already. */
  isSlow: boolean
  /** Seconds until the server wants to be asked again; nothing is sent before. */
  retryAfter: number
}

interface Sending {
  create: (request: CreateInvitationRequest) => Promise<CreateInvitationResponse>
  forget: () => void
  /** What is known where the answer got lost. */
  lostIf: (isListed: boolean) => LostInvitation | null
}

export function useOneInvite(
  list: ReturnType<typeof useInvitations>,
): Omit<OneInvite, 'lost'> & Sending {
  const { create, data, error, isPending, isChecking, reset } = useCreateInvitation()
  const { isFetching, isSuccess } = list
  return {
    invited: data ?? null,
    error,
    lostIf: (listed) => lostInvitation(error, { isFetching, isSuccess, listed }),
    checkLost: () => void list.refetch(),
    isSending: isPending,
    isChecking,
    isSlow: useTakingLong(isPending),
    retryAfter: useRetryAfter(error),
    create,
    forget: reset,
  }
}
