// Runs the contract suite against a real Fluxbase.
import { spawnSync } from 'node:child_process'

const needed = ['FLUXBASE_URL', 'FLUXBASE_ADMIN_EMAIL', 'FLUXBASE_ADMIN_PASSWORD']
const missing = needed.filter((name) => !process.env[name])
if (missing.length > 0) {
  console.error(
    `The live suite invites, accepts and revokes on a real server. Set ${needed.join(', ')}; missing: ${missing.join(', ')}.`,
  )
  process.exit(1)
}

const { status } = spawnSync(
  'npx',
  ['--no', '--', 'vitest', 'run', '--config', 'test/live/vitest.config.ts'],
  { stdio: 'inherit', shell: process.platform === 'win32' },
)
process.exitCode = status ?? 1
