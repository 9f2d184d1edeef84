import type { StorybookConfig } from '@storybook/react-vite'
import { mergeConfig } from 'vite'
import { sourceAliases } from '../scripts/source-aliases.ts'
import { referenceIndexer, referencePlugin } from './reference.ts'

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  experimental_indexers: (indexers = []) => [referenceIndexer, ...indexers],
  staticDirs: ['../public'],
  features: {
    sidebarOnboardingChecklist: false,
    // The theme of the toolbar has the background, and the other two are of no use to readers.
    backgrounds: false,
    measure: false,
    outline: false,
  },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  typescript: { reactDocgen: 'react-docgen-typescript' },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      plugins: [referencePlugin()],
      resolve: { alias: sourceAliases },
      build: { rolldownOptions: { onLog: unlessAboutDirectives } },
    }),
}

/** Suppresses warnings about dropped "use client" directives, because Storybook has no server components. */
function unlessAboutDirectives(
  level: 'debug' | 'info' | 'warn',
  log: { code?: string },
  report: (level: 'debug' | 'info' | 'warn', log: { code?: string }) => void,
) {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log)
}

export default config
