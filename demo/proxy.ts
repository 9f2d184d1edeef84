import { request as requestHttp, type RequestListener } from 'node:http'
import { request as requestHttps } from 'node:https'
import { pipeline } from 'node:stream'

/** About one connection, not about the message; and cookies, which beat the bearer on the server. */
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
 * Hands requests on to the Fluxbase at `url`, so that the browser sees one origin and neither CORS nor host checks are in
 * the way. Paths go on as they came, undecoded, below the path of `url`. Without an answer: a 502 that says why.
 */
export function proxyTo(url: string): RequestListener {
  const { protocol, hostname, port, pathname } = new URL(url)
  const send = protocol === 'https:' ? requestHttps : requestHttp
  const base = pathname.replace(/\/+$/, '')

  return (incoming, answer) => {
    const outgoing = send(
      {
        protocol,
        hostname: hostname.replace(/^\[|\]$/g, ''), // node:http wants IPv6 without brackets
        port,
        method: incoming.method,
        path: base + incoming.url,
        headers: forwarded(incoming.headers),
      },
      (response) => {
        answer.writeHead(response.statusCode ?? 502, forwarded(response.headers))
        pipeline(response, answer, () => undefined)
      },
    )
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      if (answer.headersSent) return void answer.destroy()
      answer.writeHead(502, { 'Content-Type': 'application/json' })
      answer.end(
        JSON.stringify({
          error: `No answer from ${url} (${error.code ?? error.message})`,
          code: 'BAD_GATEWAY',
        }),
      )
    })
    answer.on('close', () => outgoing.destroy())
    incoming.pipe(outgoing)
  }
}

function forwarded<Headers extends object>(headers: Headers) {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !NOT_FORWARDED.includes(name)),
  )
}
