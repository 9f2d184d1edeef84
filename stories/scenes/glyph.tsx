const PATHS = {
  home: 'M3 9.5 10 3.5l7 6V17h-4.5v-5h-5v5H3z',
  box: 'M10 2.8 16.5 6v8L10 17.2 3.5 14V6zM3.5 6 10 9.4 16.5 6M10 9.4v7.8',
  bolt: 'M11 2.5 4.5 11.5H10l-1 6 6.5-9H10z',
  people:
    'M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2 17c0-3 2.4-4.8 5.5-4.8S13 14 13 17M13 3.8a3 3 0 0 1 0 5.4M15.2 12.6c1.8.7 2.8 2.3 2.8 4.4',
  card: 'M2.5 5h15v10.5h-15zM2.5 8.5h15M5.5 12.5h3',
  chart: 'M3 17h14M5.5 14V9.5M10 14V4M14.5 14V7',
  gear: 'M10 12.6a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2ZM10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2M4.7 4.7l1.4 1.4M13.9 13.9l1.4 1.4M15.3 4.7l-1.4 1.4M6.1 13.9l-1.4 1.4',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM13 13l4 4',
  bell: 'M5 14V9a5 5 0 0 1 10 0v5l1.2 1.2H3.8zM8.3 17.3h3.4',
} satisfies Record<string, string>

export type GlyphName = keyof typeof PATHS

/** A drawing beside a text that says the same. */
export function Glyph({ name }: { name: GlyphName }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
