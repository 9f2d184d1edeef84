import type { Glyph } from './glyphs'

/** A decorative icon; the text beside it or the button's name must convey its meaning. Renders an `svg`. */
export function Icon({ glyph }: { glyph: Glyph }) {
  return (
    <svg data-fbi="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={glyph} />
    </svg>
  )
}
