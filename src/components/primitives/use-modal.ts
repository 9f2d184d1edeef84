'use client'
import { useRef, type RefObject } from 'react'
import { activeElement } from './active-element'
import { openFrom } from './place-at'
import { useIsomorphicLayoutEffect } from './use-isomorphic-layout-effect'

/**
 * Returns the ref of a `dialog`, and keeps it open as a modal while `isOpen`. It opens after its contents have rendered, so
 * that the browser can focus an element in it.
 */
export function useModal(isOpen: boolean): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null)
  useIsomorphicLayoutEffect(() => {
    const element = dialog.current
    if (element && isOpen) {
      const trigger = activeElement(element)
      element.showModal()
      // Some browsers do not focus a button that is clicked. Then it opens from its own middle.
      if (trigger && trigger !== document.body) openFrom(element, trigger.getBoundingClientRect())
    }
    // Not in a cleanup: while React changes the document, it gives focus back to the element that has it, here one in the dialog.
    else element?.close()
  }, [isOpen])
  useIsomorphicLayoutEffect(() => {
    const element = dialog.current
    // This runs before the element is removed: only a closed dialog returns focus.
    return () => element?.close()
  }, [])
  return dialog
}
