import type { KeyboardEvent } from 'react'
import { activeElement } from './active-element'

/** Letters that follow each other within this time, in milliseconds, are one text. */
const TYPING_MS = 500

/** What has been typed so far, and when its last letter was typed. */
export interface Typed {
  text: string
  at: number
}

export const itemsOf = (menu: HTMLElement) => [...menu.querySelectorAll('button')]

/** Moves focus within a menu: arrow keys wrap around, Home and End move to the ends, letters to the item that begins with them. */
export function moveFocus(event: KeyboardEvent<HTMLElement>, typed: Typed): void {
  const items = itemsOf(event.currentTarget)
  const at = items.findIndex((item) => item === activeElement(event.currentTarget))
  const to =
    {
      ArrowDown: items[(at + 1) % items.length],
      ArrowUp: items.at(at - 1),
      Home: items[0],
      End: items.at(-1),
    }[event.key] ?? itemOfText(event, typed, [...items.slice(at), ...items.slice(0, at)])
  if (!to) return
  event.preventDefault()
  to.focus()
}

/**
 * The item that begins with what is being typed: the next one for its first letter, while a further letter may leave the focus
 * where it is. Where no item continues that way, the letter begins a new text.
 *
 * @param items from the focused one on
 */
function itemOfText<Item extends Element>(
  { key, ctrlKey, metaKey, altKey, timeStamp }: KeyboardEvent,
  typed: Typed,
  [focused, ...others]: readonly Item[],
): Item | undefined {
  // Other keys have longer names. Space presses the item.
  if (!/^\S$/u.test(key) || ctrlKey || metaKey || altKey || !focused) return undefined
  const letter = key.toLowerCase()
  const text = timeStamp - typed.at < TYPING_MS ? typed.text + letter : letter
  const find = (start: string, items: readonly Item[]) =>
    items.find(({ textContent }) => textContent?.toLowerCase().startsWith(start))
  const longer = text === letter ? undefined : find(text, [focused, ...others])
  Object.assign(typed, { text: longer ? text : letter, at: timeStamp })
  return longer ?? find(letter, [...others, focused])
}
