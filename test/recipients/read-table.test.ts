// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRecipients } from '../../src/recipients/parse-recipients'
import { readTable } from '../../src/recipients/table/read-table'

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

  it('finds columns by their contents without a header, and takes the one before the addresses for names (L3, L6)', async () => {
    expect(
      await from('Grace,grace@navy.example,member\n"Dijkstra, Edsger",edsger@tue.example,ADMIN\n'),
    ).toEqual([
      { email: 'grace@navy.example', name: 'Grace', role: 'member' },
      { email: 'edsger@tue.example', name: 'Dijkstra, Edsger', role: 'admin' },
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

  it('returns an entry for every row below the header, whatever its cells contain', () => {
    const cell = fc.oneof(fc.constantFrom('', 'Grace', 'admin', '7', 'a@x.org'), fc.string())
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 })), (table) => {
        const rows = table.map((cells, at) => ({ cells, line: at + 1 }))
        const reading = readTable(rows, { roleOf: null })
        let result = reading.next()
        while (!result.done) result = reading.next()
        const { header, entries, total } = result.value
        // One of the first rows may be a header, which may be repeated. What stands above it is a title.
        const isHeader = (row: string[]) => row.every((cell, at) => cell === header?.[at])
        const below = header ? table.slice(table.findIndex(isHeader) + 1) : table
        const withWords = below.filter(
          (row) => /[\p{L}\p{N}@＠]/u.test(row.join('')) && !(header && isHeader(row)),
        )
        expect(entries.length).toBeGreaterThanOrEqual(withWords.length)
        expect(total).toBeGreaterThanOrEqual(withWords.length)
      }),
      { examples: [[[['@'], ['UPn', '']]], [[['Grace'], ['E-mail', 'Name'], ['a@x.org', '']]]] },
    )
  })
})

describe('what stands around people in a table', () => {
  const roles = [
    { role: 'admin', label: 'Admin' },
    { role: 'member', label: 'Member' },
  ]
  const read = (text: string) => parseRecipients(text, { roles })
  const emails = async (text: string) => (await read(text)).entries.map(({ email }) => email)

  it.each([
    ['Total: 2,,'],
    ['Total,2,'],
    ['Total,2,7'],
    ['Average,,3.5\nTotal,2,7'],
    ['2 users'],
    ['Summe,,'],
    ['合計: 2'],
  ])('no line of totals is a person: %s', async (total) => {
    const text = `Name,Email,Role\nAda,ada@x.org,Admin\nBob,bob@x.org,Member\n${total}\n`
    expect(await emails(text)).toEqual(['ada@x.org', 'bob@x.org'])
  })

  it('a person without an address at the end is one', async () => {
    expect(await emails('Name,Email\nAda,ada@x.org\nSum Li,\n')).toEqual(['ada@x.org', ''])
    expect(await emails('Name,Email\nAda,ada@x.org\nCount Basie,\n')).toEqual(['ada@x.org', ''])
  })

  it('no title above a repeated header is a person', async () => {
    const text = 'Team A\nName,Email\nAda,ada@x.org\n\nTeam B\nName,Email\nBob,bob@x.org\n'
    expect(await emails(text)).toEqual(['ada@x.org', 'bob@x.org'])
  })

  it.each([
    ['NAME,EMAIL\nName,Email\nAda,ada@x.org\nBob,bob@x.org'],
    ['Name,Email\nName,E-Mail-Adresse\nAda,ada@x.org\nBob,bob@x.org'],
    ['\uFEFFName,Email\nAda,ada@x.org\n\uFEFFname,email\nBob,bob@x.org'],
  ])('a header in other letters or another language ends no table: %j', async (text) => {
    expect(await emails(text)).toEqual(['ada@x.org', 'bob@x.org'])
    expect((await read(text)).problems).toEqual([])
  })

  it('several addresses of one person in a cell are one person', async () => {
    expect(await emails('cn;mail\nAda;ada@x.org|a.l@x.org\nBob;bob@x.org')).toEqual([
      'ada@x.org',
      'bob@x.org',
    ])
  })

  it.each([
    ['Email,Group\nada@x.org,Admin\nbob@x.org,Member'],
    ['Email,Type\nada@x.org,Admin\nbob@x.org,Admin'],
    ['Email,Admin?\nada@x.org,yes\nbob@x.org,no'],
    ['primaryEmail,isAdmin\nada@x.org,TRUE\nbob@x.org,FALSE'],
    ['E-Mail;Administrator\nada@x.org;Ja\nbob@x.org;Nein'],
    ['Email,Make admin?\nada@x.org,Y\nbob@x.org,'],
    ['email,is_superuser\nada@x.org,True\nbob@x.org,False'],
    ['Email,Membership type\nada@x.org,Workspace owner\nbob@x.org,Guest'],
    ['Email,Group\nada@x.org,Owner\nbob@x.org,Owner'],
    ['E-Mail;Benutzertyp\nada@x.org;Administrator\nbob@x.org;Leser'],
  ])('a column that may say who is an administrator is asked about: %j (L2)', async (text) => {
    const { certainty, entries } = await read(text)
    expect(entries.map(({ role }) => role)).toEqual([undefined, undefined])
    expect(certainty).toBe('guess')
  })

  it.each([
    ['Email,Status\nada@x.org,Active\nbob@x.org,Suspended'],
    ['Email,Status\nada@x.org,aktiv\nbob@x.org,gesperrt'],
    ['Email,suspended\nada@x.org,False\nbob@x.org,True'],
    ['Email,Account enabled\nada@x.org,True\nbob@x.org,False'],
    ['Email,Is active\nada@x.org,1\nbob@x.org,0'],
    ['Email,状态\nada@x.org,在职\nbob@x.org,已停用'],
  ])('people who are not active are pointed out: %j', async (text) => {
    expect((await read(text)).problems).toEqual([{ code: 'inactive', line: 3 }])
  })

  it.each([
    ['Name,Email\nInactive,ada@x.org'],
    ['Member,Email\nAda,ada@x.org'],
    ['Email,Locked since\nada@x.org,'],
    ['Email,Department\nada@x.org,Blocked Accounts Team'],
    ['Email,objectClass\nada@x.org,user'],
    ['Email,Administrator\nada@x.org,'],
  ])('nobody else is: %j', async (text) => {
    const { problems, certainty } = await read(text)
    expect(problems).toEqual([])
    expect(certainty).toBe('certain')
  })
})

