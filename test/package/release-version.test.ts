// @vitest-environment node
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const project = fileURLToPath(new URL('../..', import.meta.url))

it('release:version turns changesets into a version and its notes, and leaves the rest of package.json alone', () => {
  const copy = mkdtempSync(join(tmpdir(), 'release-'))
  const read = (file: string) => readFileSync(join(copy, file), 'utf8')
  for (const file of ['package.json', 'package-lock.json', 'CHANGELOG.md', '.changeset']) {
    cpSync(join(project, file), join(copy, file), { recursive: true })
  }
  const notes = "---\n'fluxbase-invitations': major\n---\n\nA note on a change.\n"
  writeFileSync(join(copy, '.changeset/note.md'), notes)
  execFileSync(process.execPath, [join(project, 'scripts/release-version.mjs')], {
    cwd: copy,
    stdio: 'pipe',
  })
  const before = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as object
  expect(JSON.parse(read('package.json'))).toEqual({ ...before, version: '1.0.0' })
  expect(read('CHANGELOG.md')).toMatch(
    /^# Changelog\n\nAll notable changes, .+\n\n## 1\.0\.0\n\n### Major Changes\n\n- A note on a change\.\n/,
  )
  expect(readdirSync(join(copy, '.changeset'))).toEqual(['config.json'])
  rmSync(copy, { recursive: true })
})
