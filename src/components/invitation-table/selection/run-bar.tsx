'use client'
import { useEffect, useRef } from 'react'
import { useCountdown } from '../../../hooks/browser/use-countdown'
import type { RowRun } from '../../../hooks/table/use-row-run'
import { useInvitationLinks } from '../../../hooks/use-invitation-links'
import { useTableMessages } from '../../../provider/messages/use-table-messages'
import { useSharedMessages } from '../../../provider/messages/use-shared-messages'
import { activeElement } from '../../primitives/active-element'
import { Button } from '../../primitives/button'
import { CopyLinksButton } from '../../primitives/copy-links-button'
import { REFRESH } from '../../primitives/glyphs'
import { Icon } from '../../primitives/icon'
import { safeLinks } from './safe-links'

export interface RunBarProps {
  run: RowRun
  announce: (text: string) => void
  /** Called when the user closes the bar. */
  onClosed: () => void
}

/** The progress and the result of an action on many rows. Renders a `div` with role `group`. */
export function RunBar({ run, announce, onClosed }: RunBarProps) {
  const words = useTableMessages()
  const { errors, close } = useSharedMessages()
  const { status, total, running, done, failed, unknown, resent, retryAt, reason } = run
  const action = run.action ?? 'resend'
  const isUnderWay = status === 'running' || status === 'checking'
  const isOver = (status === 'done' || status === 'stopped') && running === 0
  const held = useInvitationLinks()
  const links = isOver
    ? safeLinks(resent.map(({ invitation }) => ({ invitation, link: held.get(invitation) })))
    : []
  const isMailed = resent.some(({ email_sent }) => email_sent)
  const title = words.running[action]
  const result = words.ran[action]({ total, done, failed, unknown })
  const bar = useRef<HTMLDivElement>(null)
  const pause = useRef<HTMLButtonElement>(null)
  // The button that started the run disappeared with the selection, and the bar's own buttons come and go with its state.
  const hasFocus = useRef(true)
  useEffect(() => {
    if (!hasFocus.current || bar.current?.contains(activeElement(bar.current))) return
    const next = pause.current ?? bar.current
    next?.focus()
  }, [status, running, failed, unknown])
  useEffect(() => {
    if (!isUnderWay) announce(result)
  }, [isUnderWay, result, announce])

  return (
    // The handlers observe the buttons in the bar.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={bar}
      data-fbi="run-bar"
      data-over={isOver || undefined}
      role="group"
      tabIndex={-1}
      aria-label={isOver ? result : title}
      onFocus={() => (hasFocus.current = true)}
      // There is no such event when the focused button is removed.
      onBlur={() => (hasFocus.current = false)}
    >
      <b>{isUnderWay ? title : result}</b>
      <span data-fbi="run-count">{words.progress({ done, total })}</span>
      <progress data-fbi="progress" aria-label={title} max={total} value={done} />
      <p data-fbi="selection-note">
        {retryAt !== null && status === 'running' && <ServerPause until={retryAt} />}
        {reason && <span>{errors[reason.code]}</span>}
        {links.length > 0 && !isMailed && <span>{words.newLinksNotSent(links.length)}</span>}
      </p>
      {links.length > 0 && (
        <CopyLinksButton
          look={isMailed ? 'plain' : 'primary'}
          links={() => links}
          copiedText={words.linksCopied(links.length)}
          failedText={words.linksNotCopied}
          fieldLabel={words.links}
          onCopied={(worked) => worked && announce(words.linksCopied(links.length))}
        >
          {words.copyNewLinks(links.length)}
        </CopyLinksButton>
      )}
      {(status === 'running' || status === 'paused') && (
        <>
          <Button ref={pause} onClick={status === 'running' ? run.pause : run.resume}>
            {status === 'running' ? words.pause : words.resume}
          </Button>
          <Button look="quiet" onClick={run.stop}>
            {words.stop}
          </Button>
        </>
      )}
      {unknown > 0 && status === 'done' && (
        <Button onClick={() => void run.check()}>{words.checkAgain}</Button>
      )}
      {failed > 0 && status === 'done' && (
        <Button onClick={run.retryFailed}>
          <Icon glyph={REFRESH} />
          <span>{words.retryFailed}</span>
        </Button>
      )}
      {/* Requests in flight have to end first, so that the list learns their results. */}
      {isOver && (
        <Button
          look="quiet"
          onClick={() => {
            run.clear()
            onClosed()
          }}
        >
          {close}
        </Button>
      )}
    </div>
  )
}

/** The countdown until the server may be asked again. A separate component, so that only it renders every second. */
function ServerPause({ until }: { until: number }) {
  const words = useTableMessages()
  return <>{words.resting(useCountdown(until))}</>
}
