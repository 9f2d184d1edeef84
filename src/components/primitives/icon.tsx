import type { Glyph } from './glyphs'

/** A decorative glyph; the word beside it, or the button's name, says what it means. Renders an `svg`. */
export function Icon({ glyph }: { glyph: Glyph }) {
  return (
    <svg data-fbi="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={glyph} />
    </svg>
  )
}
