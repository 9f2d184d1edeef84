import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { chromium } from 'playwright'

/** The usual paths of browsers. Playwright can drive any Chromium of the last few years. */
const systemBrowsers = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/lib/chromium/chromium',
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

/**
 * Returns the launch options for a Chromium on this machine: the one in CHROMIUM_PATH, Playwright's own, or the system's.
 * Returns undefined if there is none.
 * @returns {{ executablePath?: string } | undefined}
 */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH is ${named}, and there is no such file.`)
    return { executablePath: named }
  }
  if (hasPlaywrightsOwn()) return {}
  const candidates = systemBrowsers[/** @type {keyof typeof systemBrowsers} */ (process.platform)]
  const executablePath = candidates?.find((path) => existsSync(path))
  return executablePath === undefined ? undefined : { executablePath }
}

/** Playwright launches a headless shell, which is installed next to the full browser whose path it reports. */
function hasPlaywrightsOwn() {
  const browser = dirname(dirname(chromium.executablePath()))
  const shell = browser.replace(/chromium-(\d+)$/, 'chromium_headless_shell-$1')
  return existsSync(join(shell, 'INSTALLATION_COMPLETE'))
}
