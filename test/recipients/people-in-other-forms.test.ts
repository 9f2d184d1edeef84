// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { listPeople } from '../../src/recipients/list/email-list'
import { needsParser } from '../../src/recipients/needs-parser'
import { people, read } from '../support/read-people'

const two = [
  ['Ada King', 'ada@x.org', 'dashboard_admin'],
  ['Bob Hope', 'bob@x.org', 'dashboard_user'],
]

describe('people in lines with labels', () => {
  it.each([
    [
      'Name: Ada King\nEmail: ada@x.org\nRole: Admin\n\nName: Bob Hope\nEmail: bob@x.org\nRole: Member\n',
    ],
    [
      'E-Mail: ada@x.org\nVorname: Ada\nNachname: King\nRolle: Admin\n---\nE-Mail: bob@x.org\nVorname: Bob\nNachname: Hope\nRolle: Member',
    ],
    [
      'DisplayName       : Ada King\nUserPrincipalName : ada@x.org\nRole : Admin\n\nDisplayName       : Bob Hope\nUserPrincipalName : bob@x.org\nRole : Member\n\n',
    ],
    [
      'users:\n  - name: Ada King\n    email: ada@x.org\n    role: Admin\n  - name: Bob Hope\n    email: bob@x.org\n    role: Member',
    ],
    [
      '[[users]]\nname = "Ada King"\nemail = "ada@x.org"\nrole = "Admin"\n\n[[users]]\nname = "Bob Hope"\nemail = "bob@x.org"\nrole = "Member"',
    ],
    [
      '[1]\nemail=ada@x.org\nname=Ada King\nrole=Admin\n[2]\nemail=bob@x.org\nname=Bob Hope\nrole=Member',
    ],
    [
      '氏名：Ada King\nメール：ada@x.org\n権限：Admin\n\n氏名：Bob Hope\nメール：bob@x.org\n権限：Member',
    ],
    [
      '**Name:** Ada King\n**Email:** ada@x.org\n**Role:** Admin\n\n**Name:** Bob Hope\n**Email:** bob@x.org\n**Role:** Member',
    ],
  ])('are rows of a table: %j', async (text) => {
    expect(needsParser(text)).toBe(true)
    expect(await people(text)).toEqual(two)
  })

  it('may lack some, and are on the line where they begin', async () => {
    const { entries } = await read(
      'Contact\nName: Ada King\nEmail: ada@x.org\n\nName: Bob Hope\nRole: Member\n\nName: Cy\nEmail: cy@x.org\nManager: Ada\n',
    )
    expect(entries).toEqual([
      { email: 'ada@x.org', name: 'Ada King', line: 2 },
      { email: '', name: 'Bob Hope', role: 'dashboard_user', problem: 'missing', line: 5 },
      { email: 'cy@x.org', name: 'Cy', line: 8 },
    ])
  })

  it.each(['Hi team, please add:', 'Please invite:', 'Hello!'])(
    'may stand between a greeting and thanks: %s',
    async (greeting) => {
      const text =
        greeting +
        '\n\nName: Ada King\nEmail: ada@x.org\nRole: Admin\n\nName: Bob Hope\nEmail: bob@x.org\nRole: Member\n\nThanks, Boss'
      expect(await people(text)).toEqual(two)
    },
  )

  it('may be a single one', async () => {
    expect(await people('Name: Ada King\nEmail: ada@x.org\nRole: Admin')).toEqual([two[0]])
  })

  it.each([
    ['From: Ada King <ada@x.org>\nTo: bob@x.org\nSubject: Hello'],
    ['Ada: ada@x.org\nBob: bob@x.org'],
    ['E-mail: ada@x.org\nE-mail: bob@x.org'],
    ['Admins: ada@x.org\nMembers: bob@x.org'],
  ])('are not what other labels are: %j', async (text) => {
    const { format, entries } = await read(text)
    expect(format).toBe('list')
    expect(entries.map(({ email }) => email)).toEqual(
      expect.arrayContaining(['ada@x.org', 'bob@x.org']),
    )
  })
})

