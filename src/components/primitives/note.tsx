import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import type { Glyph } from './glyphs'
import { Icon } from './icon'

export interface NoteProps extends ComponentPropsWithoutRef<'div'> {
  /** @default 'accent' */
  tone?: 'accent' | 'muted' | 'warning' | 'danger' | 'success'
  icon: Glyph
}

/** A highlighted note, optionally with actions. Renders a `div`; give it a `role` if it must be announced. */
export const Note = forwardRef<HTMLDivElement, NoteProps>(function Note(
  { tone = 'accent', icon, children, ...props },
  ref,
) {
  return (
    <div ref={ref} data-fbi="note" data-tone={tone} {...props}>
      <Icon glyph={icon} />
      <div data-fbi="note-body">{children}</div>
    </div>
  )
})
