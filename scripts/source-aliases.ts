import { fileURLToPath } from 'node:url'

const source = (path: string) => fileURLToPath(new URL(`../src/${path}`, import.meta.url))

/** Resolves the published entries to the source, so that tests, stories and the demo import them as an app does. */
export const sourceAliases = [
  { find: /^fluxbase-invitations$/, replacement: source('exports/index.ts') },
  { find: /^fluxbase-invitations\/client$/, replacement: source('exports/client.ts') },
  { find: /^fluxbase-invitations\/queries$/, replacement: source('exports/queries.ts') },
  {
    find: /^fluxbase-invitations\/password-advice$/,
    replacement: source('exports/password-advice.ts'),
  },
  { find: /^fluxbase-invitations\/xlsx$/, replacement: source('exports/xlsx.ts') },
  { find: /^fluxbase-invitations\/locales\/([^/]+)$/, replacement: source('locales/$1/index.ts') },
  { find: /^fluxbase-invitations\/locales\/(.+\/.+)$/, replacement: source('locales/$1.ts') },
  { find: /^fluxbase-invitations\/testing$/, replacement: source('exports/testing.ts') },
  { find: /^fluxbase-invitations\/testing\/msw$/, replacement: source('exports/msw.ts') },
  { find: /^fluxbase-invitations\/testing\/node$/, replacement: source('exports/node.ts') },
  { find: /^fluxbase-invitations\/styles\.css$/, replacement: source('components/styles.css') },
]
