'use client'
import type { ComponentPropsWithoutRef } from 'react'
import { WARNING } from './glyphs'
import { Icon } from './icon'

/** What is wrong with a field, after a warning sign. Renders a `p`. */
export function FieldError({ children, ...props }: ComponentPropsWithoutRef<'p'>) {
  return (
    <p {...props} data-fbi="error">
      <Icon glyph={WARNING} />
      <span>{children}</span>
    </p>
  )
}
