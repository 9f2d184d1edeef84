'use client'
import { useRef, useState } from 'react'
import { useLabelMessages } from '../../provider/messages/use-label-messages'
import type { ButtonProps } from './button'
import { CopyButton } from './copy-button'
import { NO_FORM_OWNER } from './no-form-owner'

export interface CopyFieldProps {
  /** The link. It is shown as text and cannot be followed. */
  value: string
  /** As for `CopyButton`. */
  invitationIds?: readonly string[] | undefined
  /** The accessible name of the field. @default the message `shared.inviteLink` */
  label?: string
  /** The look of the button. @default 'primary' */
  look?: ButtonProps['look']
}

/** A link to read, select and copy. If writing to the clipboard fails, says so and selects the link. Renders a `div`. */
export function CopyField({ value, invitationIds, label, look = 'primary' }: CopyFieldProps) {
  const words = useLabelMessages()
  const field = useRef<HTMLInputElement>(null)
  const [hasFailed, setHasFailed] = useState(false)

  function onCopied(copied: boolean) {
    setHasFailed(!copied)
    if (copied) return
    field.current?.focus()
    field.current?.select()
  }

  return (
    <div data-fbi="copy-field">
      <div data-fbi="copy-row">
        <input
          {...NO_FORM_OWNER}
          ref={field}
          data-fbi="input"
          dir="ltr"
          readOnly
          spellCheck={false}
          value={value}
          aria-label={label ?? words.inviteLink}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton look={look} text={value} invitationIds={invitationIds} onCopied={onCopied} />
      </div>
      <p data-fbi="error" role="status">
        {hasFailed ? words.copyFailed : null}
      </p>
    </div>
  )
}
