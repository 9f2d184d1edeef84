import type { RequestListener } from 'node:http'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

const HEADERS = {
  'Cache-Control': 'no-store',
  // Nothing in the kit needs more than this.
  'Content-Security-Policy':
    "default-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** Builds the app into memory and serves it. A path without a file is one of the app's own, like /invite/:token. */
export async function appHandler(): Promise<RequestListener> {
  const files = await builtFiles()
  return (request, response) => {
    const path = new URL(request.url ?? '/', 'http://app').pathname
    const name = files.has(path) ? path : '/index.html'
    if (path.startsWith('/assets/') && name !== path) {
      response.writeHead(404, HEADERS).end()
      return
    }
    response.writeHead(200, { ...HEADERS, 'Content-Type': TYPES[extname(name)] })
    response.end(request.method === 'HEAD' ? undefined : files.get(name))
  }
}

async function builtFiles(): Promise<Map<string, string | Uint8Array>> {
  const built = (await build({
    configFile: fileURLToPath(new URL('vite.config.ts', import.meta.url)),
    logLevel: 'warn',
    build: { write: false },
  })) as Rolldown.RolldownOutput
  return new Map(
    built.output.map((file) => [
      `/${file.fileName}`,
      file.type === 'chunk' ? file.code : file.source,
    ]),
  )
}
