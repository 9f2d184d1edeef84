'use client'
import { Button } from '../../primitives/button'
import { CopyButton } from '../../primitives/copy-button'
import { SEND } from '../../primitives/glyphs'
import { Icon } from '../../primitives/icon'
import { MenuButton } from '../../primitives/menu-button'
import type { InvitationCellProps, InvitationColumn } from './column'
import { hasActions, mainAction } from './main-action'
import { rowName } from '../rows/row-name'
import { useCellTools } from './cell-tools'

/** The row's main action, and the button that opens the menu with the others. */
export function ActionsCell({ row, menuOpen, rowActions, actions }: InvitationCellProps) {
  const { words } = useCellTools()
  const name = rowName(row, words)
  const main = mainAction(row)
  const { invitation, link } = row
  if (!hasActions(row, rowActions)) return null
  return (
    <div data-fbi="row-actions">
      {main === 'copy' ? (
        <CopyButton
          look="quiet"
          text={link ?? ''}
          invitationIds={[invitation.id]}
          aria-label={words.copyLinkFor(name)}
          onCopied={(worked) => actions.copied(invitation, worked)}
        />
      ) : main === 'resend' ? (
        <Button
          look="quiet"
          busy={row.report?.type === 'resending'}
          aria-label={words.resendFor(name)}
          onClick={() => actions.resend(invitation)}
        >
          <Icon glyph={SEND} />
          <span>{words.resend}</span>
        </Button>
      ) : null}
      <MenuButton
        look="quiet"
        data-action="more"
        aria-label={words.moreFor(name)}
        isOpen={menuOpen}
        onToggle={(button, start) => actions.toggleMenu(row, button, start)}
      />
    </div>
  )
}

export const actionsColumn: InvitationColumn = {
  id: 'actions',
  header: ({ columns }) => columns.actions,
  labelled: false,
  Cell: ActionsCell,
}
