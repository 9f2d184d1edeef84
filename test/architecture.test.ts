// @vitest-environment node
import { describe, expect, it } from 'vitest'
import map from '../src/README.md?raw'
import { hookCalls } from './support/hook-calls'
import { importCycles, reachableFrom } from './support/import-cycles'
import { readModule, type SourceModule } from './support/read-module'

interface Folder {
  /** The folders that it may import from. */
  mayImport: string[]
  /** The folders that it may import types from. */
  mayKnow?: string[]
  packages?: string[]
  mustNever?: Record<string, RegExp>
}

const network = { 'the network': /\bfetch\(/ }
const storage = { storage: /\b(localStorage|sessionStorage|indexedDB)\b/ }
const routing = { routing: /\b(location|history)\.\w/ }

/** The rules for each folder. */
const folderRules: Record<string, Folder> = {
  format: {
    mayImport: [],
    packages: ['papaparse'],
    mustNever: { ...network, ...storage },
  },
  jsx: {
    mayImport: [],
    packages: ['react', 'react/jsx-runtime', 'react/jsx-dev-runtime'],
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
  workbook: {
    mayImport: ['recipients'],
    packages: ['read-excel-file/universal'],
    mustNever: { ...network, ...storage },
  },
  messages: { mayImport: [], mayKnow: ['invitation', 'recipients', 'client'], mustNever: network },
  locales: { mayImport: [], mayKnow: ['messages'], mustNever: network },
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

/** The components that an app shows first. */
const dropIns = [
  'components/accept-invite-page/accept-invite-page.tsx',
  'components/invite-form/invite-form.tsx',
  'components/invitation-table/invitation-table.tsx',
]

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

describe('the folders of src', () => {
  it('each have rules', () => {
    const folders = new Set(modules.map(({ folder }) => folder))
    expect([...folders].sort()).toEqual([...Object.keys(folderRules), 'exports'].sort())
  })

  it('have the rules that src/README.md lists', () => {
    for (const [folder, { mayImport, mayKnow = [] }] of Object.entries(folderRules)) {
      const row = map.split('\n').find((line) => line.startsWith(`| \`${folder}/\``)) ?? ''
      const named =
        row
          .split('|')
          .at(-2)
          ?.match(/[a-z]+/g) ?? []
      const folders = named.filter((word) => word in folderRules)
      expect(folders.sort(), folder).toEqual([...mayImport, ...mayKnow].sort())
    }
  })
})

describe('the guide to src', () => {
  /** The files that a part of the guide names, with or without their folder. */
  const filesIn = (text: string) =>
    Array.from(text.matchAll(/`([\w/-]+\.tsx?)`/g), ([, name]) => name!)

  it('names files that exist', () => {
    const isThere = (name: string) =>
      modules.some((module) => `/${module.name}`.endsWith(`/${name}`))
    const ofSource = filesIn(map).filter((name) => !/^(test|stories)\//.test(name))
    expect(ofSource.filter((name) => !isThere(name))).toEqual([])
  })

  it('has walks that are short and visit no file twice', () => {
    const [, walks = ''] = /## Three walks(.*?)\n## /s.exec(map) ?? []
    const stations = walks
      .split('\n**')
      .slice(1)
      .map((walk) => filesIn((walk.match(/^\d+\. `[^`]+`/gm) ?? []).join()))
    const names = modules.map(({ name }) => name)
    expect(stations.flat().filter((name) => !names.includes(name))).toEqual([])
    expect(stations.map((files) => new Set(files).size)).toEqual([13, 16, 18])
    expect(stations.map((files) => files.length)).toEqual([13, 16, 18])
  })
})

describe.each(Object.entries(folderRules))(
  '%s',
  (folder, { mayImport, mayKnow, packages, mustNever }) => {
    const own = modules.filter((module) => module.folder === folder)

    it('imports only from the folders that it may import from', () => {
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

    it('imports only the packages that it may use', () => {
      const strays = own.flatMap(({ name, imports }) =>
        imports
          .filter(({ from }) => !from.startsWith('.') && !packages?.includes(from))
          .map(({ from }) => `${name} imports ${from}`),
      )
      expect(strays).toEqual([])
    })

    it('contains none of the code that is forbidden in it', () => {
      const found = own.flatMap(({ name, code }) =>
        Object.entries({ ...mustNever, 'raw HTML': /dangerouslySetInnerHTML|\.innerHTML\b/ })
          .filter(([, pattern]) => pattern.test(code))
          .map(([what]) => `${name}: ${what}`),
      )
      expect(found).toEqual([])
    })
  },
)

describe('modules', () => {
  it('do not import one another in a cycle, not even types', () => {
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

  it.each(dropIns)('that %s loads later do not load with it', (dropIn) => {
    const named = new Map(modules.map((module) => [module.name, module]))
    const importsOf = (module: NamedModule, isDynamic: boolean) =>
      relativeImports(module)
        .filter((one) => !one.typesOnly && one.isDynamic === isDynamic)
        .map(({ path }) => [`${path}.ts`, `${path}.tsx`].find((name) => named.has(name))!)
    const first = reachableFrom(
      dropIn,
      new Map(modules.map((module) => [module.name, importsOf(module, false)])),
    )
    const later = [...first].flatMap((name) => importsOf(named.get(name)!, true))
    // What a list of parts re-exports loads with it.
    const parts = later.flatMap((name) => {
      const module = named.get(name)!
      return module.onlyReExports ? [name, ...importsOf(module, false)] : [name]
    })
    expect(parts).not.toEqual([])
    expect(parts.filter((name) => first.has(name))).toEqual([])
  })

  it('get the time as an argument (F55)', () => {
    const readers = modules.filter(({ code }) => /\bDate\.now\b|new Date\(\)/.test(code))
    expect(readers.map(({ name }) => name).sort()).toEqual(clocks)
  })

  it('leave the page’s address to one module, and its origin and security to another (S15)', () => {
    const readers = modules.filter(({ code }) => routing.routing.test(code))
    expect(readers.map(({ name }) => name).sort()).toEqual([
      'hooks/browser/use-page-security.ts',
      'hooks/use-link-token.ts',
    ])
  })

  it('write to a storage only where data may outlive the page', () => {
    const keepers = modules.filter(({ code }) => storage.storage.test(code))
    expect(keepers.map(({ name }) => name).sort()).toEqual([
      'operations/unsent-store.ts',
      'queries/link-store.ts',
      'queries/name-draft.ts',
    ])
  })

  it('have "use client" if they call hooks, and never in a folder without React', () => {
    const needing = modules.filter(({ code }) => /\b(use[A-Z]\w*|createContext)[(<]/.test(code))
    const lacking = needing.filter(({ isClient }) => !isClient)
    const strays = modules.filter(
      ({ folder, isClient }) => isClient && !folderRules[folder]?.packages?.includes('react'),
    )
    expect([...lacking, ...strays].map(({ name }) => name)).toEqual([])
  })

  it('use layout effects through one module, so that React 18 does not warn on a server (F73)', () => {
    const users = modules.filter(({ code }) => /\buseLayoutEffect\b/.test(code))
    expect(users.map(({ name }) => name)).toEqual([
      'components/primitives/use-isomorphic-layout-effect.ts',
    ])
  })

  it('contain JSX only in provider and components', () => {
    const drawers = modules.filter(({ name }) => name.endsWith('.tsx')).map(({ folder }) => folder)
    expect(drawers.filter((folder) => !['provider', 'components'].includes(folder))).toEqual([])
  })

  it('have kebab-case names that say what they contain', () => {
    const names = modules.map(({ name }) => name)
    // A language's folder has its tag as its name, and its index is what an app imports by it.
    const ofLocales = /^locales\/[a-zA-Z-]+\/(index\.ts$)?/
    const plain = names
      .map((name) => name.replace(ofLocales, 'locales/'))
      .filter((name) => name !== 'locales/')
    expect(plain.filter((name) => !/^[a-z0-9-]+(\/[a-z0-9-]+)*\.tsx?$/.test(name))).toEqual([])
    expect(plain.filter((name) => /\/(index|utils?|helpers?|common|lib)[./]/.test(name))).toEqual([
      'exports/index.ts',
    ])
  })
})

describe('functions', () => {
  const functions = Object.entries(sources).flatMap(([path, text]) =>
    hookCalls(path.replace('../src/', ''), text),
  )
  const namesOf = (found: typeof functions) => found.map(({ where }) => where).sort()

  it('call at most ten hooks', () => {
    const large = functions.filter(({ hooks }) => hooks.length > 10)
    expect(namesOf(large)).toEqual([])
  })

  it('give each effect a dependency array, except useLatest', () => {
    const strays = functions.filter(({ effectsWithoutDependencies: { length } }) => length > 0)
    expect(namesOf(strays)).toEqual(['provider/use-latest.ts: useLatest'])
  })

  it('are found with their hooks, which those of functions inside them are not', () => {
    const text = `
      export const Part = forwardRef(function Part() {
        useEffect(() => {})
        React.useEffect(() => {}, [])
        const render = () => useId<string>()
      })`
    expect(hookCalls('part.ts', text)).toEqual([
      {
        where: 'part.ts: Part',
        hooks: ['useEffect', 'useEffect'],
        effectsWithoutDependencies: ['useEffect'],
      },
      { where: 'part.ts: render', hooks: ['useId'], effectsWithoutDependencies: [] },
    ])
  })
})

describe('exports', () => {
  it('contain re-exports only', () => {
    const entries = modules.filter(({ folder }) => folder === 'exports')
    expect(entries.filter((entry) => !entry.onlyReExports).map(({ name }) => name)).toEqual([])
  })
})

describe('testing', () => {
  it('imports msw and node in one module each (S40)', () => {
    const needing = (what: RegExp) =>
      modules.filter(({ imports }) => imports.some(({ from }) => what.test(from)))
    expect(needing(/^msw/).map(({ name }) => name)).toEqual(['testing/msw.ts'])
    expect(needing(/^node:/).map(({ name }) => name)).toEqual(['testing/serve.ts'])
  })

  it('is exported from the testing entries only (S40)', () => {
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
  it('is imported through its public modules only', () => {
    const publicModules = [
      'invitation-list',
      'invitation-view',
      'list-column',
      'long-lists',
      'share-rows',
    ]
    const strays = modules
      .filter(({ folder }) => folder !== 'list')
      .flatMap(({ name, imports }) =>
        imports
          .map(({ from }) => new URL(from, `file:///${name}`).pathname)
          .filter((path) => path.startsWith('/list/') && !publicModules.includes(path.slice(6)))
          .map((path) => `${name} imports ${path}`),
      )
    expect(strays).toEqual([])
  })

  it('has no module-level caches, and no static import of the engine from outside it', () => {
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

describe('the demo and the ready-made accept page', () => {
  it('import only published entries', () => {
    const apps = import.meta.glob<string>(['../demo/**/*.{ts,tsx}', '../accept-page/*.{ts,tsx}'], {
      query: '?raw',
      import: 'default',
      eager: true,
    })
    const strays = Object.entries(apps).flatMap(([path, text]) =>
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
    .map(({ from, ...how }) => {
      const { pathname } = new URL(from, `file:///${name}`)
      return { path: pathname.slice(1), ...how }
    })
}
