'use client'
import { forwardRef, useState, type RefObject } from 'react'
import { oneInvite } from '../../forms/one-invite'
import { useBulkInvite, type UseBulkInviteResult } from '../../hooks/use-bulk-invite'
import { useLatest } from '../../provider/use-latest'
import { useInviteFieldMessages } from '../../provider/messages/use-invite-field-messages'
import { useLabelMessages } from '../../provider/messages/use-label-messages'
import { isFocusLost } from '../primitives/active-element'
import { Button, type ButtonProps } from '../primitives/button'
import { CROSS, PLUS } from '../primitives/glyphs'
import { Icon } from '../primitives/icon'
import { useIsomorphicLayoutEffect } from '../primitives/use-isomorphic-layout-effect'
import { useModal } from '../primitives/use-modal'
import { useRoot } from '../primitives/use-root'
import { InviteForm, type InviteFormProps } from './invite-form'
import { renderTrigger, type InviteTrigger } from './invite-trigger'
import { useAsInviteOpener, useOpenState, type OpenState } from './use-open-state'

export interface InviteDialogProps extends InviteFormProps, OpenState {
  /**
   * Your own button, as an element or as a function of its props. With `null` there is none: open the dialog with `open`, or
   * from the `InvitationTable` below the same provider.
   * @default the kit's button
   */
  trigger?: InviteTrigger
  /** The look of the kit's button. @default 'primary' */
  look?: ButtonProps['look']
}

/**
 * A button that opens `InviteForm` in a modal dialog. Closing the dialog loses nothing: the form keeps what was typed, and a
 * run of several invitations continues, with its progress shown on the button. The "Invite people" button of an
 * `InvitationTable` below the same provider opens it, too. Renders a `span` around the button and a `dialog`; the ref is the
 * kit's button, and other attributes are those of the form.
 *
 * @example
 * <InviteDialog roles={['dashboard_user']} />
 *
 * @example
 * <InviteDialog open={isInviting} onOpenChange={setInviting} trigger={null} />
 */
export const InviteDialog = forwardRef<HTMLButtonElement, InviteDialogProps>(function InviteDialog(
  { look = 'primary', trigger, open, onOpenChange, title, ...form },
  ref,
) {
  const words = useInviteFieldMessages()
  const root = useRoot()
  const { close } = useLabelMessages()
  const bulk = useBulkInvite()
  const { isOpen, setOpen, canOpen } = useOpenState({ open, onOpenChange })
  const dialog = useModal(isOpen, () => setOpen(false))
  // The form mounts when the dialog first opens, and stays mounted.
  const [hasOpened, setHasOpened] = useState(isOpen)
  if (isOpen && !hasOpened) setHasOpened(true)
  useAfterClosing(dialog.ref, hasOpened && !isOpen, bulk, useAsInviteOpener(canOpen, setOpen))
  const { total, done } = bulk.progress
  const isSending = total > 1 && ['running', 'paused', 'checking'].includes(bulk.status)
  const button = {
    type: 'button',
    'aria-haspopup': 'dialog',
    onClick: () => setOpen(true),
    children: isSending ? words.openProgress({ done, total }) : (title ?? words.title),
  } as const

  return (
    <span {...root} data-fbi="invite-dialog">
      {trigger === undefined ? (
        <Button {...button} ref={ref} look={look}>
          <Icon glyph={PLUS} />
          <span>{button.children}</span>
        </Button>
      ) : (
        renderTrigger(trigger, button)
      )}
      <dialog {...dialog} data-fbi="dialog" data-wide="" aria-label={title ?? words.title}>
        {hasOpened && (
          <InviteForm
            {...form}
            {...(title !== undefined && { title })}
            onDone={() => {
              setOpen(false)
              form.onDone?.()
            }}
          />
        )}
        <Button look="quiet" data-fbi-close="" aria-label={close} onClick={() => setOpen(false)}>
          <Icon glyph={CROSS} />
        </Button>
      </dialog>
    </span>
  )
})

/** After closing, clears a completed single invite, and calls `onFocusLost` if focus could not be returned. */
function useAfterClosing(
  dialog: RefObject<HTMLDialogElement | null>,
  isClosed: boolean,
  bulk: UseBulkInviteResult,
  onFocusLost: () => void,
) {
  const latest = useLatest(bulk)
  useIsomorphicLayoutEffect(() => {
    if (!isClosed) return
    const { items, clear } = latest.current
    if (oneInvite(items).invited) clear()
    if (isFocusLost(dialog.current)) onFocusLost()
  }, [dialog, isClosed, latest, onFocusLost])
}