describe('columns that are aligned by spaces', () => {
  it('may have empty cells', async () => {
    const text = [
      'NAME                EMAIL                   ROLE',
      '------------------  ----------------------  ------',
      'Ada King            ada@x.org               Admin',
      'Cy                                          Member',
      '                    dee@x.org               ',
      'Bob Hope            bob@x.org',
    ].join('\n')
    expect(needsParser(text)).toBe(true)
    expect(await people(text)).toEqual([
      two[0],
      ['Cy', '', 'missing'],
      ['dee@x.org'],
      ['Bob Hope', 'bob@x.org'],
    ])
    expect((await read(text)).entries[1]!.role).toBe('dashboard_user')
  })

  it('may be cut off at their width, but never in the middle of a word', async () => {
    const text = 'Name      Email\nAda King  ada@x.org\nBartholomew  bob@x.org'
    expect((await people(text)).flat()).toEqual(expect.arrayContaining(['ada@x.org', 'bob@x.org']))
  })
})

describe('what commands print', () => {
  it.each([
    [
      'DisplayName UserPrincipalName Role\n----------- ----------------- ----\nAda King    ada@x.org         Admin\nBob Hope    bob@x.org         Member\n',
    ],
    [
      '\nDisplayName PrimarySmtpAddress Role  \n----------- ------------------ ----  \nAda King    ada@x.org          Admin \nBob Hope    bob@x.org          Member\n\n',
    ],
    [
      '========  =========  ======\nName      Email      Role\n========  =========  ======\nAda King  ada@x.org  Admin\nBob Hope  bob@x.org  Member\n========  =========  ======',
    ],
    [
      '┌──────────┬───────────┬────────┐\n│ Name     │ Email     │ Role   │\n├──────────┼───────────┼────────┤\n│ Ada King │ ada@x.org │ Admin  │\n│ Bob Hope │ bob@x.org │ Member │\n└──────────┴───────────┴────────┘',
    ],
    ['||Name||Email||Role||\n|Ada King|ada@x.org|Admin|\n|Bob Hope|bob@x.org|Member|'],
  ])('is a table: %j', async (text) => {
    expect(needsParser(text)).toBe(true)
    expect(await people(text)).toEqual(two)
  })

  it('says who is not active, and loses no address that was cut off', async () => {
    const { entries, problems } = await read(
      'DisplayName UserPrincipalName AccountEnabled\n----------- ----------------- --------------\nAda King    ada.countess@nav… True\nBob Hope    bob@x.org         False',
    )
    expect(entries.map(({ name, problem }) => [name, problem])).toEqual([
      ['Ada King', 'no_domain_ending'],
      ['Bob Hope', undefined],
    ])
    expect(problems).toEqual([{ code: 'inactive', line: 4 }])
  })
})

describe('the answers to a form', () => {
  it.each([
    ['#,What is your name?,What is your email address?,Which role?'],
    ['Timestamp,Your name,Email Address,What role do you need?'],
    ['Zeitstempel,Wie lautet Ihr Name?,Wie lautet Ihre E-Mail-Adresse?,Rolle'],
    ['Horodateur,Votre nom,Quelle est votre adresse e-mail ?,Rôle'],
    ['ID,Invitee Name,Invitee Email,Role'],
    ['ID,Customer name,Customer e-mail,Role'],
  ])('have questions for a header: %j', async (header) => {
    const text = `${header}\n1,Ada King,ada@x.org,Admin\n2,Bob Hope,bob@x.org,Member\n`
    expect(await people(text)).toEqual(two)
  })

  it('may have numbers in it, whosever addresses they are', async () => {
    const { entries, header } = await read(
      'Child,Parent 1 email,Parent 2 email\nAda,p@x.org,q@x.org',
    )
    expect(header).toEqual(['Child', 'Parent 1 email', 'Parent 2 email'])
    expect(entries).toHaveLength(1)
  })
})

describe('people of whom a list says that they are not active', () => {
  it.each([
    ['Ada <ada@x.org>\nBob <bob@x.org> (deactivated)'],
    ['ada@x.org\nbob@x.org - suspended'],
    ['ada@x.org (Admin), bob@x.org (gesperrt)'],
  ])('are asked about like those with an unknown role: %j', async (text) => {
    expect(needsParser(text)).toBe(true)
    const { entries } = await read(text)
    expect(entries.map(({ unknownRole }) => unknownRole !== undefined)).toEqual([false, true])
  })
})

