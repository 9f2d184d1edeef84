// @vitest-environment node
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { name, peerDependencies, peerDependenciesMeta } from '../../package.json'
import registry from '../../registry.json'
import { buildRegistry } from '../../scripts/build-registry.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')

const importsOf = (path: string) =>
  [...read(path).matchAll(/from '([^']+)'/g)].map(([, source]) => source!)

/** What an app installs to use the kit, apart from React. */
const packages = [
  name,
  ...Object.keys(peerDependencies).filter(
    (peer) => !(peer in peerDependenciesMeta) && !/^react(-dom)?$/.test(peer),
  ),
]

it('every file in registry/ is in a block', () => {
  const listed = registry.items.flatMap(({ files }) => files.map(({ path }) => path))
  const present = readdirSync(join(root, 'registry')).map((file) => `registry/${file}`)
  expect([...new Set(listed)].sort()).toEqual(present.sort())
})

describe.each(registry.items)('the block $name', (item) => {
  const paths = item.files.map(({ path }) => path)
  const imports = new Set(paths.flatMap(importsOf))

  it('begins with the file of its name', () => {
    expect(paths[0]).toBe(`registry/${item.name}.tsx`)
  })

  it('names exactly the components of shadcn/ui that its files import', () => {
    const components = [...imports].filter((source) => source.startsWith('@/components/ui/'))
    expect(item.registryDependencies).toEqual(components.map((source) => basename(source)).sort())
  })

  it('contains the other files that its files import', () => {
    for (const source of imports) {
      const [, own] = /^@\/components\/([^/]+)$/.exec(source) ?? []
      if (own) expect(paths).toContain(`registry/${own}.tsx`)
    }
  })

  it('imports nothing else but React and the kit, and installs it with its peers', () => {
    const others = [...imports].filter((source) => !source.startsWith('@/'))
    expect(others.filter((source) => !['react', name].includes(source))).toEqual([])
    expect([...item.dependencies].sort()).toEqual([...packages].sort())
  })

  it('can be rendered by a framework with server components', () => {
    for (const path of paths) expect(read(path)).toMatch(/^'use client'\n/)
  })

  it('is built into one file, with its sources', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'registry-'))
    await buildRegistry(folder)
    const { files, ...built } = JSON.parse(readFileSync(join(folder, `${item.name}.json`), 'utf8'))
    expect(built).toMatchObject({ name: item.name, type: 'registry:block', docs: item.docs })
    expect(files).toEqual(item.files.map((file) => ({ ...file, content: read(file.path) })))
  })
})
