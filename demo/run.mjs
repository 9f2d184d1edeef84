// Starts the demo: builds the app in memory, then runs server.ts. Vite does both, because Node 20 cannot run TypeScript.
import { fileURLToPath } from 'node:url'
import { build, loadConfigFromFile, runnerImport } from 'vite'

/** @param {string} file */
const here = (file) => fileURLToPath(new URL(file, import.meta.url))
const configFile = here('vite.config.ts')

const app = await build({ configFile, logLevel: 'warn', build: { write: false } })
const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, configFile)
/** @type {{ module: typeof import('./server') }} */
const { module } = await runnerImport(here('server.ts'), loaded?.config)
try {
  await module.run(/** @type {import('vite').Rolldown.RolldownOutput} */ (app), process.env)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
