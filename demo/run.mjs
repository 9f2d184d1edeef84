// Starts the demo; server.ts is the rest of it. Vite stands between, since Node 20 reads no TypeScript.
import { fileURLToPath } from 'node:url'
import { loadConfigFromFile, runnerImport } from 'vite'

/** @param {string} file */
const here = (file) => fileURLToPath(new URL(file, import.meta.url))

const loaded = await loadConfigFromFile(
  { command: 'build', mode: 'production' },
  here('vite.config.ts'),
)
/** @type {{ module: typeof import('./server') }} */
const { module } = await runnerImport(here('server.ts'), loaded?.config)
await module.run(process.env)
