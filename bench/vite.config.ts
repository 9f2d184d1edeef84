import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { sourceAliases } from '../scripts/source-aliases.ts'

/** Production pages of the source, as an app would build them. */
export default defineConfig({
  plugins: [react()],
  resolve: { alias: sourceAliases },
  logLevel: 'warn',
  // How long a build takes is no matter here.
  build: { rolldownOptions: { checks: { pluginTimings: false } } },
})
