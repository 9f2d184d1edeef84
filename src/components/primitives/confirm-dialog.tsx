'use client'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { Button } from './button'

export interface ConfirmDialogProps {
  open: boolean
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
 * Asks before something is taken away. The harmless answer has the focus. Renders a modal `dialog`, which gives the focus
 * back to where it was.
 */
export function ConfirmDialog({
  open,
  title,
  children,
  confirmLabel,
  cancelLabel,
  onConfirm,
  onCancel,
}: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()

  useEffect(() => {
    const element = dialog.current
    if (!open || !element) return
    element.showModal()
    return () => element.close()
  }, [open])

  if (!open) return null
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
