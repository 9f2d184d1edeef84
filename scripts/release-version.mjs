// Turns the changesets into a new version: its number in package.json, its notes in CHANGELOG.md. Works in the current folder.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const VERSION = /"version": "[^"]+"/
const INTRODUCTION = /\n\nAll notable changes, [^\n]+/
const cli = fileURLToPath(import.meta.resolve('@changesets/cli/bin.js'))

const manifest = readFileSync('package.json', 'utf8')
/** @type {string | undefined} */
let version
try {
  // A folder with workspaces is no package to Changesets, but one that contains packages.
  writeFileSync('package.json', manifest.replace(/ {2}"workspaces": \[[^\]]*\],\n/, ''))
  execFileSync(process.execPath, [cli, 'version'], { stdio: 'inherit' })
  version = VERSION.exec(readFileSync('package.json', 'utf8'))?.[0]
} finally {
  writeFileSync('package.json', version ? manifest.replace(VERSION, version) : manifest)
}

// Changesets writes below the first line, and so above the introduction.
const changelog = readFileSync('CHANGELOG.md', 'utf8')
const [introduction = ''] = INTRODUCTION.exec(changelog) ?? []
writeFileSync(
  'CHANGELOG.md',
  changelog.replace(INTRODUCTION, '').replace(/^# Changelog/, `# Changelog${introduction}`),
)
