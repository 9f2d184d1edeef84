'use client'
import type { Invitation } from '../../../invitation/invitation'
import { isSafeLink } from '../../../invitation/safe-link'
import { CopyButton } from '../../primitives/copy-button'
import type { InvitationCellProps } from '../columns/column'
import { useCellTools } from '../columns/cell-tools'
import { rowName } from '../rows/row-name'

export interface NewLinkButtonProps extends Pick<InvitationCellProps, 'row' | 'actions'> {
  /** The invitation that replaces that of the row. */
  newer: Invitation
}

/** Copies the link of the invitation that replaces a row's, if this session has it. */
export function NewLinkButton({ row, newer, actions }: NewLinkButtonProps) {
  const { words } = useCellTools()
  const { newLink } = row
  if (!newLink) return null
  if (!isSafeLink(newLink)) return <span data-fbi="muted">{words.linkUnsafe}</span>
  return (
    <CopyButton
      look="quiet"
      text={newLink}
      invitationIds={[newer.id]}
      aria-label={words.copyNewLinkFor(rowName(row, words))}
      onCopied={(worked) => actions.copied(newer, worked)}
    >
      {words.copyNewLink}
    </CopyButton>
  )
}
