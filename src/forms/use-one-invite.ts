'use client'
import { useState } from 'react'
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
}

export function useOneInvite(list: ReturnType<typeof useInvitations>): OneInvite & Sending {
  const { create, data, error, isPending, isChecking, reset } = useCreateInvitation()
  const { isFetching, isSuccess } = list
  const rows = list.data?.invitations
  // An invitation that was there before is no answer to this one.
  const [sent, setSent] = useState<{ email: string; role: string; known: Set<string> } | null>(null)
  const listed = rows?.some(
    ({ id, email, role }) => email === sent?.email && role === sent.role && !sent.known.has(id),
  )
  return {
    invited: data ?? null,
    error,
    lost: lostInvitation(error, { isFetching, isSuccess, listed: listed ?? false }),
    checkLost: () => void list.refetch(),
    isSending: isPending,
    isChecking,
    isSlow: useTakingLong(isPending),
    retryAfter: useRetryAfter(error),
    create(request) {
      setSent({ ...request, known: new Set(rows?.map(({ id }) => id)) })
      return create(request)
    },
    forget: reset,
  }
}
