// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseRecipients, type ParseRecipientsOptions } from '../../src/recipients/parse-recipients'
import type { ParsedRecipients } from '../../src/recipients/parsed-recipients'

/** The result a careful administrator expects. Only the fields present in the expectation are compared. */
interface Expected extends Partial<ParsedRecipients> {
  about?: string
  options?: ParseRecipientsOptions
}

const folder = new URL('corpus/', import.meta.url)
const files = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'))
const roles = [
  {
    role: 'dashboard_admin',
    label: 'Admin',
    aliases: ['Administrator', 'Administratör', 'Администратор', '管理员'],
  },
  { role: 'dashboard_user', label: 'Member', aliases: ['Mitglied', 'Membre'] },
]

const expectedOf = (name: string) => {
  const file = new URL(`${name.replace(/\.[^.]+$/, '')}.expected.json`, folder)
  return JSON.parse(readFileSync(file, 'utf8')) as Expected
}

describe('parseRecipients, with the corpus of lists and files', () => {
  it('the corpus has at least sixty files', () => {
    expect(files.length).toBeGreaterThanOrEqual(60)
  })

  it.each(files.map((name) => [name, expectedOf(name)] as const))(
    'reads a file as a careful administrator would: %s',
    async (name, { about: _about, options, ...expected }) => {
      const bytes = readFileSync(new URL(name, folder))
      const reading = await parseRecipients(new Blob([bytes]), { roles, ...options })
      const compared = Object.keys(expected) as (keyof ParsedRecipients)[]
      expect(Object.fromEntries(compared.map((key) => [key, reading[key]]))).toEqual(expected)
    },
  )

  const pasted = files.filter((name) => name.endsWith('.txt') && !name.startsWith('excel'))
  it.each(pasted)('reads pasted text like the same text in a file (L6): %s', async (name) => {
    const { options, entries } = expectedOf(name)
    const text = readFileSync(new URL(name, folder), 'utf8')
    expect((await parseRecipients(text, { roles, ...options })).entries).toEqual(entries)
  })

  it.each(files)(
    'gives the same entries when the returned columns are passed back: %s',
    async (name) => {
      const { options } = expectedOf(name)
      const blob = new Blob([readFileSync(new URL(name, folder))])
      const reading = await parseRecipients(blob, { roles, ...options })
      if (reading.columns === null) return
      const again = await parseRecipients(blob, { roles, ...options, columns: reading.columns })
      expect(again.entries).toEqual(reading.entries)
      expect(again.columns).toEqual(reading.columns)
    },
  )
})
