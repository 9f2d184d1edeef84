'use client'
import { useRef, type RefObject } from 'react'
import { useIsomorphicLayoutEffect } from './use-isomorphic-layout-effect'

/**
 * Returns the ref of a `dialog`, and opens it as a modal whenever `opening` changes to another truthy value. It opens after its
 * contents have rendered, so that the browser can focus an element in it.
 */
export function useModal(opening: number | boolean): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null)
  useIsomorphicLayoutEffect(() => {
    const element = dialog.current
    if (!opening || !element) return
    element.showModal()
    // This runs before the element is removed: only a closed dialog returns focus.
    return () => element.close()
  }, [opening])
  return dialog
}
