'use client'
import { useId, type ReactNode } from 'react'
import { FieldError } from './field-error'

export interface FieldControlProps {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

export interface FieldProps {
  label: ReactNode
  /** Shown below the control, also when there is an error. */
  hint?: ReactNode
  /** The error text. */
  error?: ReactNode
  /** Renders the control. Spread the given props on it. */
  children: (control: FieldControlProps) => ReactNode
}

/** Connects a label, a hint and an error with a control. Renders a `div`. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId()
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div data-fbi="field" data-invalid={error ? true : undefined}>
      <label data-fbi="label" htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {hint && (
        <div data-fbi="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  )
}
