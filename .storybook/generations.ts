import type { DialectName, FakeFluxbaseOptions } from 'fluxbase-invitations/testing'

/** The published servers. Storybook keeps a value in its address only if it consists of letters, digits and hyphens. */
const SERVERS: Record<string, DialectName> = {
  wayli: 'wayli-app-2026.1',
  'fluxbase-eu': 'fluxbase-eu-2026.3',
  nimbleflux: 'nimbleflux-2026.3',
}
const DEFECTS = '-published'

/** What the toolbar offers: the server that a story chooses, and each generation with and without its defects. */
export const generationItems = [
  { value: 'story', title: 'The story’s server' },
  ...Object.entries(SERVERS).flatMap(([value, title]) => [
    { value, title: `${title}, without its defects` },
    { value: value + DEFECTS, title: `${title}, with its defects` },
  ]),
]

/** The options of a fake for a value of the toolbar. */
export function generationOptions(value: string): FakeFluxbaseOptions {
  const dialect = SERVERS[value.replace(DEFECTS, '')]
  return dialect ? { dialect, stockBugs: value.endsWith(DEFECTS) } : {}
}
