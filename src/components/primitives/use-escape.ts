'use client'
import type { RefObject } from 'react'
import { useLatest } from '../../provider/use-latest'
import { isComposing } from './is-composing'
import { useIsomorphicLayoutEffect } from './use-isomorphic-layout-effect'

/** The open elements that Escape closes. */
const open = new WeakSet<EventTarget>()

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
    const view = element?.ownerDocument.defaultView
    if (!view || !isOpen) return
    open.add(element)
    const listening = new AbortController()
    const { signal } = listening
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      if (event.composedPath().find((node) => open.has(node)) !== element) return
      // Otherwise the browser closes the dialog around it.
      event.preventDefault()
      event.stopImmediatePropagation()
      view.addEventListener('keyup', stopEscape, { capture: true, once: true })
      if (!isComposing({ nativeEvent: event })) latest.current()
    }
    // Some libraries listen on the document, while the event is on its way down.
    view.addEventListener('keydown', onKeyDown, { signal, capture: true })
    // Mantine listens before that, on the window, and leaves out elements with this attribute.
    const onFocus = ({ target }: FocusEvent) =>
      (target as Element).setAttribute('data-mantine-stop-propagation', 'true')
    element.addEventListener('focusin', onFocus, { signal })
    return () => {
      listening.abort()
      open.delete(element)
    }
  }, [ref, isOpen, latest])
}

function stopEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopImmediatePropagation()
}
