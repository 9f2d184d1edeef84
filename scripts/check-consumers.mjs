// Installs the packed package in scratch apps, with npm and with pnpm, and uses every entry there: types under two kinds of module
// resolution, and the modules in Node. Run it after `npm run build`.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const { devDependencies, peerDependencies } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
)
const scratch = mkdtempSync(join(tmpdir(), 'consumers-'))
const [{ filename }] = JSON.parse(
  run(root, 'npm', 'pack', '--ignore-scripts', '--json', '--pack-destination', scratch),
)

/** Pinned, because the newest pnpm needs a newer Node. */
const PNPM = 'pnpm@10.34.9'
/** @type {Record<string, string[]>} */
const installers = {
  npm: ['npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts'],
  pnpm: ['npx', '--yes', PNPM, 'install', '--prefer-offline', '--ignore-scripts'],
}

try {
  for (const [name, install] of Object.entries(installers)) checkApp(name, install)
} finally {
  rmSync(scratch, { recursive: true })
}

/**
 * @param {string} name
 * @param {string[]} install
 */
function checkApp(name, install) {
  const app = join(scratch, name)
  cpSync(join(root, 'test/consumer'), app, { recursive: true })
  /** @param {string[]} names */
  const pinned = (names) => Object.fromEntries(names.map((each) => [each, devDependencies[each]]))
  const manifest = {
    private: true,
    type: 'module',
    dependencies: {
      'fluxbase-invitations': `file:../${filename}`,
      ...pinned(Object.keys(peerDependencies)),
    },
    devDependencies: pinned(['@types/react', '@types/react-dom', '@types/node', 'typescript']),
  }
  writeFileSync(join(app, 'package.json'), JSON.stringify(manifest))
  run(app, ...install)
  for (const resolution of ['nodenext', 'bundler']) {
    run(app, 'node', 'node_modules/typescript/bin/tsc', '--project', `tsconfig.${resolution}.json`)
  }
  run(app, 'node', 'use-entries.mjs')
  console.log(`The packed package works in an app installed with ${name}.`)
}

/**
 * @param {string} cwd
 * @param {string[]} command
 */
function run(cwd, ...[file, ...args]) {
  try {
    return execFileSync(/** @type {string} */ (file), args, {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
  } catch (error) {
    const { stdout, stderr } = /** @type {{ stdout?: string, stderr?: string }} */ (error)
    console.error(`${[file, ...args].join(' ')} failed in ${cwd}:\n${stdout ?? ''}${stderr ?? ''}`)
    process.exit(1)
  }
}
