import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { createFakeFluxbase } from '../../../src/testing/fake-fluxbase'
import { serveFakeFluxbase } from '../../../src/testing/serve'

/** Starts nginx with the recipe in docs/accept-page.md, in front of a fake Fluxbase. Only addresses and the folder are replaced. */
export async function startNginx(root: string) {
  const port = await freePort()
  const fake = createFakeFluxbase({ url: `http://127.0.0.1:${port}`, now: Date.now })
  const upstream = await serveFakeFluxbase(fake)
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'))
  const accessLog = join(folder, 'access.log')
  const config = `
    ${process.getuid?.() === 0 ? `user ${userInfo().username};` : ''}
    daemon off;
    worker_processes 1;
    pid ${folder}/nginx.pid;
    error_log stderr warn;
    events {}
    http {
      include /etc/nginx/mime.types;
      access_log ${accessLog};
      ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')}
      ${await recipe({ 'listen 80;': `listen 127.0.0.1:${port};`, '/srv/www': root, 'http://127.0.0.1:8080': upstream.url })}
    }`
  await writeFile(join(folder, 'nginx.conf'), config)
  const nginx = spawn('nginx', ['-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const ended = once(nginx, 'exit')
  await answering(`http://127.0.0.1:${port}/invite`, ended)
  return {
    fake,
    async close() {
      await fetch(`http://127.0.0.1:${port}/health`)
      const log = await readFile(accessLog, 'utf8')
      if (!log.includes('/health')) throw new Error('The access log is not written.')
      const logged = fake.invitations.filter(({ token }) => log.includes(token.slice(0, 20)))
      if (logged.length > 0) throw new Error('The access log contains a token.')
      nginx.kill('SIGTERM')
      await ended
      await upstream.close()
    },
  }
}

/** The nginx block of the document, with each of these texts replaced wherever it occurs. */
async function recipe(replaced: Record<string, string>): Promise<string> {
  const document = await readFile(new URL('../../../docs/accept-page.md', import.meta.url), 'utf8')
  let [, block = ''] = /```nginx\n(.*?)```/s.exec(document) ?? []
  for (const [from, to] of Object.entries(replaced)) {
    if (!block.includes(from)) throw new Error(`The recipe has no ${from}.`)
    block = block.replaceAll(from, to)
  }
  return block
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function answering(url: string, ended: Promise<unknown>): Promise<void> {
  let hasEnded = false
  void ended.then(() => (hasEnded = true))
  let response: Response | undefined
  while (!response) {
    if (hasEnded) throw new Error('nginx did not start.')
    await new Promise((resolve) => setTimeout(resolve, 50))
    response = await fetch(url).catch(() => undefined)
  }
  if (!response.ok) throw new Error(`nginx answers ${response.status}.`)
}
