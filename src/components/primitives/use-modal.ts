'use client'
import { useRef, type RefObject, type SyntheticEvent } from 'react'
import { activeElement } from './active-element'
import { openFrom } from './place-at'
import { useEscape } from './use-escape'
import { useIsomorphicLayoutEffect } from './use-isomorphic-layout-effect'

/** The props of a modal `dialog`. */
export interface ModalProps {
  ref: RefObject<HTMLDialogElement | null>
  onCancel: (event: SyntheticEvent<HTMLDialogElement>) => void
  onClose: (event: SyntheticEvent<HTMLDialogElement>) => void
}

/**
 * Returns the props of a `dialog`, and keeps it open as a modal while `isOpen`. It opens after its contents have rendered, so
 * that the browser can focus an element in it. Its events do not reach a dialog of the app around it, as React has it.
 *
 * @param close called when the user or the browser closes it
 */
export function useModal(isOpen: boolean, close: () => void): ModalProps {
  const dialog = useRef<HTMLDialogElement>(null)
  useEscape(dialog, isOpen, close)
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
  return {
    ref: dialog,
    onCancel(event) {
      event.stopPropagation()
      // The event of a file input arrives here, too.
      if (event.target !== event.currentTarget) return
      event.preventDefault()
      close()
    },
    onClose(event) {
      event.stopPropagation()
      // The browser may close it without asking: on a second gesture, for example.
      if (!event.currentTarget.open) close()
    },
  }
}
