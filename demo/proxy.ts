import { request as requestHttp, type RequestListener } from 'node:http'
import { request as requestHttps } from 'node:https'
import { pipeline } from 'node:stream'

/** Hop-by-hop headers (RFC 9110, section 7.6.1), and cookies, which take precedence over the bearer token on the server. */
const NOT_FORWARDED = [
  'connection',
  'cookie',
  'host',
  'keep-alive',
  'origin',
  'proxy-authorization',
  'referer',
  'set-cookie',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]

/**
 * Forwards requests to the Fluxbase at `url`, so that the browser sees a single origin and needs neither CORS nor host checks.
 * Paths are forwarded undecoded, below the path of `url`. If the server cannot be reached, responds with a 502 that says why.
 */
export function proxyTo(url: string): RequestListener {
  const { protocol, hostname, port, pathname } = new URL(url)
  const send = protocol === 'https:' ? requestHttps : requestHttp
  const base = pathname.replace(/\/+$/, '')

  return (incoming, reply) => {
    const outgoing = send(
      {
        protocol,
        hostname: hostname.replace(/^\[|\]$/g, ''), // node:http expects IPv6 addresses without brackets
        port,
        method: incoming.method,
        path: base + incoming.url,
        headers: forwarded(incoming.headers),
      },
      (response) => {
        reply.writeHead(response.statusCode ?? 502, forwarded(response.headers))
        pipeline(response, reply, () => undefined)
      },
    )
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      if (reply.headersSent) return void reply.destroy()
      reply.writeHead(502, { 'Content-Type': 'application/json' })
      reply.end(
        JSON.stringify({
          error: `No answer from ${url} (${error.code ?? error.message})`,
          code: 'BAD_GATEWAY',
        }),
      )
    })
    reply.on('close', () => outgoing.destroy())
    incoming.pipe(outgoing)
  }
}

function forwarded<Headers extends object>(headers: Headers) {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !NOT_FORWARDED.includes(name)),
  )
}
