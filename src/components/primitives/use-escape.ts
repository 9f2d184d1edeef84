'use client'
import type { RefObject } from 'react'
import { useLatest } from '../../provider/use-latest'
import { isComposing } from './is-composing'
import { useIsomorphicLayoutEffect } from './use-isomorphic-layout-effect'

/** What Escape does in each open element. */
const open = new WeakMap<EventTarget, () => void>()

/**
 * Calls `onEscape` when Escape is pressed in an element while `isOpen`; of nested elements, only the innermost is told. Nobody
 * else learns of that key: what the app has around the kit, such as a dialog of its own, would close as well.
 */
export function useEscape(
  ref: RefObject<HTMLElement | null>,
  isOpen: boolean,
  onEscape: () => void,
): void {
  const latest = useLatest(onEscape)
  useIsomorphicLayoutEffect(() => {
    const element = ref.current
    if (!element || !isOpen) return
    open.set(element, () => latest.current())
    // Neither is there twice, or does anything once the element is closed.
    element.addEventListener('focusin', leaveOut)
    element.ownerDocument.defaultView!.addEventListener('keydown', onKeyDown, true)
    return () => void open.delete(element)
  }, [ref, isOpen, latest])
}

/** Called on the window first, because some libraries listen on the document, while the event is on its way down. */
function onKeyDown(event: KeyboardEvent): void {
  const element = event.composedPath().find((target) => open.has(target))
  if (!element || event.key !== 'Escape') return
  // Otherwise the browser closes the dialog around it.
  event.preventDefault()
  stop(event)
  event.currentTarget!.addEventListener('keyup', stop, { capture: true, once: true })
  if (!isComposing({ nativeEvent: event })) open.get(element)!()
}

const stop = (event: Event) => event.stopImmediatePropagation()

/** Mantine listens on the window, too, and earlier. It leaves out elements with this attribute. */
const leaveOut = ({ currentTarget, target }: Event) =>
  open.has(currentTarget!) &&
  (target as Element).setAttribute('data-mantine-stop-propagation', 'true')
