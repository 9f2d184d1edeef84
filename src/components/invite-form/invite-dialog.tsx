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
import { useIsomorphicLayoutEffect } from '../primitives/use-isomorphic-layout-effect'

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
  // Not before it is wanted; from then on it stays. A new form only where the old one has nothing left to say.
  const [opened, setOpened] = useState({ times: 0, form: 0 })
  const section = useRef<HTMLElement>(null)
  const dialog = useRef<HTMLDialogElement>(null)
  const { total, done } = progress
  const isSending = total > 1 && ['running', 'paused', 'checking'].includes(status)

  function open() {
    const isOver = section.current?.dataset.status === 'invited'
    setOpened(({ times, form }) => ({ times: times + 1, form: isOver ? form + 1 : form }))
  }
  // Once the form is there, so that the focus goes into it.
  useIsomorphicLayoutEffect(() => {
    if (opened.times > 0) dialog.current?.showModal()
  }, [opened.times])

  return (
    <span data-fbi-root="" data-fbi="invite-dialog">
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