describe('people in the source of a page', () => {
  it.each([
    ['<a href="mailto:ada@x.org">Ada King</a>, <a href="mailto:bob@x.org?subject=Hi">Bob Hope</a>'],
    [
      '<table><tr><th>Name</th><th>Email</th></tr><tr><td>Ada King</td><td>ada@x.org</td></tr><tr><td>Bob Hope</td><td>bob@x.org</td></tr></table>',
    ],
    [
      '<tr>\n  <td>Ada King</td>\n  <td><a href="mailto:ada@x.org">ada@x.org</a></td>\n</tr>\n<tr>\n  <td>Bob Hope</td>\n  <td>bob@x.org</td>\n</tr>',
    ],
    ['<ul><li>Ada King &lt;ada@x.org&gt;</li><li>Bob Hope &lt;bob@x.org&gt;</li></ul>'],
    ['<div>Ada&nbsp;King ada@x.org<br>Bob Hope bob@x.org<br/></div>'],
    ['<p class="a">Ada King <b>ada@x.org</b></p><p>Bob Hope <i>bob@x.org</i></p>'],
  ])('are read without its tags: %j', async (text) => {
    expect(needsParser(text)).toBe(true)
    expect((await people(text)).map(([name, email]) => [name, email])).toEqual([
      ['Ada King', 'ada@x.org'],
      ['Bob Hope', 'bob@x.org'],
    ])
  })

  it('are one row each, whatever breaks the lines in its cells', async () => {
    const text =
      '<table><tr><th>Name</th><th>Email</th></tr><tr><td>Ada<br><small>King</small></td><td><p>ada@x.org</p></td></tr></table>'
    expect(await people(text)).toEqual([['Ada King', 'ada@x.org']])
  })

  it('are rows of a table that has tags in its cells', async () => {
    expect(
      await people(
        'Name,Email,Notes,Role\n<b>Ada King</b>,ada@x.org,"two<br>lines",Admin\nBob Hope,<a href="mailto:bob@x.org">bob@x.org</a>,<p>x</p>,Member',
      ),
    ).toEqual(two)
  })

  it('are not lost in a tag that is not closed', async () => {
    const { entries } = await read('<p><a href="mailto:ada@x.org">Ada</p>')
    expect(entries.map(({ email, suggestion = email }) => suggestion)).toEqual(['ada@x.org'])
  })

  it('have the letters that its entities name', async () => {
    const text = 'R&amp;D &lt;ada@x.org&gt;; J&ouml;rg M&#252;ller &lt;bob@x.org&gt;'
    expect(await people(text)).toEqual([
      ['R&D', 'ada@x.org'],
      ['Jörg Müller', 'bob@x.org'],
    ])
  })

  it('are no other words in angle brackets', async () => {
    expect(await people('Ada King <ada@x.org>\n<Bob>\n<bob@x.org>')).toEqual([
      ['Ada King', 'ada@x.org'],
      ['Bob', 'no_at'],
      ['bob@x.org'],
    ])
  })
})

describe('the marks of Markdown', () => {
  it('are part of neither names nor addresses', async () => {
    const text =
      '| Name | Email | Role |\n|:--|:-:|--:|\n| **Ada King** | `ada@x.org` | *Admin* |\n| _Bob Hope_ | **bob@x.org** | Member |'
    expect(await people(text)).toEqual(two)
    for (const list of ['**Ada King**: `ada@x.org`\n*Bob Hope*: **bob@x.org**']) {
      expect((await people(list)).map(([one]) => one)).toEqual(['ada@x.org', 'bob@x.org'])
    }
    expect(listPeople('- [Ada King](mailto:ada@x.org)\n- [bob@x.org](mailto:bob@x.org)')).toEqual([
      { email: 'ada@x.org', name: 'Ada King' },
      { email: 'bob@x.org' },
    ])
    expect(listPeople('`ada@x.org`, *bob@x.org*, _cy@x.org_').map(({ email }) => email)).toEqual([
      'ada@x.org',
      'bob@x.org',
      'cy@x.org',
    ])
  })
})

