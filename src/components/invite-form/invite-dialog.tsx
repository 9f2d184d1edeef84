'use client'
import { forwardRef, useId, useRef, useState } from 'react'
import { useBulkInvite } from '../../hooks/use-bulk-invite'
import { inviteFormEnglish } from '../../messages/invite-form'
import { sharedEnglish } from '../../messages/shared'
import { useMessages } from '../../provider/use-messages'
import { Button, type ButtonProps } from '../primitives/button'
import { Icon } from '../primitives/icon'
import { InviteForm, type InviteFormProps } from './invite-form'

export interface InviteDialogProps extends InviteFormProps {
  /** Of the button. @default 'primary' */
  look?: ButtonProps['look']
}

/**
 * A button that opens `InviteForm` in a modal dialog. Closing loses nothing: what was typed is there when it opens again, and
 * a run of many goes on, which the button then tells. Renders a `button` and a `dialog`; its ref is the button's.
 *
 * @example
 * <InviteDialog roles={['dashboard_user']} />
 */
export const InviteDialog = forwardRef<HTMLButtonElement, InviteDialogProps>(function InviteDialog(
  { look = 'primary', title, ...form },
  ref,
) {
  const words = useMessages('inviteForm', inviteFormEnglish)
  const { close } = useMessages('shared', sharedEnglish)
  const { status, progress } = useBulkInvite()
  // Not before it is wanted; from then on it stays. A new one only where the old one has nothing left to say.
  const [forms, setForms] = useState(0)
  const section = useRef<HTMLElement>(null)
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const { total, waiting, running } = progress
  const isSending = ['running', 'paused', 'checking'].includes(status)

  function open() {
    if (forms === 0 || section.current?.dataset.status === 'invited') setForms(forms + 1)
    dialog.current?.showModal()
  }
  return (
    <span data-fbi-root="" data-fbi="invite-dialog">
      <Button ref={ref} look={look} aria-haspopup="dialog" onClick={open}>
        <Icon name="plus" />
        <span id={id}>
          {isSending
            ? words.openProgress({ done: total - waiting - running, total })
            : (title ?? words.title)}
        </span>
      </Button>
      <dialog ref={dialog} data-fbi="dialog" data-wide="" aria-label={title ?? words.title}>
        <Button
          look="quiet"
          data-fbi-close=""
          aria-label={close}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="cross" />
        </Button>
        {forms > 0 && (
          <InviteForm key={forms} {...form} ref={section} {...(title !== undefined && { title })} />
        )}
      </dialog>
    </span>
  )
})
