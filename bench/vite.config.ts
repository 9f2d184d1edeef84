import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { sourceAliases } from '../scripts/source-aliases.ts'

/** Builds production pages from the source, as an app would. */
export default defineConfig({
  plugins: [react()],
  resolve: { alias: sourceAliases },
  logLevel: 'warn',
  // Build times do not matter here.
  build: { rolldownOptions: { checks: { pluginTimings: false } } },
})