describe('people in numbered lines', () => {
  it.each([
    ['1. Ada King, ada@x.org\n2. Bob Hope, bob@x.org'],
    ['1) Ada King\tada@x.org\n2) Bob Hope\tbob@x.org'],
  ])('have their names: %j', async (text) => {
    expect(await people(text)).toEqual([
      ['Ada King', 'ada@x.org'],
      ['Bob Hope', 'bob@x.org'],
    ])
  })
})

describe('people copied from a page of members', () => {
  it('may have roles that nobody knows, or a name of one word', async () => {
    const { entries, certainty } = await read(
      'Ada King\nada@x.org\nWorkspace owner\nBob Hope\nbob@x.org\nMember\nCy\ncy@x.org\nGuest',
    )
    expect(entries.map(({ email, name }) => [name, email])).toEqual([
      ['Ada King', 'ada@x.org'],
      ['Bob Hope', 'bob@x.org'],
      ['Cy', 'cy@x.org'],
    ])
    expect(certainty).toBe('guess')
  })

  it.each([
    [
      'Ada King\nada@x.org\nAdmin\nBob Hope\nbob@x.org\nMember\nPending\nCy Young\ncy@x.org\nMember\nPending',
    ],
    [
      'Ada King\nada@x.org\nAdmin\n\nBob Hope\nbob@x.org\nMember\nLast seen yesterday\n\nCy Young\ncy@x.org\nMember',
    ],
  ])('may have further lines beside some: %j', async (text) => {
    expect(await people(text)).toEqual([...two, ['Cy Young', 'cy@x.org', 'dashboard_user']])
  })
})

describe('an address on two lines', () => {
  it.each([
    ['ada.king@\nx.org\nbob@x.org', ['ada.king@x.org', 'bob@x.org']],
    ['ada.king\n@x.org\nbob@x.org', ['ada.king@x.org', 'bob@x.org']],
  ])('is one, which is asked about: %j', async (text, meant) => {
    const { entries } = await read(text)
    expect(entries.map(({ email, suggestion }) => suggestion ?? email)).toEqual(meant)
    expect(entries[0]!.problem).toBeDefined()
  })

  it('has the name from the line above it in a folded mail header', async () => {
    const text = 'To: Ada King\n <ada@x.org>, Bob Hope\n <bob@x.org>,\n\t"Young, Cy" <cy@x.org>'
    expect(await people(text)).toEqual([
      ['Ada King', 'ada@x.org'],
      ['Bob Hope', 'bob@x.org'],
      ['Young, Cy', 'cy@x.org'],
    ])
  })
})

describe('what databases print', () => {
  it.each([
    [
      '+----------+-----------+--------+\n| name     | email     | role   |\n+----------+-----------+--------+\n| Ada King | ada@x.org | Admin  |\n| Bob Hope | bob@x.org | Member |\n+----------+-----------+--------+\n2 rows in set (0.00 sec)',
    ],
    ['name,email,role\nAda King,ada@x.org,Admin\nBob Hope,bob@x.org,Member\n\n(2 rows affected)\n'],
  ])('has no person in its last line: %j', async (text) => {
    expect(await people(text)).toEqual(two)
  })

  it('may be JSON with addresses as the names of its fields', async () => {
    const text = '{"ada@x.org": "Admin", "bob@x.org": {"name": "Bob Hope", "role": "Member"}}'
    expect(await people(text)).toEqual([['ada@x.org', 'dashboard_admin'], two[1]])
    expect(await people('{"users": {"ada@x.org": "Admin"}}')).toEqual([
      ['ada@x.org', 'dashboard_admin'],
    ])
  })
})

