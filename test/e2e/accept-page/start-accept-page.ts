import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test as base } from '@playwright/test'
import { buildAcceptPage } from '../../../scripts/build-accept-page.mjs'
import { createFakeFluxbase, type FakeFluxbase } from '../../../src/testing/fake-fluxbase'
import { nodeHandler } from '../../../src/testing/serve'
import { startNginx } from './nginx'

/** A web server with the ready-made page at `/invite/*`, in front of a fake Fluxbase. */
interface Site {
  fake: FakeFluxbase
  close: () => Promise<void>
}

interface SiteOptions {
  /** Attributes of `html`, replaced in the page. */
  settings?: Record<string, string>
  /** Where everything is, such as `/members`. Not with nginx. */
  prefix?: string
  /** Files of the operator's in the page's folder. */
  files?: Record<string, string>
}

const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/accept-page', import.meta.url))

let built: Promise<void> | undefined

/** Writes the folder that an operator would, and returns the one that contains it. */
async function writeFolder({ settings = {}, prefix = '', files = {} }: SiteOptions) {
  await (built ??= buildAcceptPage(join(CACHE, 'built')))
  const root = await mkdtemp(join(CACHE, 'site-'))
  const folder = join(root, 'invite')
  await cp(join(CACHE, 'built'), folder, { recursive: true })
  let html = await readFile(join(folder, 'index.html'), 'utf8')
  html = html.replace('<base href="/invite/" />', `<base href="${prefix}/invite/" />`)
  for (const [name, value] of Object.entries(settings)) {
    html = html.replace(new RegExp(`(<html[^>]* ${name}=)"[^"]*"`, 's'), `$1"${value}"`)
  }
  await writeFile(join(folder, 'index.html'), html)
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return root
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** A plain file server, without any of the headers that the recipes send: the page has to be safe on its own. */
async function startNode(root: string, prefix = ''): Promise<Site> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '').slice(prefix.length)
    if (!/^\/invite(\/|$)/.test(path)) {
      request.url = path
      return void nodeHandler(fake)(request, response)
    }
    const file = TYPES[extname(path)] ? path : '/invite/index.html'
    void readFile(join(root, file)).then(
      (content) => response.writeHead(200, { 'Content-Type': TYPES[extname(file)]! }).end(content),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const fake = createFakeFluxbase({ url: `http://127.0.0.1:${port}${prefix}`, now: Date.now })
  return {
    fake,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

interface SiteFixtures {
  startSite: (options?: SiteOptions) => Promise<Site>
}

export const test = base.extend<SiteFixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's dependencies from its pattern
  startSite: async ({}, provide) => {
    const sites: (Site & { root: string })[] = []
    await provide(async (options = {}) => {
      const root = await writeFolder(options)
      const site =
        process.env.WEB_SERVER === 'nginx'
          ? await startNginx(root)
          : await startNode(root, options.prefix)
      sites.push({ ...site, root })
      return site
    })
    for (const { close, root } of sites) {
      await close()
      await rm(root, { recursive: true })
    }
  },
})
