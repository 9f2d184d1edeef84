import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { createRequestHandler, defaultRenderHandler } from '@tanstack/react-router/ssr/server'
import { cookieStorage } from './account'
import { createAppRouter } from './router'

const CLIENT = new URL('../client/', import.meta.url)
const files = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' })

const server = createServer((req, res) => {
  const path = (req.url ?? '/').split('?')[0]!
  if (files.includes(path.slice(1))) {
    const type = path.endsWith('.css') ? 'text/css' : 'text/javascript'
    res.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` })
    return res.end(readFileSync(new URL(path.slice(1), CLIENT)))
  }
  void render(path, req.headers).then(async (response) => {
    res.writeHead(response.status, Object.fromEntries(response.headers))
    res.end(Buffer.from(await response.arrayBuffer()))
  })
})

function render(
  path: string,
  { cookie = '', 'accept-language': languages }: IncomingHttpHeaders,
): Promise<Response> {
  const locale = languages?.split(/[,;]/)[0]
  const handler = createRequestHandler({
    request: new Request(new URL(path, 'http://localhost')),
    createRouter: () =>
      createAppRouter(
        cookieStorage(() => cookie),
        locale,
      ),
  })
  return handler(defaultRenderHandler)
}

server.listen(process.env.PORT ?? 3000)
