import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FakeFluxbase } from './fake-fluxbase'

const OURS = /^\/(api\/|dashboard\/auth\/|health\/?(\?|$))/i

/** A handler for `node:http`, Connect or Vite: the API's paths go to the fake, all others to `next`, if there is one. */
export function nodeHandler(fake: FakeFluxbase) {
  return async (req: IncomingMessage, res: ServerResponse, next?: () => void): Promise<void> => {
    if (next && !OURS.test(req.url ?? '')) return next()
    try {
      const gone = new AbortController()
      res.on('close', () => gone.abort())
      const answer = await fake.fetch(await toRequest(req), { signal: gone.signal })
      res.writeHead(answer.status, Object.fromEntries(answer.headers))
      res.end(Buffer.from(await answer.arrayBuffer()))
    } catch {
      // What a network failure looks like from the other end.
      req.socket.destroy()
    }
  }
}

/**
 * Puts a fake Fluxbase behind a real port: a free one, unless you name one. The invite links it makes go on pointing to
 * `fake.url`.
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
