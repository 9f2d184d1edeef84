import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { GUARDS } from './guards'

describe('the guards that test:guards removes', () => {
  it.each(GUARDS)(
    'the text of a guard occurs once in its file: $name',
    ({ file, text, without }) => {
      const parts = readFileSync(join(process.cwd(), file), 'utf8').split(text)
      expect(parts).toHaveLength(2)
      expect(without).not.toContain(text)
    },
  )

  it('every guard has a unique name', () => {
    expect(new Set(GUARDS.map(({ name }) => name)).size).toBe(GUARDS.length)
  })
})
