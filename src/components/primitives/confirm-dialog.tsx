'use client'
import { useId, useRef, type ReactNode } from 'react'
import { Button } from './button'
import { useIsomorphicLayoutEffect } from './use-isomorphic-layout-effect'

export interface ConfirmDialogProps {
  title: ReactNode
  /** The consequence, in a sentence. */
  children?: ReactNode
  /** Names the effect: "Revoke invitation". */
  confirmLabel: string
  cancelLabel: string
  onConfirm: () => void
  /** Also called for Escape and a click beside the dialog. */
  onCancel: () => void
}

/**
 * Asks before something is taken away, for as long as it is there. The harmless answer has the focus. Renders a modal
 * `dialog`, which gives the focus back to where it was.
 */
export function ConfirmDialog({
  title,
  children,
  confirmLabel,
  cancelLabel,
  onConfirm,
  onCancel,
}: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()

  // In a layout effect, whose end comes before the element goes: only a dialog that is closed gives the focus back.
  useIsomorphicLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])

  return (
    // A click on the backdrop is a click on the dialog itself; the keyboard has Escape.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      data-fbi="dialog"
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={children ? `${id}-text` : undefined}
      onCancel={(event) => {
        event.preventDefault()
        onCancel()
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onCancel()
      }}
    >
      <div data-fbi="dialog-body">
        <h2 data-fbi="dialog-title" id={`${id}-title`}>
          {title}
        </h2>
        {children && (
          <div data-fbi="dialog-text" id={`${id}-text`}>
            {children}
          </div>
        )}
        <div data-fbi="dialog-actions">
          <Button onClick={onCancel}>{cancelLabel}</Button>
          <Button look="danger" onClick={onConfirm}>
            {confirmLabel}
          </Button>
        </div>
      </div>
    </dialog>
  )
}
