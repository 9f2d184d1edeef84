import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FakeFluxbase } from './fake-fluxbase'

const API_PATH = /^\/(api\/|dashboard\/auth\/|health\/?(\?|$))/i

/** Creates a handler for `node:http`, Connect or Vite. The fake answers the API's paths; others go to `next`, if passed. */
export function nodeHandler(fake: FakeFluxbase) {
  return async (req: IncomingMessage, res: ServerResponse, next?: () => void): Promise<void> => {
    if (next && !API_PATH.test(req.url ?? '')) return next()
    try {
      const aborter = new AbortController()
      res.on('close', () => aborter.abort())
      const response = await fake.fetch(await toRequest(req), { signal: aborter.signal })
      res.writeHead(response.status, Object.fromEntries(response.headers))
      res.end(Buffer.from(await response.arrayBuffer()))
    } catch {
      // A client sees this as a network failure.
      req.socket.destroy()
    }
  }
}

/**
 * Serves a fake Fluxbase on a real port, by default a free one. Its invite links still point to `fake.url`.
 */
export async function serveFakeFluxbase(
  fake: FakeFluxbase,
  { port = 0, host = '127.0.0.1' }: { port?: number; host?: string } = {},
): Promise<{ url: string; close: () => Promise<void> }> {
  const handle = nodeHandler(fake)
  const server = createServer((req, res) => void handle(req, res))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function toRequest(req: IncomingMessage): Promise<Request> {
  const chunks: Uint8Array[] = []
  for await (const chunk of req) chunks.push(chunk as Uint8Array)
  const headers = new Headers()
  for (let i = 0; i < req.rawHeaders.length; i += 2) {
    headers.append(req.rawHeaders[i]!, req.rawHeaders[i + 1]!)
  }
  const method = req.method ?? 'GET'
  const bodiless = method === 'GET' || method === 'HEAD'
  return new Request(`http://${req.headers.host ?? 'localhost'}${req.url ?? '/'}`, {
    method,
    headers,
    ...(!bodiless && { body: Buffer.concat(chunks) }),
  })
}
