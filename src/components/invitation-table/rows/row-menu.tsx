'use client'
import type { InvitationTableRow } from '../../../hooks/use-invitation-table'
import { useKit } from '../../../provider/kit-context'
import { useTableMessages } from '../../../provider/messages/use-table-messages'
import { useSharedMessages } from '../../../provider/messages/use-shared-messages'
import { COPY, SEND, TRASH } from '../../primitives/glyphs'
import { Icon } from '../../primitives/icon'
import { Menu, type MenuItem, type MenuProps } from '../../primitives/menu'
import type { InvitationRowAction, InvitationRowActions } from '../columns/column'
import { mainAction, mainButtonOf } from '../columns/main-action'
import { lastDay } from '../notices/row-report-note'
import { rowName } from './row-name'

export interface RowMenuProps extends Omit<MenuProps, 'label' | 'title' | 'items'> {
  row: InvitationTableRow
  actions: InvitationRowActions
  /** The app's actions. */
  rowActions: readonly InvitationRowAction[]
  /** Whether the row's main action is in the menu, too. @default false */
  withMain?: boolean
}

/**
 * The actions of a row, without its main one if that has a button. An action that is not possible is disabled and shows its reason. The table has one
 * menu, in the top layer, for all rows. Renders a `div` with role `menu`.
 */
export function RowMenu({ row, actions, rowActions, withMain = false, ...menu }: RowMenuProps) {
  const words = useTableMessages()
  const { copyLink } = useSharedMessages()
  const kit = useKit()
  const name = rowName(row, words)
  const { invitation, status, link, revokeBlocker } = row
  const main = mainAction(row)

  const resend: MenuItem = {
    icon: <Icon glyph={SEND} />,
    label: words.resend,
    name: words.resendFor(name),
    blocked: row.report?.type === 'resending' ? words.resending : null,
    onChoose: () => actions.resend(invitation),
  }
  const copy: MenuItem = {
    icon: <Icon glyph={COPY} />,
    label: copyLink,
    name: words.copyLinkFor(name),
    blocked:
      main === 'copy'
        ? null
        : status === 'expired'
          ? words.linkExpired
          : link === null
            ? words.linkNotHeld
            : words.linkUnsafe,
    // The hidden button reports the result, and CSS shows it in the place of the button that is seen.
    onChoose: () => mainButtonOf(menu.anchor)?.click(),
  }
  const revoke: MenuItem = {
    icon: <Icon glyph={TRASH} />,
    label: words.revoke,
    name: words.revokeFor(name),
    blocked: revokeBlocker && words.revokeBlocked[revokeBlocker](lastDay(kit, invitation)),
    danger: true,
    onChoose: () => actions.revoke(row),
  }
  const own = rowActions.map(({ label, blocked, onChoose }) => ({
    label,
    name: words.actionFor({ label, email: name }),
    blocked: blocked?.(row) ?? null,
    onChoose: () => onChoose(invitation),
  }))
  const [first, second] = main === 'copy' ? [copy, resend] : [resend, copy]
  const kits = main === null ? [] : [...(withMain ? [first] : []), second, revoke]
  return <Menu {...menu} label={words.moreFor(name)} title={name} items={[...kits, ...own]} />
}
