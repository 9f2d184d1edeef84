import { useLayoutEffect, useRef } from 'react'
import { InviteForm } from 'fluxbase-invitations'

export interface InviteDrawerProps {
  open: boolean
  onClose: () => void
}

/** The invite form in a modal panel. Closing it returns focus to the button that opened it, and keeps what was typed. */
export function InviteDrawer({ open, onClose }: InviteDrawerProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    if (!open) return
    const element = dialog.current
    element?.showModal()
    element?.querySelector<HTMLElement>('input, button:not(.close)')?.focus()
    return () => element?.close()
  }, [open])

  return (
    <dialog ref={dialog} className="drawer" aria-label="Invite people" onCancel={onClose}>
      <button className="close" aria-label="Close" onClick={onClose}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="m4 4 8 8m0-8-8 8" />
        </svg>
      </button>
      <InviteForm />
    </dialog>
  )
}
