'use client'
import type { UseBulkInviteResult } from '../../hooks/use-bulk-invite'
import { inviteFormEnglish } from '../../messages/invite-form'
import { useMessages } from '../../provider/use-messages'

/** Describes the current state of a run. */
export function useSendingText({ status, progress, retryAfter }: UseBulkInviteResult): string {
  const words = useMessages('inviteForm', inviteFormEnglish)
  if (status === 'stopped') return words.finishing(progress.running)
  if (status === 'paused') return words.paused(progress.waiting)
  if (status === 'checking') return words.checkingLost
  return retryAfter > 0 ? words.resting(retryAfter) : words.leaveOpen
}