describe('names in the columns of other products', () => {
  it.each([
    ['Legal Name,Email\nAda King,ada@x.org'],
    ['"Last name, First name",Email\nAda King,ada@x.org'],
    ['Preferred Name,Email\nAda King,ada@x.org'],
    ['User name,Email,User status\nAda King,ada@x.org,Active'],
    ['Employee;Employee Email\nAda King;ada@x.org'],
    [
      'Legal First Name,Legal Last Name,Preferred First Name,Work Email\nAda,King,Countess,ada@x.org',
    ],
    ['Session,Speaker,Speaker Email\nIntroduction,Ada King,ada@x.org'],
    ['Name,Contact,Contact email\nNavy,Ada King,ada@x.org'],
    ['Task ID,Name,Assignee,Assignee Email\n1,Write report,Ada King,ada@x.org'],
    ['Contact name,Contact email,Name\nAda King,ada@x.org,Navy'],
    ['Voornaam;Tussenvoegsel;Achternaam;E-mailadres\nAda;;King;ada@x.org'],
  ])('are found: %j', async (text) => {
    expect((await people(text))[0]!.slice(0, 2)).toEqual(['Ada King', 'ada@x.org'])
  })

  it('have the words between a first and a last name', async () => {
    expect(
      await people('Voornaam;Tussenvoegsel;Achternaam;E-mailadres\nJan;van der;Berg;jan@x.org'),
    ).toEqual([['Jan van der Berg', 'jan@x.org']])
  })
})

describe('people in JSON', () => {
  const json = (value: unknown) => people(JSON.stringify(value))

  it('never have the address or the name of whom or what they refer to', async () => {
    const boss = { name: 'Boss', email: 'boss@x.org' }
    expect(
      await json([
        { createdBy: boss, email: 'ada@x.org', manager: boss, company: { name: 'Navy' } },
        { createdBy: boss, name: 'Bob Hope', manager: boss },
      ]),
    ).toEqual([['ada@x.org'], ['Bob Hope', '', 'missing']])
  })

  it.each([
    [{ email: 'ada@x.org', role: { id: 3, name: 'Admin' } }],
    [{ email: 'ada@x.org', roles: ['Admin'] }],
    [{ email: 'ada@x.org', roles: [{ id: 3, name: 'Admin' }] }],
    [{ properties: { email: 'ada@x.org', role: 'Admin' } }],
    [{ node: { user: { email: 'ada@x.org' }, role: 'Admin' } }],
    [
      {
        emails: [{ value: 'a@home.example' }, { value: 'ada@x.org', primary: true }],
        role: 'Admin',
      },
    ],
  ])('have the role and the address that are theirs: %j', async (person) => {
    expect(await json([person])).toEqual([['ada@x.org', 'dashboard_admin']])
  })

  it('are asked about if they have several roles', async () => {
    expect(await json([{ email: 'ada@x.org', roles: ['Admin', 'Member'] }])).toEqual([
      ['ada@x.org', 'Admin, Member'],
    ])
  })

  it('may stand in several lists, whose names are asked about', async () => {
    expect(
      await json({
        total: 2,
        admins: [{ email: 'ada@x.org', name: 'Ada King' }],
        guests: [{ email: 'bob@x.org', name: 'Bob Hope', role: 'Member' }],
      }),
    ).toEqual([
      ['Ada King', 'ada@x.org', 'admins'],
      ['Bob Hope', 'bob@x.org', 'dashboard_user'],
    ])
  })

  it.each([
    [{ groups: [{ name: 'Navy', members: ['ada@x.org', 'bob@x.org'] }] }],
    [[{ id: 7, members: [{ email: 'ada@x.org' }, { email: 'bob@x.org' }] }]],
    [{ users: [{ email: 'ada@x.org' }, { email: 'bob@x.org' }], groups: [{ name: 'Navy' }] }],
    [
      {
        data: {
          team: {
            members: { edges: ['ada@x.org', 'bob@x.org'].map((email) => ({ node: { email } })) },
          },
        },
      },
    ],
  ])('are all found beside and below other things: %j', async (value) => {
    expect(await json(value)).toEqual([['ada@x.org'], ['bob@x.org']])
  })

  it('may have commas behind the last', async () => {
    expect(await people('[\n {"email": "ada@x.org", "role": "Admin",},\n]')).toEqual([
      ['ada@x.org', 'dashboard_admin'],
    ])
  })
})
