'use client'
import { forwardRef, useRef, useState } from 'react'
import { useBulkInvite } from '../../hooks/use-bulk-invite'
import { inviteFormEnglish } from '../../messages/invite-form'
import { sharedEnglish } from '../../messages/shared'
import { useMessages } from '../../provider/use-messages'
import { Button, type ButtonProps } from '../primitives/button'
import { CROSS, PLUS } from '../primitives/glyphs'
import { Icon } from '../primitives/icon'
import { InviteForm, type InviteFormProps } from './invite-form'
import { useModal } from '../primitives/use-modal'
import { useRoot } from '../primitives/use-root'

export interface InviteDialogProps extends InviteFormProps {
  /** The look of the button. @default 'primary' */
  look?: ButtonProps['look']
}

/**
 * A button that opens `InviteForm` in a modal dialog. Closing the dialog loses nothing: the form keeps what was typed, and a
 * run of several invitations continues, with its progress shown on the button. Renders a `button` and a `dialog`; the ref is
 * the button.
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
  const root = useRoot()
  const { status, progress } = useBulkInvite()
  // The form mounts when first opened and stays mounted. It is replaced (by a new key) only after a completed single invite.
  const [opened, setOpened] = useState({ times: 0, form: 0 })
  const section = useRef<HTMLElement>(null)
  const dialog = useModal(opened.times)
  const { total, done } = progress
  const isSending = total > 1 && ['running', 'paused', 'checking'].includes(status)

  function open() {
    const isOver = section.current?.dataset.status === 'invited'
    setOpened(({ times, form }) => ({ times: times + 1, form: isOver ? form + 1 : form }))
  }

  return (
    <span {...root} data-fbi="invite-dialog">
      <Button ref={ref} look={look} aria-haspopup="dialog" onClick={open}>
        <Icon glyph={PLUS} />
        {isSending ? words.openProgress({ done, total }) : (title ?? words.title)}
      </Button>
      <dialog ref={dialog} data-fbi="dialog" data-wide="" aria-label={title ?? words.title}>
        {opened.times > 0 && (
          <InviteForm
            key={opened.form}
            {...form}
            ref={section}
            {...(title !== undefined && { title })}
          />
        )}
        <Button
          look="quiet"
          data-fbi-close=""
          aria-label={close}
          onClick={() => dialog.current?.close()}
        >
          <Icon glyph={CROSS} />
        </Button>
      </dialog>
    </span>
  )
})
