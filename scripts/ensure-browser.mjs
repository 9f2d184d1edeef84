import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findBrowser } from './find-browser.mjs'

const advice =
  'No browser for the stories and the end-to-end test: install Chromium (`npx playwright install --with-deps chromium`, ' +
  '`apt-get install chromium`, …) or name one in CHROMIUM_PATH.'

/**
 * Makes sure that `findBrowser()` finds a browser. If it does not, installs Playwright's, or else (Linux on x64) a build
 * from npm. If neither can be installed, throws an error that says what to do.
 */
export async function ensureBrowser() {
  if (findBrowser()) return
  console.log('No browser on this machine; fetching one.')
  if (run('npx', ['playwright', 'install', '--only-shell', 'chromium']) && findBrowser()) return
  if (process.platform === 'linux' && process.arch === 'x64') {
    const path = await browserFromNpm().catch(() => undefined)
    if (path) {
      process.env.CHROMIUM_PATH = path
      return
    }
  }
  throw new Error(advice)
}

/** The last version that runs on Node 20. It is not in the lock, because hardly anyone needs its 66 MB. */
const chromiumPackage = '@sparticuz/chromium@147.0.0'

async function browserFromNpm() {
  const folder = resolve('node_modules/.cache/chromium')
  mkdirSync(folder, { recursive: true })
  const flags = ['--prefix', folder, '--no-save', '--no-audit', '--no-fund']
  if (!run('npm', ['install', ...flags, chromiumPackage])) return undefined
  const entry = createRequire(join(folder, 'package.json')).resolve('@sparticuz/chromium')
  const { default: chromium } = await import(pathToFileURL(entry).href)
  return /** @type {string} */ (await chromium.executablePath())
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  try {
    execFileSync(command, args, {
      stdio: ['ignore', 'ignore', 'ignore'],
      timeout: 300_000,
      shell: process.platform === 'win32',
    })
    return true
  } catch {
    return false
  }
}
