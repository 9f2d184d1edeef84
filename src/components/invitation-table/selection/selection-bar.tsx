'use client'
import { useEffect, useRef, useState } from 'react'
import type {
  InvitationTableRow,
  UseInvitationTableResult,
} from '../../../hooks/use-invitation-table'
import { isSafeLink } from '../../../invitation/safe-link'
import { invitationTableEnglish } from '../../../messages/invitation-table'
import { sharedEnglish } from '../../../messages/shared'
import { useMessages } from '../../../provider/use-messages'
import { Button } from '../../primitives/button'
import { ConfirmDialog } from '../../primitives/confirm-dialog'
import { CopyButton } from '../../primitives/copy-button'
import { SEND, TRASH } from '../../primitives/glyphs'
import { Icon } from '../../primitives/icon'
import { canResend } from '../columns/main-action'

export interface SelectionBarProps {
  table: Pick<UseInvitationTableResult, 'rows' | 'selectedCount' | 'selectAll' | 'run'>
  announce: (text: string) => void
  /** Clears the selection. This removes the bar, so the caller moves focus. */
  onClear: () => void
}

/** The number of selected rows is announced once it has not changed for this long. */
const DEBOUNCE_MS = 300

/** The number of selected rows, and the actions for them. Renders a `div` with role `group`. */
export function SelectionBar({ table, announce, onClear }: SelectionBarProps) {
  const words = useMessages('invitationTable', invitationTableEnglish)
  const { cancel, copyFailed } = useMessages('shared', sharedEnglish)
  const [asking, setAsking] = useState<readonly InvitationTableRow[] | null>(null)
  const [note, setNote] = useState({ text: '', about: '' })
  const { rows, selectedCount, selectAll, run } = table
  const count = words.selected(selectedCount)

  const countTimer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    countTimer.current = setTimeout(() => announce(count), DEBOUNCE_MS)
    return () => clearTimeout(countTimer.current)
  }, [count, announce])

  const selected = () => [...rows].filter(({ isSelected }) => isSelected)
  const copyable = () => selected().filter(({ link }) => link !== null && isSafeLink(link))
  const notify = (text: string) => {
    // A later announcement of the count would replace this one.
    clearTimeout(countTimer.current)
    setNote({ text, about: count })
    announce(text)
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
    <div data-fbi="selection-bar" role="group" aria-label={count}>
      <b data-fbi="selected-count">{count}</b>
      <Button onClick={resend}>
        <Icon glyph={SEND} />
        <span>{words.resend}</span>
      </Button>
      <CopyButton
        text={() =>
          copyable()
            .map(({ link }) => link)
            .join('\n')
        }
        invitationIds={() => copyable().map(({ invitation }) => invitation.id)}
        onCopied={(worked) => {
          const copied = copyable().length
          if (copied === 0) notify(words.nothingTo.copy)
          else notify(worked ? words.linksCopied(copied) : copyFailed)
        }}
      >
        {words.copyLinks}
      </CopyButton>
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
