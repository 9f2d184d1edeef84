import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Rolldown } from 'vite'
import { createFakeFluxbase, type DialectName } from 'fluxbase-invitations/testing'
import { nodeHandler } from 'fluxbase-invitations/testing/node'
import { appHandler } from './app-handler'
import { inviteGuests } from './guests'
import { proxyTo } from './proxy'

/** Paths that Fluxbase serves; all others belong to the app. They are not decoded, because Fluxbase matches raw paths. */
const FLUXBASE_PATHS = /^\/(api|dashboard|health)(?=[/?]|$)/

/**
 * Serves the built demo until Ctrl-C, at `PORT` (default 4173) or the next free port. `FLUXBASE_URL` is the Fluxbase to use;
 * without it, a fake runs in memory, of the version `FLUXBASE_DIALECT`, with the defects of published servers if
 * `FLUXBASE_STOCK_BUGS` is 1. Throws if one of these variables is invalid.
 */
export async function run(built: Rolldown.RolldownOutput, env: NodeJS.ProcessEnv): Promise<void> {
  const app = appHandler(built)
  const server = createServer()
  const url = await listen(server, portOf(env.PORT ?? '4173'))
  const { handle, about } = env.FLUXBASE_URL
    ? realFluxbase(env.FLUXBASE_URL)
    : fakeFluxbase(url, env)

  server.on('request', (request, response) => {
    const forFluxbase = FLUXBASE_PATHS.test(request.url ?? '')
    void (forFluxbase ? handle : app)(request, response)
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close()
      server.closeAllConnections()
    })
  }
  console.log(['', `  Acme Console   ${url}`, '', ...about, '  Ctrl-C stops it.', ''].join('\n'))
}

function realFluxbase(url: string) {
  if (!/^https?:/.test(url) || !URL.canParse(url)) {
    throw new Error(`FLUXBASE_URL is ${url}; it must be an address, like http://localhost:8080.`)
  }
  return {
    handle: proxyTo(url),
    about: [`  Fluxbase       ${url}`, '  Sign in        as one of its administrators'],
  }
}

const DIALECTS: Record<DialectName, string> = {
  'wayli-app-2026.1': 'wayli-app/fluxbase 2026.1',
  'fluxbase-eu-2026.3': 'fluxbase-eu/fluxbase 2026.3',
  'nimbleflux-2026.3': 'nimbleflux/fluxbase 2026.3',
}

function fakeFluxbase(url: string, env: NodeJS.ProcessEnv) {
  const dialect = (env.FLUXBASE_DIALECT ?? 'fluxbase-eu-2026.3') as DialectName
  if (!(dialect in DIALECTS)) {
    throw new Error(
      `FLUXBASE_DIALECT is ${dialect}; it can be ${Object.keys(DIALECTS).join(', ')}.`,
    )
  }
  const stockBugs = env.FLUXBASE_STOCK_BUGS === '1'
  const fake = createFakeFluxbase({ url, dialect, stockBugs, now: Date.now })
  inviteGuests(fake)
  return {
    handle: nodeHandler(fake),
    about: [
      `  Sign in        ${fake.admin.email}`,
      `  Password       ${fake.admin.password}`,
      '',
      `  Fluxbase       in memory, like ${DIALECTS[dialect]}${stockBugs ? ', defects included' : ''}`,
      `                 FLUXBASE_DIALECT=${Object.keys(DIALECTS).join('|')}`,
      '                 for another one, FLUXBASE_STOCK_BUGS=1 for its defects,',
      '                 FLUXBASE_URL=http://localhost:8080 for a real one',
    ],
  }
}

function portOf(text: string): number {
  const port = Number(text)
  if (text.trim() !== '' && Number.isInteger(port) && port >= 0 && port < 65_536) return port
  throw new Error(`PORT is ${text}; it must be a number from 0 to 65535.`)
}

/** Listens on the first free port at or above `port` (0: any), on localhost only. Resolves with the URL. */
async function listen(server: Server, port: number): Promise<string> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, 'localhost', () => {
        server.off('error', reject)
        resolve()
      })
    })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port === 65_535) throw error
    return listen(server, port + 1)
  }
  return `http://localhost:${(server.address() as AddressInfo).port}`
}
