import { useLayoutEffect, useRef } from 'react'
import { InviteForm } from 'fluxbase-invitations'

/** The invite form in a modal panel. Closed, it gives the focus back to the button that opened it. */
export function InviteDrawer({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  // A layout effect: closing comes before the dialog leaves the page, else the focus would be lost with it.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    element?.querySelector('input')?.focus()
    return () => element?.close()
  }, [])

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
