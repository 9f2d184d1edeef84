import { forwardRef, type ComponentPropsWithoutRef } from 'react'

export interface ButtonProps extends ComponentPropsWithoutRef<'button'> {
  /**
   * `primary`: the one main action. `quiet`: without a border. `danger`: takes something away.
   * @default 'plain'
   */
  look?: 'plain' | 'primary' | 'quiet' | 'danger'
  /** Under way: stays focusable, says so, and does nothing when pressed. @default false */
  busy?: boolean
  /** As wide as its container, and at least 44 px high. @default false */
  wide?: boolean
}

/** A button that keeps the focus while it works. Renders a `button` of type `button`. */
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
      // `disabled` would drop the focus to the page.
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
