// @vitest-environment node
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'

const project = fileURLToPath(new URL('../..', import.meta.url))
const script = join(project, 'scripts/prepare-publish.mjs')
const ADDRESS = 'https://git.example/team/kit'

let copy: string
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'publish-'))
  for (const file of ['package.json', 'README.md']) cpSync(join(project, file), join(copy, file))
})
afterEach(() => rmSync(copy, { recursive: true }))

const prepare = (address: string) =>
  execFileSync(process.execPath, [script, address], { cwd: copy, stdio: 'pipe' })
const read = (file: string) => readFileSync(join(copy, file), 'utf8')

/** The targets of links and pictures, without those in code. */
const targets = (markdown: string) =>
  [...markdown.replace(/^```.*?^```/gms, '').matchAll(/(!?)\[[^\]]*\]\(([^)]+)\)/g)].map(
    ([, picture, target]) => ({ isPicture: picture === '!', target: target! }),
  )

it('prepare:publish writes the address into package.json, and changes nothing else there', () => {
  const before = JSON.parse(read('package.json')) as object
  prepare(`${ADDRESS}.git`)
  expect(JSON.parse(read('package.json'))).toEqual({
    ...before,
    homepage: `${ADDRESS}#readme`,
    bugs: { url: `${ADDRESS}/issues` },
    repository: { type: 'git', url: `git+${ADDRESS}.git` },
  })
})

it('prepare:publish makes each link and picture of the README absolute, and each leads to a file (H15)', () => {
  const relative = targets(read('README.md')).filter(({ target }) => !/^(https:|#)/.test(target))
  prepare(ADDRESS)
  const now = targets(read('README.md'))
  expect(now.filter(({ target }) => !/^(https:\/\/|#)/.test(target))).toEqual([])
  const own = now.filter(({ target }) => target.startsWith(ADDRESS))
  expect(own).toHaveLength(relative.length)
  for (const { isPicture, target } of own) {
    const folder = `${ADDRESS}/${isPicture ? 'raw' : 'blob'}/HEAD/`
    expect(target.startsWith(folder), target).toBe(true)
    const file = target.slice(folder.length).replace(/#.*/, '')
    expect(existsSync(join(project, file)), target).toBe(true)
  }
  expect(own.some(({ isPicture }) => isPicture)).toBe(true)
})

it('prepare:publish can be run again, with the same address or another', () => {
  prepare(ADDRESS)
  const once = read('README.md')
  prepare(ADDRESS)
  expect(read('README.md')).toBe(once)
  prepare('https://other.example/a/b')
  expect(read('README.md')).toBe(once.replaceAll(ADDRESS, 'https://other.example/a/b'))
})

it.each(['', 'fluxbase-invitations', 'http://git.example/team/kit', 'git@git.example:team/kit'])(
  'prepare:publish writes nothing for the address %j, and says what to pass',
  (address) => {
    const before = read('package.json') + read('README.md')
    const { status, stderr } = spawnSync(process.execPath, [script, address], {
      cwd: copy,
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stderr).toContain('Pass the address')
    expect(read('package.json') + read('README.md')).toBe(before)
  },
)

it('the first example of the README is for an app that signs people in, and none has a password in a module (H15)', () => {
  const [first = '', ...others] = [...read('README.md').matchAll(/^```tsx\n(.*?)^```/gms)].map(
    ([, code]) => code!,
  )
  expect(first).toContain('getAccessToken')
  for (const code of [first, ...others]) expect(code).not.toMatch(/password/i)
})
