import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname } from 'node:path'
import { built } from './build.mjs'

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/**
 * Serves the built pages, and the replies as /replies/{name}.json.
 * @param {Record<string, string>} replies texts by name
 */
export async function serve(replies) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const reply = /^\/replies\/(.+)\.json$/.exec(path)?.[1]
    const file = path.endsWith('/') ? `${path}index.html` : path
    try {
      const body = reply ? replies[reply] : await readFile(`${built}${file}`)
      const type = TYPES[/** @type {keyof typeof TYPES} */ (extname(file))] ?? 'application/json'
      response.writeHead(body === undefined ? 404 : 200, { 'content-type': type }).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() }
}
