// @vitest-environment node
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { createConnection, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { createClient } from 'fluxbase-invitations/client'
import { createFakeFluxbase } from 'fluxbase-invitations/testing'
import { nodeHandler } from 'fluxbase-invitations/testing/node'
import { afterEach, describe, expect, it } from 'vitest'
import { proxyTo } from '../../demo/proxy'

const servers: Server[] = []

async function serve(handle: RequestListener): Promise<string> {
  const server = createServer(handle)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Starts a server that records its requests. */
async function serveRecorder() {
  const received: Pick<IncomingMessage, 'method' | 'url' | 'headers'>[] = []
  const bodies: string[] = []
  const url = await serve((request, response) => {
    received.push(request)
    void text(request).then((body) => {
      bodies.push(body)
      response.writeHead(418, { 'X-Request-ID': 'r-1', 'Set-Cookie': 'fluxbase_access_token=x' })
      response.end('{"error":"teapot"}')
    })
  })
  return { url, received, bodies }
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

describe('the demo’s proxy', () => {
  it('forwards paths unchanged, below the path of the configured Fluxbase', async () => {
    const { url, received } = await serveRecorder()
    const proxy = await serve(proxyTo(`${url}/flux/base/`))
    await fetch(`${proxy}/api/v1/invitations/abc%3D/validate?a=%20b`)
    expect(received[0]?.url).toBe('/flux/base/api/v1/invitations/abc%3D/validate?a=%20b')
  })

  it('sends the server as host, and no origin, referrer or cookie', async () => {
    const { url, received } = await serveRecorder()
    const proxy = await serve(proxyTo(url))
    await fetch(`${proxy}/api/v1/x`, {
      headers: {
        Authorization: 'Bearer a',
        Cookie: 'fluxbase_access_token=b',
        Origin: 'http://localhost:4173',
        Referer: 'http://localhost:4173/invite/secret',
      },
    })
    const { headers } = received[0]!
    expect(headers).toMatchObject({ authorization: 'Bearer a', host: new URL(url).host })
    expect(Object.keys(headers)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(cookie|origin|referer)$/)]),
    )
  })

  it('forwards the body, and returns status, headers and body, but no cookie', async () => {
    const { url, received, bodies } = await serveRecorder()
    const proxy = await serve(proxyTo(url))
    const answer = await fetch(`${proxy}/api/v1/x`, { method: 'POST', body: '{"name":"Ådå"}' })
    expect(received[0]?.method).toBe('POST')
    expect(bodies).toEqual(['{"name":"Ådå"}'])
    expect(answer.status).toBe(418)
    expect(answer.headers.get('x-request-id')).toBe('r-1')
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(await answer.json()).toEqual({ error: 'teapot' })
  })

  it('reports a server that does not respond, in a form that the client understands', async () => {
    const { url } = await serveRecorder()
    await new Promise((resolve) => servers.pop()!.close(resolve))
    const proxy = await serve(proxyTo(url))
    const answer = await fetch(`${proxy}/api/v1/x`)
    expect(answer.status).toBe(502)
    expect(await answer.json()).toEqual({
      error: `No answer from ${url} (ECONNREFUSED)`,
      code: 'BAD_GATEWAY',
    })
    const client = createClient({ url: proxy })
    await expect(client.management.invitations.list()).rejects.toMatchObject({
      code: 'unavailable',
    })
  })

  it('aborts the response when the server aborts it', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'Content-Length': '100' })
      response.write('{"invitations":[')
      response.socket?.end()
    })
    const proxy = await serve(proxyTo(url))
    const client = createClient({ url: proxy })
    await expect(client.management.invitations.list()).rejects.toMatchObject({ code: 'network' })
  })

  it('aborts its request when the browser disconnects', async () => {
    let gone!: () => void
    const left = new Promise<void>((resolve) => (gone = resolve))
    let asked!: () => void
    const arrived = new Promise<void>((resolve) => (asked = resolve))
    const url = await serve((request) => {
      asked()
      request.on('close', gone)
    })
    const proxy = await serve(proxyTo(url))
    const browser = createConnection(Number(new URL(proxy).port), '127.0.0.1')
    browser.write('GET /api/v1/x HTTP/1.1\r\nHost: localhost\r\n\r\n')
    await arrived
    browser.destroy()
    await expect(left).resolves.toBeUndefined()
  })

  it('supports every operation of the client', async () => {
    const fake = createFakeFluxbase()
    const url = await serve((request, response) => void nodeHandler(fake)(request, response))
    const client = createClient({ url: await serve(proxyTo(url)) })
    await client.admin.login({ email: fake.admin.email, password: fake.admin.password })
    const { invitation } = await client.management.invitations.create({
      email: 'grace@example.com',
      role: fake.roles[1],
    })
    const { invitations } = await client.management.invitations.list()
    expect(invitations).toMatchObject([{ id: invitation.id }])
  })
})
