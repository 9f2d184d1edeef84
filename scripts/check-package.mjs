// Checks the package to publish. Run it after `npm run build`.
import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import registry from '../registry.json' with { type: 'json' }

/** @type {string[]} */
const faults = []

/** The packages that each entry may import (S40). Only the testing entries may import msw and node. */
const reach = {
  index: [
    'react',
    'react-dom',
    'react/jsx-runtime',
    '@tanstack/react-query',
    'react-hook-form',
    'zod/mini',
    'papaparse',
  ],
  client: ['zod/mini'],
  queries: ['zod/mini', '@tanstack/react-query'],
  'password-advice': ['@zxcvbn-ts/core', '@zxcvbn-ts/language-common', '@zxcvbn-ts/language-en'],
  xlsx: ['read-excel-file/universal'],
  testing: ['zod/mini'],
  msw: ['zod/mini', 'msw'],
  node: ['zod/mini', 'node:http', 'node:net'],
}

const published = packedFiles()
checkFiles()
checkDirectives()
checkTexts()
for (const [entry, packages] of Object.entries(reach)) {
  checkReach(`dist/exports/${entry}.js`, packages)
}
// A language has words only.
for (const file of published) {
  if (/^dist\/(accept-page\/)?locales\/.*\.js$/.test(file)) checkReach(file, [])
}

for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exit(1)
console.log(`The package is as it should be: ${published.length} files.`)

function packedFiles() {
  const packed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  })
  /** @type {{ path: string }[]} */
  const files = JSON.parse(packed)[0].files
  return files.map(({ path }) => path)
}

/** The package contains code with source maps, types, style sheets, the accept page, blocks and four documents (S39). */
function checkFiles() {
  const documents = ['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']
  const expected =
    /^dist\/([a-zA-Z-]+\/)+[a-z0-9-]+\.(js|js\.map|d\.ts)$|^dist\/(styles\/|themes\/)?[a-z-]+\.css(\.d\.ts)?$|^dist\/accept-page\/(index\.html|accept-page\.css|licenses\.txt)$|^dist\/registry\/[a-z-]+\.json$/
  for (const path of published) {
    if (!documents.includes(path) && !expected.test(path))
      faults.push(`${path}: should not be published`)
  }
  const blocks = registry.items.map(({ name }) => `dist/registry/${name}.json`)
  const languages = published.flatMap((path) => {
    const [, language] = /^dist\/locales\/([a-z]+).*\/index\.js$/.exec(path) ?? []
    return language ? [`dist/accept-page/locales/${language}.js`] : []
  })
  const page = ['dist/accept-page/index.html', 'dist/accept-page/accept-page.js', ...languages]
  for (const path of [...documents, ...blocks, 'dist/styles.css', ...page]) {
    if (!published.includes(path)) faults.push(`${path}: is not published`)
  }
}

/** Each built module has "use client" if its source has it. */
function checkDirectives() {
  for (const source of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(source) || !isClient(join('src', source))) continue
    const built = join('dist', source.replace(/\.tsx?$/, '.js'))
    if (published.includes(built.replaceAll('\\', '/')) && !isClient(built)) {
      faults.push(`${built}: has lost "use client"`)
    }
  }
}

/** @param {string} path */
function isClient(path) {
  return /^['"]use client['"]/.test(readFileSync(path, 'utf8'))
}

/** Each source map is there and contains its sources, and no file contains a path of the machine that built it (S39). */
function checkTexts() {
  for (const path of published.filter((file) => file.startsWith('dist/'))) {
    const text = readFileSync(path, 'utf8')
    const [, map] = /\/\/# sourceMappingURL=(.+)$/m.exec(text) ?? []
    if (map && !published.includes(posix.join(posix.dirname(path), map)))
      faults.push(`${path}: names a source map that is not published`)
    // A module that only exports what others define has nothing to map.
    const hasCode =
      text.replace(/^(?:import|export) [^;]*;$|^['"]use client['"];$/gm, '').trim() !== ''
    if (/^dist\/(?!accept-page\/).+\.js$/.test(path) && hasCode && !map)
      faults.push(`${path}: has no source map`)
    if (text.includes(process.cwd())) faults.push(`${path}: names a folder of this machine`)
  }
}

/**
 * @param {string} entry
 * @param {string[]} packages
 */
function checkReach(entry, packages) {
  const queue = [entry]
  const seen = new Set(queue)
  for (const path of queue) {
    for (const from of importsOf(path)) {
      if (!from.startsWith('.')) {
        if (!packages.includes(from)) faults.push(`${path}: reaches ${from}, through ${entry}`)
        continue
      }
      const next = posix.join(posix.dirname(path), from)
      if (!seen.has(next)) queue.push(next)
      seen.add(next)
    }
  }
}

/** @param {string} path */
function importsOf(path) {
  const text = readFileSync(path, 'utf8')
  const imports = text.matchAll(
    /^(?:import|export)\b[^'"]*?['"]([^'"]+)['"];?$|\bimport\(['"]([^'"]+)['"]\)/gm,
  )
  return [...imports].map(([, from, dynamic]) => from ?? dynamic ?? '')
}
