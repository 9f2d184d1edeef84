import { activeElement, isFocusLost } from '../../primitives/active-element'
import type { InvitationRows } from '../../../hooks/table/invitation-rows'
import { neighbour } from './neighbour'
import { elementOf, rowOf } from './scroll-anchor'

export interface FocusTarget {
  /** The key of a row, or `null` for the heading. */
  row: string | null
  /** The row to focus if `row` is not rendered, because it is far away in a long list. */
  orRow?: string | null
  button?: 'main' | 'more'
  /** Waits until the focused element is removed, and does nothing if the user moves focus meanwhile. @default false */
  ifLost?: boolean
}

/** What is known of the focus. */
export interface FocusMemory {
  /** The element of the table that has focus, or had it until it was removed; `null` once the user has left it. */
  focused: { element: Element; row: ReturnType<typeof rowOf> } | null
  /** Where focus is to go, and where it was when that was decided. */
  wish: (FocusTarget & { from: Element | null }) | null
  /** The element that was focused last. */
  placed: Element | null
}

/** Moves focus where it is wanted, and away from what has been removed. Call this after each change of the list. */
export function settleFocus(
  { root, heading }: { root: HTMLElement | null; heading: HTMLElement | null },
  memory: FocusMemory,
  rows: InvitationRows,
  menu: { key: string; place: number } | null,
): void {
  const active = activeElement(root)
  const last = memory.focused
  if (last && isGone(last.element)) {
    memory.focused = null
    if (isFocusLost(root) && !memory.wish) {
      const row = last.row ?? menu
      // The button may be removed while its row stays.
      const stays = row && buttonOf(root, row.key, 'main')
      const key = row && (stays ? row.key : neighbour(rows, row.key, row.place))
      memory.wish = { row: key, ifLost: true, from: active }
    }
  }
  if (!memory.wish) return
  const { row, orRow, button = 'main', ifLost, from } = memory.wish
  const isFree =
    !ifLost ||
    active === memory.placed ||
    (isFocusLost(root) && (from === active || !from || isGone(from)))
  if (!isFree) {
    if (active !== from) memory.wish = null
    return
  }
  const rowButton = (key: string) => buttonOf(root, key, button)
  const element = row === null ? heading : (rowButton(row) ?? (orRow ? rowButton(orRow) : null))
  if (!element) return
  memory.wish = null
  memory.placed = element
  element.focus()
}

/** Notes the element of the table that has focus, or had it until it was removed. Returns a function that ends that. */
export function watchFocus(element: HTMLElement, memory: FocusMemory): () => void {
  // The app may render into the document of a frame.
  const { ownerDocument } = element
  const keep = (target: Element) => {
    const isOurs = element.contains(target)
    memory.focused = isOurs ? { element: target, row: rowOf(target) } : null
  }
  const note = (event: Event) => keep(event.composedPath()[0] as Element)
  const forget = () => (memory.focused = null)
  // Focus that moves inside a shadow root is not seen outside.
  const place = element.getRootNode()
  place.addEventListener('focusin', note)
  const active = activeElement(element)
  if (active) keep(active)
  // A pointer press may blur the element without focusing another, and then there is no `focusin`. The keyboard always has one.
  ownerDocument.addEventListener('pointerdown', forget)
  return () => {
    place.removeEventListener('focusin', note)
    ownerDocument.removeEventListener('pointerdown', forget)
  }
}

/** Whether an element was removed: a row that fades is only the picture of one. */
const isGone = (element: Element) =>
  !element.isConnected || element.closest('[data-leaving]') !== null

function buttonOf(root: HTMLElement | null, row: string, button: 'main' | 'more') {
  const found =
    root && elementOf(root, row)?.querySelectorAll<HTMLElement>('[data-fbi="row-actions"] button')
  // Where there is no room, the main action has no button, and cannot have the focus.
  const buttons = [...(found ?? [])].filter((each) => getComputedStyle(each).display !== 'none')
  return buttons.at(button === 'main' ? 0 : -1)
}
