'use client'
import { useEffect, useRef, useState } from 'react'
import type {
  InvitationTableRow,
  UseInvitationTableResult,
} from '../../../hooks/use-invitation-table'
import { useTableMessages } from '../../../provider/messages/use-table-messages'
import { useSharedMessages } from '../../../provider/messages/use-shared-messages'
import { Button } from '../../primitives/button'
import { ConfirmDialog } from '../../primitives/confirm-dialog'
import { CopyLinksButton } from '../../primitives/copy-links-button'
import { SEND, TRASH } from '../../primitives/glyphs'
import { Icon } from '../../primitives/icon'
import { canResend } from '../columns/main-action'
import { safeLinks } from './safe-links'

export interface SelectionBarProps {
  table: Pick<UseInvitationTableResult, 'rows' | 'selectedCount' | 'selectAll' | 'run'>
  announce: (text: string) => void
  /** Clears the selection. This removes the bar, so the caller moves focus. */
  onClear: () => void
}

/** The number of selected rows is announced once it has not changed for this long. */
const DEBOUNCE_MS = 300

/** The number of selected rows, and the actions for them. F6 moves focus from a row to them. Renders a `div` with role `group`. */
export function SelectionBar({ table, announce, onClear }: SelectionBarProps) {
  const words = useTableMessages()
  const { cancel } = useSharedMessages()
  const [asking, setAsking] = useState<readonly InvitationTableRow[] | null>(null)
  const [note, setNote] = useState({ text: '', about: '' })
  const [copied, setCopied] = useState(0)
  const { rows, selectedCount, selectAll, run } = table
  const count = words.selected(selectedCount)

  const countTimer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    countTimer.current = setTimeout(() => announce(count), DEBOUNCE_MS)
    return () => clearTimeout(countTimer.current)
  }, [count, announce])

  // From a row far down, the bar is dozens of Tab stops away.
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const table = bar.current?.closest<HTMLElement>('[data-fbi="invitation-table"]')
    function come(event: KeyboardEvent) {
      if (event.key !== 'F6' || bar.current?.contains(event.target as Node)) return
      event.preventDefault()
      bar.current?.querySelector('button')?.focus()
    }
    table?.addEventListener('keydown', come)
    return () => table?.removeEventListener('keydown', come)
  }, [])

  const selected = () => [...rows].filter(({ isSelected }) => isSelected)
  const notify = (text: string, before = '') => {
    // A later announcement of the count would replace this one.
    clearTimeout(countTimer.current)
    setNote({ text, about: count })
    announce(`${before} ${text}`.trim())
  }
  const start = (action: 'resend' | 'revoke', possible: readonly InvitationTableRow[]) => {
    run.start(
      action,
      possible.map(({ invitation }) => invitation),
    )
    selectAll(false)
  }

  function resend() {
    const possible = selected().filter(canResend)
    if (possible.length === 0) notify(words.nothingTo.resend)
    else start('resend', possible)
  }

  function askToRevoke() {
    const possible = selected().filter(canRevoke)
    if (possible.length === 0) notify(words.nothingTo.revoke)
    else setAsking(possible)
  }

  return (
    <div ref={bar} data-fbi="selection-bar" role="group" aria-label={count} aria-keyshortcuts="F6">
      <b data-fbi="selected-count">{count}</b>
      <Button onClick={resend}>
        <Icon glyph={SEND} />
        <span>{words.resend}</span>
      </Button>
      <CopyLinksButton
        links={() => safeLinks(selected())}
        copiedText={words.linksCopied(copied)}
        failedText={words.linksNotCopied}
        fieldLabel={words.links}
        onCopied={(worked, copied) => {
          setCopied(copied)
          const missing = selectedCount - copied
          if (copied === 0) notify(words.nothingTo.copy)
          else if (worked) {
            notify(missing > 0 ? words.linksLeftOut(missing) : '', words.linksCopied(copied))
          }
        }}
      >
        {words.copyLinks}
      </CopyLinksButton>
      <Button look="danger" onClick={askToRevoke}>
        <Icon glyph={TRASH} />
        <span>{words.revokeMany}</span>
      </Button>
      <Button look="quiet" data-action="clear" aria-label={words.clearSelection} onClick={onClear}>
        {words.clear}
      </Button>
      {note.about === count && <p data-fbi="selection-note">{note.text}</p>}
      {asking && (
        <ConfirmDialog
          title={words.revokeManyTitle(asking.length)}
          confirmLabel={words.revokeConfirm(asking.length)}
          cancelLabel={cancel}
          onCancel={() => setAsking(null)}
          onConfirm={() => {
            setAsking(null)
            start('revoke', asking)
          }}
        >
          <span>{words.revokeManyConsequence(asking.length)}</span>{' '}
          {asking.length < selectedCount && (
            <span>{words.leftOut(selectedCount - asking.length)}</span>
          )}
        </ConfirmDialog>
      )}
    </div>
  )
}

const canRevoke = ({ revokeBlocker, isSending }: InvitationTableRow) =>
  revokeBlocker === null && !isSending
