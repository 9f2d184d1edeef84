import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { test as base } from '@playwright/test'

export interface Demo {
  url: string
  email: string
  password: string
  /** Everything that the demo has printed. */
  printed: string
  /** Presses Ctrl-C, and resolves with the exit code. Later calls resolve with the same one. */
  stop: () => Promise<number | null>
}

/** Clears variables that may be set on this machine for its own demo. */
const UNSET = {
  FLUXBASE_URL: undefined,
  FLUXBASE_DIALECT: undefined,
  FLUXBASE_STOCK_BUGS: undefined,
}

/** Starts `npm run demo` on a free port, and reads the address that it prints. */
async function startDemo(env: Record<string, string> = {}): Promise<Demo> {
  const child = spawn(process.execPath, ['demo/run.mjs'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...process.env, ...UNSET, PORT: '0', ...env },
    stdio: 'pipe',
  })
  const exited = once(child, 'exit') as Promise<[number | null]>
  let printed = ''
  for await (const chunk of child.stdout) {
    printed += String(chunk)
    if (printed.includes('Ctrl-C')) break
  }
  if (!printed.includes('Ctrl-C')) throw new Error(await text(child.stderr))
  const [, url = ''] = /(http:\/\/localhost:\d+)\n/.exec(printed) ?? []
  const [, email = ''] = /Sign in +(.+)/.exec(printed) ?? []
  const [, password = ''] = /Password +(.+)/.exec(printed) ?? []
  return {
    url,
    email,
    password,
    printed,
    async stop() {
      child.kill('SIGINT')
      const [code] = await exited
      return code
    },
  }
}

interface DemoFixtures {
  /** Starts a demo with these variables, and stops it after the test. */
  start: (env?: Record<string, string>) => Promise<Demo>
  /** A demo of the test's own. */
  demo: Demo
}

export const test = base.extend<DemoFixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's dependencies from its pattern
  start: async ({}, provide) => {
    const demos: Demo[] = []
    await provide(async (env) => {
      const demo = await startDemo(env)
      demos.push(demo)
      return demo
    })
    for (const demo of demos) await demo.stop()
  },
  demo: async ({ start }, provide) => provide(await start()),
})
