// @vitest-environment node
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { en } from '../../src/messages/en'
import { isLocale, type Locale } from '../../src/messages/locale'
import { keyPaths } from '../support/key-paths'

let copy = ''
let folder = ''

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'skeleton-'))
  folder = join(copy, 'src/locales/sv')
  for (const part of ['src', 'tsconfig.json']) cpSync(part, join(copy, part), { recursive: true })
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
  execFileSync('node', [resolve('scripts/locale.mjs'), 'sv'], { cwd: copy })
})

afterAll(() => rmSync(copy, { recursive: true }))

it('the skeleton of a language has the English texts, in their order (G1)', async () => {
  const exported = (await import(/* @vite-ignore */ join(folder, 'index.ts'))) as object
  const locale = Object.values(exported).find(isLocale) as Locale
  expect(keyPaths(locale.messages('sv'))).toEqual(keyPaths(en))
})

it('the skeleton of a language has no type errors (G1)', () => {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path))
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, copy)
  const files = readdirSync(folder).map((file) => join(folder, file))
  const program = ts.createProgram(files, { ...options, types: [] })
  const own = files.map((file) => program.getSourceFile(file))
  const problems = own.flatMap((file) => ts.getPreEmitDiagnostics(program, file))
  expect(problems.map(({ messageText }) => messageText)).toEqual([])
})
