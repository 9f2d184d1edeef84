'use client'
import { useEffect, useId, useRef } from 'react'
import type { ExpiryChoice } from '../../forms/use-expiry-choice'
import { formatMoment, zoneName } from '../../format/format-date'
import { useDateStyle } from '../../provider/use-date-style'
import { useHydrated } from '../../provider/use-hydrated'
import { useInviteFieldMessages } from '../../provider/messages/use-invite-field-messages'
import { Field } from '../primitives/field'
import { NO_FORM_OWNER } from '../primitives/no-form-owner'

export interface ExpiryPickerProps extends ExpiryChoice {
  /** The id of the element that shows the end of the link. @default one below the choices */
  endId?: string
}

/** Chooses how long the links work, and shows the resulting end. Renders a `fieldset` of radios and a date input. */
export function ExpiryPicker({
  options,
  value,
  onChange,
  date,
  onDateChange,
  dateRef,
  endId,
  ...end
}: ExpiryPickerProps) {
  const { problem } = end
  const words = useInviteFieldMessages()
  const id = useId()
  const fieldset = useRef<HTMLFieldSetElement>(null)
  const isDate = value === 'date'
  // The input appears below what was pressed, which may be behind a footer.
  useEffect(() => {
    const { current } = fieldset
    if (isDate && current?.matches(':focus-within')) {
      current.querySelector('[data-fbi="input"]')?.scrollIntoView?.({ block: 'nearest' })
    }
  }, [isDate])
  const choices = [
    ...options.map((seconds) => ({ choice: seconds, label: words.span(seconds) })),
    { choice: 'date' as const, label: words.untilDate },
  ]
  return (
    <fieldset
      ref={fieldset}
      data-fbi="field"
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={endId ?? `${id}-end`}
    >
      <legend data-fbi="label" id={`${id}-label`}>
        {words.expiryLabel}
      </legend>
      <div data-fbi="expiry-options">
        {choices.map(({ choice, label }) => (
          <label key={choice} data-fbi="expiry-option" data-checked={choice === value || undefined}>
            <input
              {...NO_FORM_OWNER}
              data-fbi="visually-hidden"
              type="radio"
              name={id}
              checked={choice === value}
              onChange={() => onChange(choice)}
            />
            {label}
          </label>
        ))}
      </div>
      {isDate && (
        <Field label={words.dateLabel} error={problem && words.expiryProblems[problem]}>
          {(control) => (
            <input
              {...control}
              {...NO_FORM_OWNER}
              ref={dateRef}
              data-fbi="input"
              type="datetime-local"
              value={date}
              onChange={(event) => onDateChange(event.currentTarget.value)}
            />
          )}
        </Field>
      )}
      {!endId && <ExpiryEnd {...end} id={`${id}-end`} />}
    </fieldset>
  )
}

/** Says until when the links work. Renders a `p`. */
export function ExpiryEnd({
  id,
  problem,
  expiresAt,
  now,
}: Pick<ExpiryChoice, 'problem' | 'expiresAt' | 'now'> & { id: string }) {
  const words = useInviteFieldMessages()
  const dateStyle = useDateStyle()
  // The minute in which the server rendered is over.
  const isHydrated = useHydrated()
  return (
    <p data-fbi="hint" id={id}>
      {isHydrated &&
        !problem &&
        words.until(formatMoment(expiresAt, now, dateStyle), zoneName(dateStyle))}
    </p>
  )
}
