import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { GUARDS } from './guards'

describe('each guard that is taken out on purpose', () => {
  it.each(GUARDS)('stands once in its file: $name', ({ file, text, without }) => {
    const parts = readFileSync(join(process.cwd(), file), 'utf8').split(text)
    expect(parts).toHaveLength(2)
    expect(without).not.toContain(text)
  })

  it('has a name of its own', () => {
    expect(new Set(GUARDS.map(({ name }) => name)).size).toBe(GUARDS.length)
  })
})