describe('a table in an unusual form', () => {
  const roles = [{ role: 'admin', label: 'Admin' }]
  it.each([
    ['columns of spaces', 'Name           Email        Role\nAda Lovelace   ada@x.org    Admin\n'],
    ['lines in quotes', '"Name,Email,""Role"""\n"Ada Lovelace,ada@x.org,""Admin"""\n'],
    ['formulas of text', '="Name",="Email",="Role"\n="Ada Lovelace","=""ada@x.org""",="Admin"\n'],
    [
      'formulas of links',
      'Name;Email;Role\n"=HYPERLINK(""https://x.org/ada"";""Ada Lovelace"")";"=HYPERLINK(""mailto:ada@x.org"",""Mail"")";Admin\n',
    ],
    ['curly quotes', '“Name”,“Email”,“Role”\n“Ada Lovelace”,“ada@x.org”,“Admin”\n'],
    ['line separators', 'Name,Email,Role\u2028Ada Lovelace,ada@x.org,Admin\u2028'],
  ])('is read with %s', async (_what, text) => {
    const { entries, problems } = await parseRecipients(text, { roles })
    expect(entries).toEqual([{ email: 'ada@x.org', name: 'Ada Lovelace', role: 'admin', line: 2 }])
    expect(problems).toEqual([])
  })

  it.each([
    ['one wide row', `${'a\t'.repeat(20_000)}\n${'a@x.org\n'.repeat(2_000)}`],
    ['a wide row of labels', `${'ab,'.repeat(20_000)}\n${'a@x.org\n'.repeat(100_000)}`],
    ['empty headers', `Email${','.repeat(20_000)}\n${'a@x.org\n'.repeat(100_000)}`],
    ['columns of spaces', 'a  '.repeat(300_000)],
    ['a named delimiter', `sep=,\n${'a,'.repeat(200_000)}`],
  ])('loses nobody to %s, and does not take rows times columns', async (_what, text) => {
    const { entries } = await parseRecipients(text, { roles })
    expect(entries.filter(({ email }) => email === 'a@x.org')).toHaveLength(
      text.split('a@x.org').length - 1,
    )
  })
})

