// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../src/invitation/csv'
import { recipientsFromCsv } from '../../src/recipients/recipients-from-csv'

const isRole = (text: string) => /^(admin|member)$/i.test(text)
const from = async (csv: string) => recipientsFromCsv(await readCsv(csv), isRole)

describe('people from a file', () => {
  it('are found by the names of the columns, in any order', async () => {
    expect(
      await from(
        'Role;Full name;E-Mail;Phone\nAdmin;Grace Hopper;grace@navy.example;1\n;;edsger@tue.example;\n',
      ),
    ).toEqual([
      { email: 'grace@navy.example', name: 'Grace Hopper', role: 'Admin' },
      { email: 'edsger@tue.example' },
    ])
  })

  it('are found by what stands in the columns, where no head names them', async () => {
    expect(
      await from('Grace,grace@navy.example,member\n"Dijkstra, Edsger",edsger@tue.example,ADMIN\n'),
    ).toEqual([
      { email: 'grace@navy.example', name: 'Grace', role: 'member' },
      { email: 'edsger@tue.example', name: 'Dijkstra, Edsger', role: 'ADMIN' },
    ])
  })

  it('are a plain list, too', async () => {
    expect(await from('a@x.org\nb@x.org\n"Grace <c@x.org>"')).toEqual([
      { email: 'a@x.org' },
      { email: 'b@x.org' },
      { email: 'c@x.org', name: 'Grace' },
    ])
  })

  it('keep a role that is none, and a row without an address', async () => {
    expect(await from('email,role\na@x.org,boss\n,member\nnobody,\n')).toEqual([
      { email: 'a@x.org', role: 'boss' },
      { email: 'member', role: 'member' },
      { email: 'nobody' },
    ])
  })

  it('are not taken from a postal address, nor their roles from a column that only has some', async () => {
    expect(
      await from(
        'Name,Address,Work email,Department\nGrace,"1 Main St, Boston",grace@x.org,Admin\nEdsger,Nuenen,edsger@x.org,Sales\n',
      ),
    ).toEqual([
      { email: 'grace@x.org', name: 'Grace' },
      { email: 'edsger@x.org', name: 'Edsger' },
    ])
  })

  it('are found behind the line by which a spreadsheet names its separator', async () => {
    expect(await from('sep=;\nE-mail 1 - Value;Role\na@x.org;Admin\n')).toEqual([
      { email: 'a@x.org', role: 'Admin' },
    ])
  })

  it('do not lose the first row to a head that is none', async () => {
    expect(await from('alice\nb@x.org')).toEqual([{ email: 'alice' }, { email: 'b@x.org' }])
  })

  it('are as many as there are addresses, whatever else stands there', () => {
    const cell = fc.oneof(fc.constantFrom('', 'Grace', 'admin', '7'), fc.string())
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 })), (rows) => {
        const people = recipientsFromCsv(rows, isRole)
        const withWords = rows.filter((row) => /[\p{L}\p{N}]/u.test(row.join('')))
        // A head is none of them.
        expect(people.length).toBeGreaterThanOrEqual(withWords.length - 1)
      }),
    )
  })
})
