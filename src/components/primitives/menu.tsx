'use client'
import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useLatest } from '../../provider/use-latest'
import { activeElement } from './active-element'
import { Button, type ButtonProps } from './button'
import { placeAt } from './place-at'
import { useIsomorphicLayoutEffect } from './use-isomorphic-layout-effect'

/** The item that has focus when a menu opens. */
export type MenuStart = 'first' | 'last'

export interface MenuButtonProps extends Omit<ButtonProps, 'onClick' | 'onKeyDown' | 'onToggle'> {
  isOpen: boolean
  /** Called to open the menu at this button, or to close it. */
  onToggle: (button: HTMLElement, start: MenuStart) => void
}

/** The button of a menu. Enter, Space and ArrowDown open the menu on its first item, ArrowUp on its last. Renders a `button`. */
export function MenuButton({ isOpen, onToggle, ...props }: MenuButtonProps) {
  return (
    <Button
      {...props}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      onClick={({ currentTarget }) => onToggle(currentTarget, 'first')}
      onKeyDown={(event) => {
        const start = ({ ArrowDown: 'first', ArrowUp: 'last' } as const)[event.key]
        if (!start) return
        event.preventDefault()
        onToggle(event.currentTarget, start)
      }}
    />
  )
}

export interface MenuItem {
  icon?: ReactNode
  label: string
  /** The accessible name: what the item does, and to whom. */
  name: string
  /** Why the item cannot be chosen, in words; it can still be focused and read. `null` if it can be chosen. */
  blocked?: string | null
  /** Takes something away. @default false */
  danger?: boolean
  onChoose?: () => void
}

export interface MenuProps {
  label: string
  items: readonly MenuItem[]
  /** The button that opened the menu. The menu is placed next to it and returns focus to it. */
  anchor: HTMLElement
  /** @default 'first' */
  start?: MenuStart | undefined
  onClose: () => void
}

/**
 * An open menu, in the top layer. Arrow keys wrap around, Home and End move to the ends, and a letter moves to the next item that
 * begins with it. Escape, Tab, a choice and a press outside close it. Renders a `div` with role `menu`.
 */
export function Menu({ label, items, anchor, start = 'first', onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null)
  const close = useLatest(onClose)
  const id = useId()

  useIsomorphicLayoutEffect(() => {
    const element = menu.current
    if (!element) return
    show(element)
    const place = () => placeAt(element, anchor)
    place()
    itemsOf(element)
      .at(start === 'first' ? 0 : -1)
      ?.focus({ preventScroll: true })
    // For an event inside a shadow root, `target` is the host. The path contains every element.
    const pressed = (event: Event) => {
      const path = event.composedPath()
      if (!path.includes(element) && !path.includes(anchor)) close.current()
    }
    const listening = new AbortController()
    const { signal } = listening
    // The app may render into the document of a frame.
    const { ownerDocument } = element
    ownerDocument.addEventListener('pointerdown', pressed, { signal })
    ownerDocument.addEventListener('scroll', place, { signal, capture: true })
    ownerDocument.defaultView?.addEventListener('resize', place, { signal })
    return () => listening.abort()
  }, [anchor, start, close])

  const leave = () => {
    onClose()
    anchor.focus()
  }
  return (
    <div
      ref={menu}
      role="menu"
      tabIndex={-1}
      aria-label={label}
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
      {items.map((item, index) => (
        <button
          key={index}
          type="button"
          role="menuitem"
          tabIndex={-1}
          data-fbi="menu-item"
          data-danger={item.danger || undefined}
          aria-label={item.name}
          aria-disabled={item.blocked ? true : undefined}
          aria-describedby={item.blocked ? `${id}-${index}` : undefined}
          onClick={() => {
            if (item.blocked) return
            leave()
            item.onChoose?.()
          }}
        >
          {item.icon}
          <span>
            <span>{item.label}</span>
            {item.blocked && (
              <small data-fbi="menu-reason" id={`${id}-${index}`}>
                {item.blocked}
              </small>
            )}
          </span>
        </button>
      ))}
    </div>
  )
}

const itemsOf = (menu: HTMLElement) => [...menu.querySelectorAll('button')]

/** Shows the menu in the top layer. A browser without popovers shows it in the document flow. */
function show(menu: HTMLElement): void {
  if (!('showPopover' in menu)) return
  // "auto" would light-dismiss the menu on pointerdown on its button, and the click that follows would open it again.
  menu.popover = 'manual'
  menu.showPopover()
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const items = itemsOf(event.currentTarget)
  const at = items.findIndex((item) => item === activeElement(event.currentTarget))
  const to =
    {
      ArrowDown: items[(at + 1) % items.length],
      ArrowUp: items.at(at - 1),
      Home: items[0],
      End: items.at(-1),
    }[event.key] ?? itemOfLetter(event, [...items.slice(at + 1), ...items.slice(0, at + 1)])
  if (!to) return
  event.preventDefault()
  to.focus()
}

/** The first item that begins with the letter that is typed. */
function itemOfLetter<Item extends Element>(
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
  items: readonly Item[],
): Item | undefined {
  // Other keys have longer names. Space presses the item.
  if (!/^\S$/u.test(key) || ctrlKey || metaKey || altKey) return undefined
  const letter = key.toLowerCase()
  return items.find(({ textContent }) => textContent?.toLowerCase().startsWith(letter))
}
