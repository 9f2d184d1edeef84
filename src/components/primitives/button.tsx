import { forwardRef, type ComponentPropsWithoutRef } from 'react'

export interface ButtonProps extends ComponentPropsWithoutRef<'button'> {
  /**
   * `primary`: the main action. `quiet`: without a border. `danger`: a destructive action.
   * @default 'plain'
   */
  look?: 'plain' | 'primary' | 'quiet' | 'danger'
  /** In progress: focusable and `aria-disabled`, does nothing when pressed. @default false */
  busy?: boolean
  /** Full width, and at least 44 px high. @default false */
  wide?: boolean
}

/** A button that keeps focus while it is busy. Renders a `button` of type `button`. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { look = 'plain', busy = false, wide = false, onClick, type = 'button', ...props },
  ref,
) {
  return (
    <button
      data-fbi="button"
      data-look={look}
      data-wide={wide || undefined}
      {...props}
      // `disabled` would make the button lose focus.
      aria-disabled={busy || props['aria-disabled'] || undefined}
      data-busy={busy || undefined}
      ref={ref}
      type={type}
      onClick={(event) => {
        if (busy || props['aria-disabled'] === true) event.preventDefault()
        else onClick?.(event)
      }}
    />
  )
})
