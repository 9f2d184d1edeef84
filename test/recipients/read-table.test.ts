// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRecipients } from '../../src/recipients/parse-recipients'
import { readTable } from '../../src/recipients/read-table'

const roles = [{ role: 'admin' }, { role: 'member' }]
const from = async (csv: string) => {
  const { entries } = await parseRecipients(new Blob([csv]), { roles })
  return entries.map(({ line: _line, ...person }) => person)
}

describe('parseRecipients, with a file of people', () => {
  it('finds columns by their headers, in any order', async () => {
    expect(
      await from(
        'Role;Full name;E-Mail;Phone\nAdmin;Grace Hopper;grace@navy.example;1\n;;edsger@tue.example;\n',
      ),
    ).toEqual([
      { email: 'grace@navy.example', name: 'Grace Hopper', role: 'admin' },
      { email: 'edsger@tue.example' },
    ])
  })

  it('finds columns by their contents without a header, and takes no unknown column for names (L3)', async () => {
    expect(
      await from('Grace,grace@navy.example,member\n"Dijkstra, Edsger",edsger@tue.example,ADMIN\n'),
    ).toEqual([
      { email: 'grace@navy.example', role: 'member' },
      { email: 'edsger@tue.example', role: 'admin' },
    ])
  })

  it('reads a plain list', async () => {
    expect(await from('a@x.org\nb@x.org\n"Grace <c@x.org>"')).toEqual([
      { email: 'a@x.org' },
      { email: 'b@x.org' },
      { email: 'c@x.org', name: 'Grace' },
    ])
  })

  it('keeps unknown roles and rows without an address, and takes nothing else for the address (L1)', async () => {
    expect(await from('email,role\na@x.org,boss\n,member\nnobody,\n')).toEqual([
      { email: 'a@x.org', unknownRole: 'boss' },
      { email: '', role: 'member', problem: 'missing' },
      { email: 'nobody', problem: 'no_at' },
    ])
  })

  it('does not take postal addresses for e-mail addresses, or a column with only some role names for roles', async () => {
    expect(
      await from(
        'Name,Address,Work email,Department\nGrace,"1 Main St, Boston",grace@x.org,Admin\nEdsger,Nuenen,edsger@x.org,Sales\n',
      ),
    ).toEqual([
      { email: 'grace@x.org', name: 'Grace' },
      { email: 'edsger@x.org', name: 'Edsger' },
    ])
  })

  it('reads a table that starts with a `sep=` line', async () => {
    expect(await from('sep=;\nE-mail 1 - Value;Role\na@x.org;Admin\n')).toEqual([
      { email: 'a@x.org', role: 'admin' },
    ])
  })

  it('keeps the first row if it is not a header', async () => {
    expect(await from('alice\nb@x.org')).toEqual([
      { email: 'alice', problem: 'no_at' },
      { email: 'b@x.org' },
    ])
  })

  it('returns an entry for every row, whatever its cells contain', () => {
    const cell = fc.oneof(fc.constantFrom('', 'Grace', 'admin', '7', 'a@x.org'), fc.string())
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 })), (table) => {
        const rows = table.map((cells, at) => ({ cells, line: at + 1 }))
        const reading = readTable(rows, { roleOf: null })
        let result = reading.next()
        while (!result.done) result = reading.next()
        const withWords = table.filter((row) => /[\p{L}\p{N}@＠]/u.test(row.join('')))
        // One of the rows may be a header.
        expect(result.value.entries.length).toBeGreaterThanOrEqual(withWords.length - 1)
        expect(result.value.total).toBeGreaterThanOrEqual(withWords.length - 1)
      }),
    )
  })
})
