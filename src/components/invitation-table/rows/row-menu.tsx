'use client'
import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import type { InvitationTableRow } from '../../../hooks/use-invitation-table'
import { invitationTableEnglish } from '../../../messages/invitation-table'
import { sharedEnglish } from '../../../messages/shared'
import { useMessages } from '../../../provider/use-messages'
import { COPY, SEND, TRASH } from '../../primitives/glyphs'
import { Icon } from '../../primitives/icon'
import type { InvitationRowAction, InvitationRowActions } from '../columns/column'
import { mainAction } from '../columns/main-action'
import { MenuItem } from '../../primitives/menu-item'
import { placeAt } from '../../primitives/place-at'
import { useLastDay } from '../notices/use-report-text'
import { useRowName } from './use-row-name'
import { useIsomorphicLayoutEffect } from '../../primitives/use-isomorphic-layout-effect'

export interface RowMenuProps {
  row: InvitationTableRow
  /** The button that opened the menu. The menu is placed next to it and returns focus to it. */
  anchor: HTMLElement
  actions: InvitationRowActions
  /** The app's actions. */
  rowActions: readonly InvitationRowAction[]
  onClose: () => void
}

/**
 * The actions of a row besides its main one. An action that is not possible is disabled and shows its reason. The table has one
 * menu, in the top layer, for all rows. Renders a `div` with role `menu`.
 */
export function RowMenu({ row, anchor, actions, rowActions, onClose }: RowMenuProps) {
  const words = useMessages('invitationTable', invitationTableEnglish)
  const { copyLink } = useMessages('shared', sharedEnglish)
  const lastDay = useLastDay()
  const name = useRowName()(row)
  const menu = useRef<HTMLDivElement>(null)
  const id = useId()
  useOpen(menu, anchor, onClose)

  const { invitation, status, link, revokeBlocker } = row
  const main = mainAction(row)
  const leave = () => {
    onClose()
    anchor.focus()
  }
  const choose = (act: () => void) => () => {
    leave()
    act()
  }

  return (
    <div
      ref={menu}
      id={id}
      role="menu"
      tabIndex={-1}
      aria-label={words.moreFor(name)}
      data-fbi="menu"
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.stopPropagation()
        // Focus returns to the button first, so that Tab continues from there.
        if (event.key === 'Escape' || event.key === 'Tab') leave()
        else moveFocus(event)
      }}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (relatedTarget && relatedTarget !== anchor && !currentTarget.contains(relatedTarget)) {
          onClose()
        }
      }}
    >
      {main === null ? null : main === 'copy' ? (
        <MenuItem
          icon={<Icon glyph={SEND} />}
          name={words.resendFor(name)}
          blocked={row.report?.type === 'resending' ? words.resending : null}
          onChoose={choose(() => actions.resend(invitation))}
        >
          {words.resend}
        </MenuItem>
      ) : (
        <MenuItem
          icon={<Icon glyph={COPY} />}
          name={words.copyLinkFor(name)}
          blocked={
            status === 'expired'
              ? words.linkExpired
              : link === null
                ? words.linkNotHeld
                : words.linkUnsafe
          }
        >
          {copyLink}
        </MenuItem>
      )}
      {main !== null && (
        <MenuItem
          danger
          icon={<Icon glyph={TRASH} />}
          name={words.revokeFor(name)}
          blocked={revokeBlocker && words.revokeBlocked[revokeBlocker](lastDay(invitation))}
          onChoose={choose(() => actions.revoke(row))}
        >
          {words.revoke}
        </MenuItem>
      )}
      {rowActions.map(({ id, label, blocked, onChoose }) => (
        <MenuItem
          key={id}
          name={words.actionFor({ label, email: name })}
          blocked={blocked?.(row) ?? null}
          onChoose={choose(() => onChoose(invitation))}
        >
          {label}
        </MenuItem>
      ))}
    </div>
  )
}

function useOpen(
  menu: { readonly current: HTMLDivElement | null },
  anchor: HTMLElement,
  onClose: () => void,
) {
  useIsomorphicLayoutEffect(() => {
    if (menu.current) show(menu.current, anchor)
  }, [menu, anchor])

  useEffect(() => {
    const outside = ({ target }: Event) => {
      if (target instanceof Node && !menu.current?.contains(target) && !anchor.contains(target)) {
        onClose()
      }
    }
    const place = () => menu.current && placeAt(menu.current, anchor)
    document.addEventListener('pointerdown', outside)
    window.addEventListener('resize', place)
    window.addEventListener('scroll', place, true)
    return () => {
      document.removeEventListener('pointerdown', outside)
      window.removeEventListener('resize', place)
      window.removeEventListener('scroll', place, true)
    }
  }, [menu, anchor, onClose])
}

/** Shows the menu in the top layer. A browser without popovers shows it in the document flow. */
function show(element: HTMLElement, anchor: HTMLElement) {
  if ('showPopover' in element) {
    // "auto" would light-dismiss the menu on pointerdown on its button, and the click that follows would open it again.
    element.popover = 'manual'
    element.showPopover()
  }
  placeAt(element, anchor)
  element.querySelector('button')?.focus({ preventScroll: true })
}

/** Arrow keys wrap around; Home and End move to the first and last item. */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const items = [...event.currentTarget.querySelectorAll('button')]
  const at = items.findIndex((item) => item === document.activeElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
  if (to === undefined) return
  event.preventDefault()
  items.at(to % items.length)?.focus()
}
