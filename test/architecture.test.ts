// @vitest-environment node
import { describe, expect, it } from 'vitest'
import map from '../src/README.md?raw'
import { importCycles } from './support/import-cycles'
import { readModule, type SourceModule } from './support/read-module'

interface Folder {
  /** Folders it may import. */
  mayImport: string[]
  /** Folders it may import types from. */
  mayKnow?: string[]
  packages?: string[]
  mustNever?: Record<string, RegExp>
}

const network = { 'the network': /\bfetch\(/ }
const storage = { storage: /\b(localStorage|sessionStorage|indexedDB)\b/ }
const routing = { routing: /\b(location|history)\.\w/ }

/** The house: each folder, and where it may look. */
const house: Record<string, Folder> = {
  format: {
    mayImport: [],
    packages: ['papaparse'],
    mustNever: { ...network, ...storage },
  },
  invitation: {
    mayImport: [],
    packages: ['zod/mini'],
    mustNever: { ...network, ...storage },
  },
  recipients: {
    mayImport: ['invitation'],
    mustNever: { ...network, ...storage },
  },
  list: { mayImport: ['format', 'invitation'], mustNever: { ...network, ...storage } },
  client: { mayImport: ['invitation'], packages: ['zod/mini'], mustNever: storage },
  testing: {
    mayImport: ['invitation'],
    packages: ['msw', 'node:http', 'node:net'],
    mustNever: storage,
  },
  advice: {
    mayImport: ['invitation'],
    packages: ['@zxcvbn-ts/core', '@zxcvbn-ts/language-common', '@zxcvbn-ts/language-en'],
    mustNever: { ...network, ...storage },
  },
  messages: { mayImport: [], mayKnow: ['invitation', 'recipients', 'client'], mustNever: network },
  queries: {
    mayImport: ['client', 'list', 'invitation'],
    packages: ['@tanstack/react-query'],
    mustNever: { ...network, 'a hook': /\buse[A-Z]\w*\(/ },
  },
  operations: {
    mayImport: ['queries', 'client', 'invitation'],
    packages: ['@tanstack/react-query'],
    mustNever: { ...network, 'a hook': /\buse[A-Z]\w*\(/ },
  },
  provider: {
    mayImport: ['queries', 'client', 'messages', 'invitation'],
    packages: ['react', '@tanstack/react-query'],
    mustNever: { ...network, ...storage },
  },
  hooks: {
    mayImport: ['provider', 'operations', 'queries', 'client', 'list', 'format', 'invitation'],
    packages: ['react', '@tanstack/react-query'],
    mustNever: {
      ...network,
      ...storage,
      'the client': /\bclient\.(http|admin|management)\b/,
      'its own keys': /\b(queryKey|queryFn|mutationFn)\s*:(?! skipToken)/,
    },
  },
  forms: {
    mayImport: ['hooks', 'provider', 'messages', 'recipients', 'format', 'invitation'],
    mayKnow: ['client'],
    packages: ['react', 'react-hook-form'],
    mustNever: { ...network, ...storage, ...routing },
  },
  components: {
    mayImport: ['forms', 'hooks', 'provider', 'messages', 'recipients', 'format', 'invitation'],
    mayKnow: ['client', 'list'],
    packages: ['react', 'react-dom'],
    mustNever: { ...network, ...storage, ...routing },
  },
}

/** The only two places that read the clock: the defaults of the provider and of the backend. */
const clocks = ['provider/invitations-provider.tsx', 'queries/backend.ts']

const sources = import.meta.glob<string>('../src/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const modules = Object.entries(sources).map(([path, text]) => {
  const name = path.replace('../src/', '')
  return { name, folder: name.split('/')[0]!, ...readModule(name, text) }
})
type NamedModule = SourceModule & { name: string; folder: string }

describe('the house', () => {
  it('has no folder beside the ones of its table', () => {
    const folders = new Set(modules.map(({ folder }) => folder))
    expect([...folders].sort()).toEqual([...Object.keys(house), 'exports'].sort())
  })

  it('is the one that src/README.md describes', () => {
    for (const [folder, { mayImport, mayKnow = [] }] of Object.entries(house)) {
      const row = map.split('\n').find((line) => line.startsWith(`| \`${folder}/\``)) ?? ''
      const named =
        row
          .split('|')
          .at(-2)
          ?.match(/[a-z]+/g) ?? []
      const folders = named.filter((word) => word in house)
      expect(folders.sort(), folder).toEqual([...mayImport, ...mayKnow].sort())
    }
  })
})

describe.each(Object.entries(house))(
  '%s',
  (folder, { mayImport, mayKnow, packages, mustNever }) => {
    const own = modules.filter((module) => module.folder === folder)

    it('imports only what it may look at', () => {
      const allowed = [folder, ...mayImport]
      const allowedTypes = [...allowed, ...(mayKnow ?? [])]
      const strays = own.flatMap((module) =>
        foldersOf(module)
          .filter(({ to, typesOnly }) => !(typesOnly ? allowedTypes : allowed).includes(to))
          .map(
            ({ to, typesOnly }) => `${module.name} imports ${typesOnly ? 'types of ' : ''}${to}`,
          ),
      )
      expect(strays).toEqual([])
    })

    it('uses only its own packages', () => {
      const strays = own.flatMap(({ name, imports }) =>
        imports
          .filter(({ from }) => !from.startsWith('.') && !packages?.includes(from))
          .map(({ from }) => `${name} imports ${from}`),
      )
      expect(strays).toEqual([])
    })

    it('never does what it must not', () => {
      const found = own.flatMap(({ name, code }) =>
        Object.entries({ ...mustNever, 'raw HTML': /dangerouslySetInnerHTML|\.innerHTML\b/ })
          .filter(([, pattern]) => pattern.test(code))
          .map(([what]) => `${name}: ${what}`),
      )
      expect(found).toEqual([])
    })
  },
)

describe('every module', () => {
  it('imports nothing that imports it in turn, types included', () => {
    const names = new Set(modules.map(({ name }) => name))
    const imports = new Map(
      modules.map((module) => [
        module.name,
        pathsOf(module)
          .map((path) => [`${path}.ts`, `${path}.tsx`].find((name) => names.has(name)) ?? path)
          .filter((path) => !path.endsWith('.css')),
      ]),
    )
    const unknown = [...imports.values()].flat().filter((name) => !names.has(name))
    expect(unknown).toEqual([])
    expect(importCycles(imports)).toEqual([])
  })

  it('gets the time as an argument (F55)', () => {
    const readers = modules.filter(({ code }) => /\bDate\.now\b|new Date\(\)/.test(code))
    expect(readers.map(({ name }) => name).sort()).toEqual(clocks)
  })

  it('leaves the address of the page to one module; two look at whose page it is (S15)', () => {
    const readers = modules.filter(({ code }) => routing.routing.test(code))
    expect(readers.map(({ name }) => name).sort()).toEqual([
      'hooks/browser/use-page-security.ts',
      'hooks/use-link-token.ts',
    ])
  })

  it('keeps in a storage only what may outlive a page', () => {
    const keepers = modules.filter(({ code }) => storage.storage.test(code))
    expect(keepers.map(({ name }) => name).sort()).toEqual([
      'operations/unsent-store.ts',
      'queries/link-store.ts',
      'queries/name-draft.ts',
    ])
  })

  it('says "use client" where it calls hooks, and nowhere in the folders without React', () => {
    const needing = modules.filter(({ code }) => /\b(use[A-Z]\w*|createContext)[(<]/.test(code))
    const lacking = needing.filter(({ isClient }) => !isClient)
    const strays = modules.filter(
      ({ folder, isClient }) => isClient && !house[folder]?.packages?.includes('react'),
    )
    expect([...lacking, ...strays].map(({ name }) => name)).toEqual([])
  })

  it('takes its layout effects from one module, so that React 18 says nothing on a server (F73)', () => {
    const users = modules.filter(({ code }) => /\buseLayoutEffect\b/.test(code))
    expect(users.map(({ name }) => name)).toEqual([
      'components/primitives/use-isomorphic-layout-effect.ts',
    ])
  })

  it('draws only in provider and components', () => {
    const drawers = modules.filter(({ name }) => name.endsWith('.tsx')).map(({ folder }) => folder)
    expect(drawers.filter((folder) => !['provider', 'components'].includes(folder))).toEqual([])
  })

  it('is named after the one idea it holds', () => {
    const names = modules.map(({ name }) => name)
    expect(names.filter((name) => !/^[a-z0-9-]+(\/[a-z0-9-]+)*\.tsx?$/.test(name))).toEqual([])
    expect(names.filter((name) => /\/(index|utils?|helpers?|common|lib)[./]/.test(name))).toEqual([
      'exports/index.ts',
    ])
  })
})

describe('exports', () => {
  it('holds names and no logic', () => {
    const entries = modules.filter(({ folder }) => folder === 'exports')
    expect(entries.filter((entry) => !entry.onlyReExports).map(({ name }) => name)).toEqual([])
  })
})

describe('testing', () => {
  it('needs msw and node in one module each (S40)', () => {
    const needing = (what: RegExp) =>
      modules.filter(({ imports }) => imports.some(({ from }) => what.test(from)))
    expect(needing(/^msw/).map(({ name }) => name)).toEqual(['testing/msw.ts'])
    expect(needing(/^node:/).map(({ name }) => name)).toEqual(['testing/serve.ts'])
  })

  it('is behind its own entries only (S40)', () => {
    const entries = modules.filter((module) =>
      foldersOf(module).some(({ to }) => to === 'testing' && module.folder !== 'testing'),
    )
    expect(entries.map(({ name }) => name).sort()).toEqual([
      'exports/msw.ts',
      'exports/node.ts',
      'exports/testing.ts',
    ])
  })
})

describe('list', () => {
  it('is used by its doors only: nothing else knows how it works', () => {
    const doors = [
      'invitation-list',
      'invitation-view',
      'list-column',
      'long-lists',
      'open-list',
      'share-rows',
    ]
    const strays = modules
      .filter(({ folder }) => folder !== 'list')
      .flatMap(({ name, imports }) =>
        imports
          .map(({ from }) => new URL(from, `file:///${name}`).pathname)
          .filter((path) => path.startsWith('/list/') && !doors.includes(path.slice(6)))
          .map((path) => `${name} imports ${path}`),
      )
    expect(strays).toEqual([])
  })

  it('keeps what it knows of a list in objects of that list, and its engine out of the first load', () => {
    const own = modules.filter(({ folder }) => folder === 'list')
    const caches = own.filter(({ code }) => /^(const|let) \w+ = new Weak/m.test(code))
    expect(caches.map(({ name }) => name)).toEqual([])
    const toEngine = own.filter(
      ({ name, code }) =>
        !name.startsWith('list/engine/') && /^(import|export) (?!type\b).*\/engine\//m.test(code),
    )
    expect(toEngine.map(({ name }) => name)).toEqual([])
  })
})

describe('the demo', () => {
  it('uses published names only', () => {
    const demo = import.meta.glob<string>('../demo/**/*.{ts,tsx}', {
      query: '?raw',
      import: 'default',
      eager: true,
    })
    const strays = Object.entries(demo).flatMap(([path, text]) =>
      readModule(path, text)
        .imports.filter(({ from }) => from.includes('/src/'))
        .map(({ from }) => `${path} imports ${from}`),
    )
    expect(strays).toEqual([])
  })
})

/** The folders a module imports from. */
const foldersOf = (module: NamedModule) =>
  relativeImports(module).map(({ path, typesOnly }) => ({ to: path.split('/')[0]!, typesOnly }))

/** The modules a module imports, without their endings. */
const pathsOf = (module: NamedModule) => relativeImports(module).map(({ path }) => path)

function relativeImports({ name, imports }: NamedModule) {
  return imports
    .filter(({ from }) => from.startsWith('.'))
    .map(({ from, typesOnly }) => {
      const { pathname } = new URL(from, `file:///${name}`)
      return { path: pathname.slice(1), typesOnly }
    })
}
