import type { RequestListener } from 'node:http'
import { extname } from 'node:path'
import type { Rolldown } from 'vite'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

const HEADERS = {
  'Cache-Control': 'no-store',
  // The kit works with this strict policy.
  'Content-Security-Policy':
    "default-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** Serves the built app from memory. Paths without a file are the app's routes, such as `/invite/:token`, and get index.html. */
export function appHandler({ output }: Rolldown.RolldownOutput): RequestListener {
  const files = new Map(
    output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]),
  )
  return (request, response) => {
    const path = request.url?.split('?')[0] ?? '/'
    const name = files.has(path) ? path : '/index.html'
    if (path.startsWith('/assets/') && name !== path) {
      response.writeHead(404, HEADERS).end()
      return
    }
    response.writeHead(200, { ...HEADERS, 'Content-Type': TYPES[extname(name)] })
    response.end(request.method === 'HEAD' ? undefined : files.get(name))
  }
}
