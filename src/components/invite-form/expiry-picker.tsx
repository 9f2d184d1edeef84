'use client'
import { useId } from 'react'
import { formatExact, zoneName } from '../../messages/format'
import { inviteFormEnglish } from '../../messages/invite-form'
import { useKit } from '../../provider/kit-context'
import { useMessages } from '../../provider/use-messages'

export interface ExpiryPickerProps {
  /** Seconds. */
  options: readonly number[]
  /** Seconds. */
  value: number
  onChange: (seconds: number) => void
  /** The resulting moment, in milliseconds. */
  expiresAt: number
}

/** How long the link works, and until when that is. Renders a `fieldset` of radios that look like one switch. */
export function ExpiryPicker({ options, value, onChange, expiresAt }: ExpiryPickerProps) {
  const words = useMessages('inviteForm', inviteFormEnglish)
  const dateStyle = useKit()
  const id = useId()
  return (
    <fieldset
      data-fbi="field"
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-until`}
    >
      <legend data-fbi="label" id={`${id}-label`}>
        {words.expiryLabel}
      </legend>
      <div data-fbi="expiry-options">
        {options.map((seconds) => (
          <label
            key={seconds}
            data-fbi="expiry-option"
            data-checked={seconds === value || undefined}
          >
            <input
              data-fbi="visually-hidden"
              type="radio"
              name={id}
              checked={seconds === value}
              onChange={() => onChange(seconds)}
            />
            {words.span(seconds)}
          </label>
        ))}
      </div>
      <p data-fbi="hint" id={`${id}-until`}>
        {words.until(formatExact(expiresAt, dateStyle), zoneName(dateStyle))}
      </p>
    </fieldset>
  )
}
