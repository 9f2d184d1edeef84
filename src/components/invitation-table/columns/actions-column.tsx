'use client'
import { invitationTableEnglish } from '../../../messages/invitation-table'
import { useMessages } from '../../../provider/use-messages'
import { Button } from '../../primitives/button'
import { CopyButton } from '../../primitives/copy-button'
import { SEND } from '../../primitives/glyphs'
import { Icon } from '../../primitives/icon'
import type { InvitationCellProps, InvitationColumn } from './column'
import { mainAction } from './main-action'
import { useRowName } from '../rows/use-row-name'

/** The row's main action, and the button that opens the menu with the others. */
export function ActionsCell({ row, menuOpen, rowActions, actions }: InvitationCellProps) {
  const words = useMessages('invitationTable', invitationTableEnglish)
  const name = useRowName()(row)
  const main = mainAction(row)
  const { invitation, link } = row
  const isGone = row.report?.type === 'revoked'
  if (isGone || row.isSending || (main === null && rowActions.length === 0)) return null
  return (
    <div data-fbi="row-actions">
      {main === 'copy' ? (
        <CopyButton
          look="quiet"
          text={link ?? ''}
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
          {words.resend}
        </Button>
      ) : null}
      <Button
        look="quiet"
        data-action="more"
        aria-label={words.moreFor(name)}
        aria-haspopup="menu"
        aria-expanded={menuOpen}
        onClick={(event) => actions.toggleMenu(row, event.currentTarget)}
      />
    </div>
  )
}

export const actionsColumn: InvitationColumn = {
  id: 'actions',
  header: ({ columns }) => columns.actions,
  width: 168,
  Cell: ActionsCell,
}