describe('a table without a header', () => {
  const roles = [
    { role: 'admin', label: 'Admin' },
    { role: 'member', label: 'Member' },
  ]
  const read = async (text: string) => {
    const { entries, certainty, unknownRoles } = await parseRecipients(text, { roles })
    return { certainty, unknownRoles, names: entries.map(({ name }) => name), entries }
  }

  it.each([
    ['one row', 'Ada\tada@x.org\tOwner'],
    ['the same words again', 'Ada;ada@x.org;Owner\nBob;bob@x.org;Editor\nCy;cy@x.org;Owner'],
    ['two words each', 'Ada,ada@x.org,Account owner\nBob,bob@x.org,Account owner'],
    ['letters of another script', 'Ада\tada@x.org\tвладелец'],
    ['roles in front', 'Owner\tAda\tada@x.org\nOwner\tBob\tbob@x.org'],
    ['empty cells', 'Ada\tada@x.org\tOwner\nBob\tbob@x.org\t\nCy\tcy@x.org\tOwner'],
    ['no names', 'ada@x.org\tOwner\nbob@x.org\tOwner'],
  ])('is asked about if a column may hold roles that nobody knows: %s (L2)', async (_, text) => {
    const { certainty, entries } = await read(text)
    expect(certainty).toBe('guess')
    expect(entries.map(({ role, unknownRole }) => role ?? unknownRole)).not.toContain('Ada')
  })

  it('has a column of roles if a few of its cells are known and all are a few words (L2)', async () => {
    const cells = ['Owner', 'Editor', 'Owner', 'Admin', 'Editor', 'Owner']
    const text = cells.map((cell, at) => `Ada;a${at}@x.org;${cell}`).join('\n')
    const { certainty, unknownRoles } = await read(text)
    expect(certainty).toBe('guess')
    expect(unknownRoles).toEqual([
      { text: 'Owner', count: 3 },
      { text: 'Editor', count: 2 },
    ])
  })

  it.each([
    ['numbers', ['4711', '4712', '4713']],
    ['phone numbers', ['+49 170 1', '+49 170 2', '+49 170 2']],
    ['dates', ['1 May 2026', '1 May 2026', '2 May 2026']],
    ['yes and no', ['yes', 'no', 'yes']],
    ['many different words', ['Sales', 'Legal', 'Research', 'Press']],
    ['sentences', ['Met her at the fair in May', 'Met her at the fair in May']],
    ['country codes', ['DE', 'FR', 'DE']],
    ['links', ['https://x.org/a', 'https://x.org/b']],
  ])('is certain beside cells that nobody takes for roles: %s', async (_what, cells) => {
    const text = cells.map((cell, at) => `Ada No${'abcd'[at]}\ta${at}@x.org\t${cell}`).join('\n')
    const { certainty, names, entries } = await read(text)
    expect(certainty).toBe('certain')
    expect(names).toEqual(cells.map((_cell, at) => `Ada No${'abcd'[at]}`))
    expect(entries.some(({ role, unknownRole }) => role ?? unknownRole)).toBe(false)
  })

  it.each([
    ['one row', 'Ada\tada@x.org\tAdmin', ['Ada']],
    ['several rows', 'Ada King\tada@x.org\nBob Hope\tbob@x.org', ['Ada King', 'Bob Hope']],
    [
      'family names first',
      '"King, Ada";ada@x.org;Admin\nHope;bob@x.org;Member',
      ['King, Ada', 'Hope'],
    ],
    ['an empty cell', 'Ada\tada@x.org\n\tbob@x.org', ['Ada', undefined]],
    [
      'behind addresses',
      'ada@x.org\tAda King\tAdmin\nbob@x.org\tBob Hope\tMember',
      ['Ada King', 'Bob Hope'],
    ],
  ])('has names in the column beside the addresses: %s (L6)', async (_what, text, expected) => {
    const { certainty, names } = await read(text)
    expect(names).toEqual(expected)
    expect(certainty).toBe('certain')
  })

  it('has names in two columns, which are asked about', async () => {
    const { certainty, names } = await read('Ada\tKing\tada@x.org\nBob\tHope\tbob@x.org')
    expect(names).toEqual(['Ada King', 'Bob Hope'])
    expect(certainty).toBe('guess')
  })

  it.each([
    ['initial passwords', 'ada@x.org\tSommer\tAdmin\nbob@x.org\tWinter\tMember'],
    ['numbers', '17\tada@x.org\tAdmin\n18\tbob@x.org\tMember'],
    ['the same word', 'Sales\tada@x.org\tAdmin\nSales\tbob@x.org\tMember'],
    ['words with digits', 'x7Gh\tada@x.org\tAdmin\nkL9a\tbob@x.org\tMember'],
  ])('takes nothing else for names: %s (L3)', async (_what, text) => {
    expect((await read(text)).names).toEqual([undefined, undefined])
  })
})

describe('an old address', () => {
  it.each([
    ['Alte E-Mail', 'Neue E-Mail'],
    ['Ancienne adresse e-mail', 'Nouvelle adresse e-mail'],
    ['Stary adres e-mail', 'Nowy adres e-mail'],
  ])('is not preferred: %s', async (old, current) => {
    expect(await from(`Name,${old},${current}\nAda,a@old.example,ada@x.org`)).toEqual([
      { email: 'ada@x.org', name: 'Ada' },
    ])
  })
})

describe('a private address', () => {
  it('is not preferred if only brackets say that it is private', async () => {
    expect(await from('Name,Email (private),Email (work)\nAda,ada@home.example,ada@x.org')).toEqual(
      [{ email: 'ada@x.org', name: 'Ada' }],
    )
  })
})
