'use client'
import { useEffect, useId, useRef } from 'react'
import type { UseBulkInviteResult } from '../../hooks/use-bulk-invite'
import { useInviteFormMessages } from '../../provider/messages/use-invite-form-messages'
import { useSharedMessages } from '../../provider/messages/use-shared-messages'
import { isFocusLost } from '../primitives/active-element'
import { Button } from '../primitives/button'
import { ErrorNote } from '../primitives/error-note'
import type { HeadingLevel } from '../primitives/heading-level'
import { ServerWords } from './details'

export interface InviteSendingProps {
  bulk: UseBulkInviteResult
  /** @default 2 */
  headingLevel?: HeadingLevel
  /** The id of the heading. */
  headingId?: string | undefined
}

/** The progress of a run, with buttons to pause and stop it. Moves focus to its heading on mount. Renders a `div`. */
export function InviteSending({ bulk, headingLevel = 2, headingId }: InviteSendingProps) {
  const words = useInviteFormMessages()
  const { errors } = useSharedMessages()
  const ownId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const isGoing = bulk.status === 'running' || bulk.status === 'paused'
  // Also when the buttons are gone: the one that was pressed had the focus.
  useEffect(() => {
    if (isGoing || isFocusLost(heading.current)) heading.current?.focus()
  }, [isGoing])

  const text = useSendingText(bulk)
  const { status, progress, reason } = bulk
  const { total, done, failed, unknown } = progress
  const Heading = `h${headingLevel}` as const
  return (
    <div data-fbi="invite-sending" data-status={status}>
      <div data-fbi="label-row">
        <Heading ref={heading} tabIndex={-1} data-fbi="title" id={headingId ?? ownId}>
          {words.sendingTitle}
        </Heading>
        <span data-fbi="muted">{words.progress({ done, total })}</span>
      </div>
      <progress data-fbi="progress" value={done} max={total} aria-labelledby={headingId ?? ownId} />
      {reason ? (
        <ErrorNote error={reason} text={errors[reason.code]}>
          <p>{words.pausedBecause}</p>
          <ServerWords>{reason.serverMessage}</ServerWords>
        </ErrorNote>
      ) : (
        <p data-fbi="lead">{text}</p>
      )}
      {unknown > 0 && <p data-fbi="hint">{words.unknownSoFar(unknown)}</p>}
      {failed > 0 && <p data-fbi="hint">{words.failedSoFar(failed)}</p>}
      {isGoing && (
        <div data-fbi="sending-actions">
          {status === 'paused' ? (
            <Button look="primary" onClick={bulk.resume}>
              {words.resume}
            </Button>
          ) : (
            <Button onClick={bulk.pause}>{words.pause}</Button>
          )}
          <Button look="quiet" onClick={bulk.cancel}>
            {words.stop}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Describes the current state of a run. */
export function useSendingText({ status, progress, retryAfter }: UseBulkInviteResult): string {
  const words = useInviteFormMessages()
  if (status === 'stopped') return words.finishing(progress.running)
  if (status === 'paused') return words.paused(progress.waiting)
  if (status === 'checking') return words.checkingLost
  return retryAfter > 0 ? words.resting(retryAfter) : words.leaveOpen
}
