// @vitest-environment node
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { scripts } from '../../package.json'

const root = fileURLToPath(new URL('../..', import.meta.url))

interface Block {
  /** Where it is: `docs/hooks.md:12`. */
  where: string
  language: string
  code: string
}

/** The code blocks of the documents for users. docs/api.md is generated. */
const blocks: Block[] = [
  'README.md',
  'SECURITY.md',
  ...readdirSync(`${root}/docs`)
    .filter((name) => name.endsWith('.md') && name !== 'api.md')
    .map((name) => `docs/${name}`),
].flatMap((file) => {
  const text = readFileSync(root + file, 'utf8')
  return [...text.matchAll(/^```(\w*)\n(.*?)^```/gms)].map(({ index, 1: language, 2: code }) => {
    const line = text.slice(0, index).split('\n').length
    return { where: `${file}:${line}`, language: language!, code: code! }
  })
})
const inLanguage = (...languages: string[]) =>
  blocks.filter(({ language }) => languages.includes(language))

/**
 * The languages that nothing here checks: proxies that are not in Debian, other people's Go and a patch of it, components of other
 * libraries (`jsx`, see test/hosts), and a part of a language's file (`text`).
 */
const UNCHECKED = ['caddyfile', 'yaml', 'go', 'diff', 'jsx', 'text']

it('each code block is in a language that is checked, or known not to be', () => {
  const known = ['ts', 'tsx', 'css', 'html', 'sh', 'nginx', ...UNCHECKED]
  expect(blocks.filter(({ language }) => !known.includes(language))).toEqual([])
})

it('each TypeScript block compiles, with the names that its page assumes', () => {
  expect(compile(inLanguage('ts', 'tsx'))).toEqual([])
})

it('a block with a mistake does not compile', () => {
  const wrong = { where: 'here:1', language: 'tsx', code: '<InvitationTable colums={[]} />\n' }
  expect(compile([wrong]).join()).toMatch(/here:1.*colums/)
})

it('each style sheet parses', () => {
  for (const { where, code } of inLanguage('css')) {
    const { warnings } = transformSync(code, { loader: 'css' })
    expect(warnings, where).toEqual([])
  }
})

it('each shell block parses, and its npm scripts exist', () => {
  for (const { where, code } of inLanguage('sh')) {
    expect(spawnSync('bash', ['-n', '-c', code]).status, where).toBe(0)
    for (const [, name] of code.matchAll(/npm run ([\w:]+)/g)) {
      expect(Object.keys(scripts), where).toContain(name)
    }
  }
})

it('each attribute in an HTML block is one of the accept page, all of which its document explains', () => {
  const page = readFileSync(`${root}accept-page/index.html`, 'utf8')
  const explained = readFileSync(`${root}docs/accept-page.md`, 'utf8')
  for (const [, name] of page.matchAll(/ (data-[\w-]+|lang)=/g)) {
    expect(explained).toContain(`| \`${name}\` |`)
  }
  for (const { where, code } of inLanguage('html')) {
    for (const [, name] of code.matchAll(/\s(data-[\w-]+|lang)=/g)) {
      expect(page, where).toContain(` ${name}=`)
    }
  }
})

/** Compiles blocks as modules of an app, and returns what TypeScript objects to. */
function compile(group: readonly Block[]): string[] {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const files = new Map(
    group.map((block, index) => [
      `${root}test/docs/block-${index}.tsx`,
      { ...block, text: asModule(block) },
    ]),
  )
  const host = ts.createCompilerHost({ ...options, noUnusedLocals: false })
  const { getSourceFile, fileExists, readFile } = host
  host.getSourceFile = (name, ...rest) => {
    const block = files.get(name)
    return block
      ? ts.createSourceFile(name, block.text, ts.ScriptTarget.ES2022, true)
      : getSourceFile(name, ...rest)
  }
  host.fileExists = (name) => files.has(name) || fileExists(name)
  host.readFile = (name) => files.get(name)?.text ?? readFile(name)
  const program = ts.createProgram(
    [...files.keys(), `${root}test/docs/surroundings.ts`],
    { ...options, noUnusedLocals: false, noUnusedParameters: false },
    host,
  )
  return [...files].flatMap(([name, { where }]) => {
    const file = program.getSourceFile(name)
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ messageText }) => `${where}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    )
  })
}

/** Where a name comes from that a block uses without importing it, because the page has imported it above. */
const SOURCES = [
  'fluxbase-invitations',
  'fluxbase-invitations/client',
  'fluxbase-invitations/queries',
  'fluxbase-invitations/testing',
  '@tanstack/react-query',
  '@testing-library/react',
  'vitest',
] as const

const exported = new Map<string, string>()
for (const source of [...SOURCES].reverse()) {
  const names = Object.keys((await import(source)) as object)
  for (const name of names) exported.set(name, source)
}

/** A block as a module: JSX alone becomes a value, and names are imported that the block neither imports nor declares. */
function asModule({ code }: Block): string {
  const jsx = /^\s*</.test(code)
  const body = jsx ? `export const shown = <>\n${code}</>\n` : `${code}\nexport {}\n`
  const imported = new Set(
    [...code.matchAll(/import (?:type )?\{([^}]*)\}/g)].flatMap(([, names]) =>
      names!.split(',').map((name) => name.replace(/\btype\b/, '').trim()),
    ),
  )
  const declared = new Set(
    [...code.matchAll(/\b(?:const|function|let|class) (?:\{([^}]*)\}|(\w+))/g)].flatMap(
      ([, several, one]) =>
        one ? [one] : several!.split(',').map((name) => name.split(':').at(-1)!.trim()),
    ),
  )
  const isUsed = (name: string) =>
    new RegExp(`<${name}\\b|\\b${name}[(.]|: ${name}\\b|\\.\\.\\.${name}\\b`).test(code)
  const imports = [...exported]
    .filter(([name]) => isUsed(name) && !imported.has(name) && !declared.has(name))
    .map(([name, source]) => `import { ${name} } from '${source}'`)
  return `${imports.join('\n')}\n${body}`
}
