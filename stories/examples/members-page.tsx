import { useEffect, useRef, useState } from 'react'
import { InvitationTable, InviteForm } from 'fluxbase-invitations'

/** The table, and the form in a native dialog. Needs an `InvitationsProvider` above it. */
export function MembersPage() {
  const [inviting, setInviting] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    if (!inviting) return
    dialog.current?.showModal()
    dialog.current?.querySelector('input')?.focus()
  }, [inviting])

  return (
    <>
      <InvitationTable onInvite={() => setInviting(true)} />
      <dialog
        ref={dialog}
        aria-label="Invite people"
        // Called after the button and after Escape, when the browser has restored the focus.
        onClose={() => setInviting(false)}
        style={dialogStyle}
      >
        {inviting && (
          <>
            <InviteForm />
            <button style={doneStyle} onClick={() => dialog.current?.close()}>
              Done
            </button>
          </>
        )}
      </dialog>
    </>
  )
}

// The form has a card of its own, so the dialog needs no styling.
const dialogStyle = {
  inlineSize: 'min(460px, calc(100vw - 32px))',
  padding: 0,
  border: 0,
  background: 'none',
}
const doneStyle = { inlineSize: '100%', minBlockSize: 44, marginBlockStart: 8 }
