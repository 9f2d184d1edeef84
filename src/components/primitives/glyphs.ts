/** A path on a grid of 16, drawn with a stroke of the text's colour. Each is a constant, so that a part loads those it shows. */
export type Glyph = `${'M' | 'm'}${number} ${string}`

export const CLOCK: Glyph = 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8ZM8 4.6V8l2.2 1.6'
export const WARNING: Glyph = 'M8 2.2 14.4 13H1.6ZM8 6.6v3M8 11.4v.1'
export const CROSS: Glyph = 'm4 4 8 8m0-8-8 8'
export const CHECK: Glyph = 'm3.2 8.6 3 3 6.6-7'
export const COPY: Glyph =
  'M7.5 5.5h4a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2h-4a2 2 0 0 1-2-2v-4a2 2 0 0 1 2-2ZM10.5 3.6v-.1A1.5 1.5 0 0 0 9 2H4a2 2 0 0 0-2 2v5a1.5 1.5 0 0 0 1.5 1.5h.1'
export const SEND: Glyph = 'M13.6 2.4 7.2 8.8M13.6 2.4 9.4 13.6 7.2 8.8 2.4 6.6Z'
export const SEARCH: Glyph = 'M7 2.6a4.4 4.4 0 1 1 0 8.8 4.4 4.4 0 0 1 0-8.8ZM13.4 13.4l-3.2-3.2'
export const REFRESH: Glyph = 'M13.4 8a5.4 5.4 0 1 1-1.7-3.9M13.6 1.9v2.7h-2.7'
export const EYE: Glyph =
  'M1.4 8S3.8 3.6 8 3.6 14.6 8 14.6 8 12.2 12.4 8 12.4 1.4 8 1.4 8ZM8 6.1a1.9 1.9 0 1 1 0 3.8 1.9 1.9 0 0 1 0-3.8Z'
export const EYE_OFF: Glyph =
  'M6.2 3.9A6.3 6.3 0 0 1 8 3.6c4.2 0 6.6 4.4 6.6 4.4a11 11 0 0 1-1.7 2.2M4 5A10.8 10.8 0 0 0 1.4 8S3.8 12.4 8 12.4a6.3 6.3 0 0 0 3-.8M2.2 2.2l11.6 11.6'
export const MAIL: Glyph =
  'M3.8 3.2h8.4a2 2 0 0 1 2 2v5.6a2 2 0 0 1-2 2H3.8a2 2 0 0 1-2-2V5.2a2 2 0 0 1 2-2ZM2.4 4.6l5.6 4 5.6-4'
export const ARROW_DOWN: Glyph = 'M8 3v10M4.8 9.8 8 13l3.2-3.2'
export const SORT_DOWN: Glyph = 'M4.6 3v10M2 10.4 4.6 13l2.6-2.6M9.4 4H14M9.4 8h3M9.4 12h1.4'
export const SORT_UP: Glyph = 'M4.6 13V3M2 5.6 4.6 3l2.6 2.6M9.4 4h1.4M9.4 8h3M9.4 12H14'
export const PLUS: Glyph = 'M8 3v10M3 8h10'
export const RING: Glyph = 'M8 5.4a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2Z'
export const TRASH: Glyph =
  'M2.6 4.2h10.8M6.2 4.2V2.6h3.6v1.6M4 4.2l.6 8.6a1 1 0 0 0 1 .8h4.8a1 1 0 0 0 1-.8l.6-8.6'
export const FILE: Glyph =
  'M4.4 1.8h4.4l3.6 3.6v7.4a1.4 1.4 0 0 1-1.4 1.4H4.4A1.4 1.4 0 0 1 3 12.8V3.2a1.4 1.4 0 0 1 1.4-1.4ZM8.6 2v3.6h3.6'
export const BAN: Glyph = 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8ZM3.6 12.4l8.8-8.8'
export const FILTER: Glyph = 'M2 4.2h12M4.4 8h7.2M6.8 11.8h2.4'
