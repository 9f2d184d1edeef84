'use client'
import { Fragment, useRef } from 'react'
import { useLatest } from '../../provider/use-latest'
import type { MenuStart } from './menu-button'
import { MenuItemButton, type MenuItem } from './menu-item'
import { itemsOf, moveFocus } from './menu-keys'
import { placeAt } from './place-at'
import { useEscape } from './use-escape'
import { useIsomorphicLayoutEffect } from './use-isomorphic-layout-effect'

export type { MenuItem }

export interface MenuProps {
  label: string
  /** What is shown above the menu, if not its label. */
  title?: string
  items: readonly MenuItem[]
  /** The button that opened the menu. The menu is placed next to it and returns focus to it. */
  anchor: HTMLElement
  /** @default 'first' */
  start?: MenuStart | undefined
  onClose: () => void
}

/**
 * An open menu, next to its button or, in a narrow window, at its lower edge. Arrow keys wrap around, Home and End move to the
 * ends, and letters move to the item that begins with them. Escape, Tab, a choice and a press outside close it; such a press
 * does nothing else. Renders a `div` with role `menu` in an element that covers the page in the top layer: a popover, or a
 * modal `dialog` in browsers without popovers.
 */
export function Menu({ label, title = label, items, anchor, start = 'first', onClose }: MenuProps) {
  const layer = useRef<HTMLDialogElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  const close = useLatest(onClose)
  const typed = useRef({ text: '', at: 0 })

  const leave = () => {
    // Nothing behind an open dialog can have focus.
    if (layer.current) hide(layer.current)
    anchor.focus()
    onClose()
  }
  useEscape(layer, true, leave)

  useIsomorphicLayoutEffect(() => {
    const cover = layer.current
    const element = menu.current
    if (!cover || !element) return
    show(cover)
    const place = () => placeAt(element, anchor)
    place()
    itemsOf(element)
      .at(start === 'first' ? 0 : -1)
      ?.focus({ preventScroll: true })
    // The browser may close it, too: when a phone's back button is pressed, for example.
    const closed = ({ newState = cover.open ? 'open' : 'closed' }: Event & { newState?: string }) =>
      newState === 'closed' && close.current()
    const listening = new AbortController()
    const { signal } = listening
    for (const type of ['toggle', 'close']) cover.addEventListener(type, closed, { signal })
    // The app may render into the document of a frame.
    const { defaultView } = cover.ownerDocument
    defaultView?.addEventListener('resize', place, { signal })
    defaultView?.addEventListener('scroll', place, { signal, capture: true })
    return () => {
      listening.abort()
      hide(cover)
    }
  }, [anchor, start, close])

  // Typed as a dialog, because both elements receive the same props.
  const Layer = ('popover' in anchor ? 'div' : 'dialog') as 'dialog'
  const groups = [...new Set(items.map(({ group }) => group))]
  return (
    // A press beside the menu has its layer as the target. Keyboard users have Escape.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <Layer
      ref={layer}
      data-fbi="menu-layer"
      // Otherwise the press moves focus to what the app has around it.
      onMouseDown={(event) => {
        if (event.target === event.currentTarget) event.preventDefault()
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) leave()
      }}
    >
      <div
        ref={menu}
        role="menu"
        tabIndex={-1}
        aria-label={label}
        data-fbi="menu"
        onKeyDown={(event) => {
          // Focus returns to the button first, so that Tab continues from there.
          if (event.key === 'Tab') leave()
          else moveFocus(event, typed.current)
        }}
        onBlur={({ relatedTarget, currentTarget }) => {
          if (relatedTarget && relatedTarget !== anchor && !currentTarget.contains(relatedTarget)) {
            onClose()
          }
        }}
      >
        {/* For those who see the menu apart from its button. */}
        {groups[0] !== label && (
          <div data-fbi="menu-title" aria-hidden="true">
            {title}
          </div>
        )}
        {groups.map((group) => {
          const buttons = items.map(
            (item, index) =>
              item.group === group && <MenuItemButton key={index} item={item} onChosen={leave} />,
          )
          if (group === undefined) return <Fragment key="">{buttons}</Fragment>
          return (
            <div key={group} role="group" aria-label={group}>
              <div data-fbi="menu-group" aria-hidden="true">
                {group}
              </div>
              {buttons}
            </div>
          )
        })}
      </div>
    </Layer>
  )
}

function show(layer: HTMLElement): void {
  if (layer instanceof HTMLDialogElement) return layer.showModal()
  layer.popover = 'auto'
  layer.showPopover()
}

function hide(layer: HTMLElement): void {
  if (layer instanceof HTMLDialogElement) layer.close()
  else layer.hidePopover()
}
