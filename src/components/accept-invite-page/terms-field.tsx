'use client'
import { forwardRef, useId, type ComponentPropsWithoutRef, type ReactNode } from 'react'
import { FieldError } from '../primitives/field-error'

export interface TermsFieldProps extends Omit<ComponentPropsWithoutRef<'input'>, 'type'> {
  error?: ReactNode
}

/** A checkbox for agreeing to terms; the children are its label. Renders a `div`; `ref` is the checkbox. */
export const TermsField = forwardRef<HTMLInputElement, TermsFieldProps>(function TermsField(
  { error, children, ...props },
  ref,
) {
  const id = useId()
  return (
    <div data-fbi="field" data-invalid={error ? true : undefined}>
      <label data-fbi="terms">
        <input
          {...props}
          ref={ref}
          type="checkbox"
          required
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? id : undefined}
        />
        <span>{children}</span>
      </label>
      {error && <FieldError id={id}>{error}</FieldError>}
    </div>
  )
})
