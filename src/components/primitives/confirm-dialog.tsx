'use client'
import { useId, type ReactNode } from 'react'
import { Button } from './button'
import { useModal } from './use-modal'

export interface ConfirmDialogProps {
  title: ReactNode
  /** The consequence, as a sentence. */
  children?: ReactNode
  /** The text of the confirm button. Name the effect: "Revoke invitation". */
  confirmLabel: string
  cancelLabel: string
  onConfirm: () => void
  /** Also called for Escape and for a click on the backdrop. */
  onCancel: () => void
}

/**
 * Asks for confirmation of a destructive action while it is mounted. Focus starts on the cancel button. Renders a modal
 * `dialog`, which returns focus when it closes.
 */
export function ConfirmDialog({
  title,
  children,
  confirmLabel,
  cancelLabel,
  onConfirm,
  onCancel,
}: ConfirmDialogProps) {
  const dialog = useModal(true, onCancel)
  const id = useId()
  return (
    // A click on the backdrop has the dialog as its target. Keyboard users have Escape.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      {...dialog}
      data-fbi="dialog"
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={children ? `${id}-text` : undefined}
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
