// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emailProblem } from '../../src/recipients/address/email'
import { formatEmailList } from '../../src/recipients/list/parse-email-list'
import { parseRecipients } from '../../src/recipients/parse-recipients'
import { readTable } from '../../src/recipients/table/read-table'

const roles = [
  { role: 'dashboard_admin', label: 'Admin' },
  { role: 'dashboard_user', label: 'Member' },
]
const parse = (input: string | Blob) => parseRecipients(input, { roles, yieldToMain: noPause })
const roleNames = new Map([
  ['Admin', 'dashboard_admin'],
  ['member', 'dashboard_user'],
])
const noPause = () => Promise.resolve()

const address = fc
  .tuple(
    fc.stringMatching(/^[a-z0-9][a-z0-9._+-]{0,8}[a-z0-9]$/),
    fc.stringMatching(/^[a-z0-9]{1,8}$/),
  )
  .map(([local, domain]) => `${local}@${domain}.example`)
  .filter((email) => emailProblem(email) === null)
const name = fc.stringMatching(/^[A-Z][a-z]{1,8}( [A-Z][a-z]{1,8})?$/)

describe('parseRecipients, with headers in many languages (L3)', () => {
  it.each([
    ['English', 'Full name', 'E-mail address', 'Role', 'First name', 'Last name'],
    ['German', 'Name', 'E-Mail-Adresse', 'Rolle', 'Vorname', 'Nachname'],
    ['French', 'Nom complet', 'Adresse e-mail', 'Rôle', 'Prénom', 'Nom de famille'],
    ['Spanish', 'Nombre completo', 'Correo electrónico', 'Rol', 'Nombre', 'Apellidos'],
    ['Portuguese', 'Nome completo', 'Endereço de e-mail', 'Função', 'Primeiro nome', 'Sobrenome'],
    ['Italian', 'Nome e cognome', 'Indirizzo e-mail', 'Ruolo', 'Nome', 'Cognome'],
    ['Dutch', 'Volledige naam', 'E-mailadres', 'Rol', 'Voornaam', 'Achternaam'],
    ['Swedish', 'Namn', 'E-postadress', 'Roll', 'Förnamn', 'Efternamn'],
    ['Danish', 'Fulde navn', 'E-mailadresse', 'Rolle', 'Fornavn', 'Efternavn'],
    ['Norwegian', 'Navn', 'E-post', 'Rolle', 'Fornavn', 'Etternavn'],
    ['Finnish', 'Koko nimi', 'Sähköpostiosoite', 'Rooli', 'Etunimi', 'Sukunimi'],
    ['Polish', 'Imię i nazwisko', 'Adres e-mail', 'Rola', 'Imię', 'Nazwisko'],
    ['Czech', 'Celé jméno', 'E-mailová adresa', 'Role', 'Jméno', 'Příjmení'],
    ['Slovak', 'Celé meno', 'E-mailová adresa', 'Rola', 'Meno', 'Priezvisko'],
    ['Hungarian', 'Teljes név', 'E-mail cím', 'Szerepkör', 'Keresztnév', 'Vezetéknév'],
    ['Romanian', 'Nume complet', 'Adresă de e-mail', 'Rol', 'Prenume', 'Nume de familie'],
    ['Russian', 'ФИО', 'Электронная почта', 'Роль', 'Имя', 'Фамилия'],
    ['Ukrainian', 'ПІБ', 'Електронна пошта', 'Роль', 'Ім’я', 'Прізвище'],
    ['Bulgarian', 'Пълно име', 'Имейл', 'Роля', 'Собствено име', 'Фамилия'],
    ['Greek', 'Ονοματεπώνυμο', 'Ηλεκτρονικό ταχυδρομείο', 'Ρόλος', 'Όνομα', 'Επώνυμο'],
    ['Turkish', 'Ad Soyad', 'E-posta adresi', 'Rol', 'Ad', 'Soyadı'],
    ['Arabic', 'الاسم الكامل', 'البريد الإلكتروني', 'الدور', 'الاسم الأول', 'اسم العائلة'],
    ['Hebrew', 'שם מלא', 'דואר אלקטרוני', 'תפקיד', 'שם פרטי', 'שם משפחה'],
    ['Hindi', 'पूरा नाम', 'ईमेल', 'भूमिका', 'पहला नाम', 'उपनाम'],
    ['Thai', 'ชื่อเต็ม', 'อีเมล', 'บทบาท', 'ชื่อจริง', 'นามสกุล'],
    ['Vietnamese', 'Họ và tên', 'Thư điện tử', 'Vai trò', 'Tên', 'Họ'],
    ['Indonesian', 'Nama lengkap', 'Surel', 'Peran', 'Nama depan', 'Nama belakang'],
    ['Japanese', '氏名', 'メールアドレス', '役割', '名', '姓'],
    ['Chinese', '姓名', '电子邮件', '角色', '名', '姓'],
    ['Chinese in Taiwan', '姓名', '電子郵件', '角色', '名字', '姓氏'],
    ['Korean', '이름', '이메일', '역할', '이름', '성'],
  ])(
    'recognizes the headers of a table in %s',
    async (_language, full, email, role, first, last) => {
      const people = '\nAda;Lovelace;ada@navy.example;admin'
      const whole = await parse(`${full};x;${email};${role}${people}`)
      expect(whole.columns).toMatchObject({ hasHeader: true, name: [0], address: 2, role: 3 })
      const parts = await parse(`${first};${last};${email};${role}${people}`)
      expect(parts.columns).toMatchObject({ name: [0, 1], address: 2, role: 3 })
      expect(parts.entries).toEqual([
        { email: 'ada@navy.example', name: 'Ada Lovelace', role: 'dashboard_admin', line: 2 },
      ])
      expect(parts.certainty).toBe('certain')
    },
  )

  it.each([
    'Postal code',
    'Mailing address',
    'Mailing list',
    'Почтовый индекс',
    'Kod pocztowy',
    'الرمز البريدي',
    'Mailbox size',
    'Email notifications',
    'Email opt-in',
    'User name',
    'Company name',
    'Manager name',
    'File name',
    'Course name',
    'Benutzername',
    'Firmenname',
    'Nom de l’entreprise',
    'Role model',
    'Rolls',
    'Department',
  ])('does not mistake a header for an address, name or role: %s', async (header) => {
    const { columns } = await parse(`${header},Email\nsomething,ada@navy.example`)
    expect(columns).toMatchObject({ address: 1, name: [], role: null })
  })

  it.each([
    'Manager Email',
    'Supervisor e-mail',
    'Backup email',
    'Recovery Email',
    'Vorgesetzten-E-Mail',
    'E-Mail der Führungskraft',
    'E-mail du responsable',
    'Correo del jefe',
    'E-mail del responsabile',
    'E-mail do gestor',
    'E-mail leidinggevende',
    'Chefens e-post',
    'Esimiehen sähköposti',
    'E-mail przełożonego',
    'E-mail nadřízeného',
    'Электронная почта руководителя',
    'Пошта керівника',
    'Yönetici e-postası',
    'البريد الإلكتروني للمدير',
    '上司のメールアドレス',
    '经理邮箱',
    '주管 이메일',
    '관리자 이메일',
    'Email quản lý',
    'Assistant email',
    'Emergency contact e-mail',
    'Invited by (email)',
    'Parent email',
    'Cc e-mail',
    'Shared email',
    'Alte E-Mail-Adresse',
    'Ancienne adresse e-mail',
    'Correo anterior',
    'Vecchia e-mail',
    'Stary adres e-mail',
  ])('never takes another person’s address for a missing one: %s (L1)', async (header) => {
    const reading = await parse(
      `Name,${header},E-mail\nAda,boss@navy.example,\nBob,boss@navy.example,bob@navy.example`,
    )
    expect(reading.entries.map(({ email }) => email)).toEqual(['', 'bob@navy.example'])
    expect(reading.entries[0]!.problem).toBe('missing')
    expect(reading.certainty).toBe('guess')
  })
})

describe('parseRecipients, with a table', () => {
  const row = fc.record({
    name: fc.oneof(name, fc.constant('')),
    email: fc.oneof(address, fc.constant('')),
    manager: fc.oneof(address, fc.constant('')),
    role: fc.constantFrom('Admin', 'member', 'Owner', ''),
    note: fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('=1+1', 'a@b', '"', 'x\ny')),
  })
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

  it('reads every row once, with the address from the address column only', async () => {
    const table = fc.tuple(
      fc.array(row, { minLength: 1, maxLength: 20 }),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n'),
    )
    await fc.assert(
      fc.asyncProperty(table, async ([rows, delimiter, lineBreak]) => {
        const head = ['Full name', 'Manager email', 'Email', 'Role', 'Note']
        const cells = rows.map((one) => [one.name, one.manager, one.email, one.role, one.note])
        const text = [head, ...cells]
          .map((line) => line.map(quoted).join(delimiter))
          .join(lineBreak)
        const { entries, unknownRoles } = await parse(text)
        const filled = rows.filter((one) => /[\p{L}\p{N}@＠]/u.test(Object.values(one).join('')))
        expect(entries.map(({ email }) => email)).toEqual(filled.map(({ email }) => email))
        expect(entries.map((one) => one.name ?? '')).toEqual(filled.map((one) => one.name))
        expect(entries.map(({ role, unknownRole }) => role ?? unknownRole ?? '')).toEqual(
          filled.map((one) => roleNames.get(one.role) ?? one.role),
        )
        const owners = filled.filter((one) => one.role === 'Owner').length
        expect(unknownRoles).toEqual(owners > 0 ? [{ text: 'Owner', count: owners }] : [])
      }),
    )
  })

  it('reads rows that are given as cells, as from a sheet', () => {
    const rows = [
      { cells: ['Name', 'E-mail'], line: 1 },
      { cells: ['Ada', 'ada@navy.example'], line: 2 },
    ]
    const reading = readTable(rows, { roleOf: null })
    expect(reading.next().value).toMatchObject({
      entries: [{ email: 'ada@navy.example', name: 'Ada', line: 2 }],
      columns: { address: 1, name: [0] },
    })
  })

  it('takes any text in the role column for a role if no roles are given', async () => {
    const { entries, certainty } = await parseRecipients('Email,Role\nada@navy.example,Owner')
    expect(entries).toEqual([{ email: 'ada@navy.example', role: 'Owner', line: 2 }])
    expect(certainty).toBe('certain')
  })

  it('reads other columns, or no address column, if they are passed', async () => {
    const text = 'Name,Email,Manager email,Role\nAda,ada@navy.example,boss@navy.example,Admin'
    const first = await parse(text)
    const other = await parseRecipients(text, {
      roles,
      columns: { ...first.columns, address: 2, role: null, name: [] },
    })
    expect(other.entries).toEqual([{ email: 'boss@navy.example', line: 2 }])
    expect(other.ignored).toEqual([0, 1, 3])
    const none = await parseRecipients(text, { roles, columns: { address: 99 } })
    expect(none.entries).toMatchObject([{ email: '', problem: 'missing' }])
  })
})

describe('parseRecipients, with any input', () => {
  it('reads back a list that formatEmailList wrote', async () => {
    const listed = fc.record({ email: address, name }, { requiredKeys: ['email'] })
    await fc.assert(
      fc.asyncProperty(fc.array(listed, { minLength: 1 }), async (people) => {
        const { entries } = await parse(formatEmailList(people))
        expect(entries.map(({ line: _line, ...one }) => one)).toEqual(people)
      }),
    )
  })

  const sign = fc.constantFrom(
    '"',
    '<',
    '>',
    '@',
    ',',
    ';',
    '\t',
    '\n',
    '\r',
    ' ',
    'Email',
    'Role',
    'Name',
    'a@b.example',
    'Ada',
    'Admin',
    'sep=;\n',
    ':::',
    '[10:15] ',
    '&lt;',
    '%20',
    'é',
    '|',
    'SMTP:',
    '+smtp:',
    '"x"@y.example',
    'mailto:',
    'BEGIN:VCARD\n',
    'EMAIL:',
    '\uFFFD',
    '\0',
  )
  const text = fc.oneof(
    fc.array(sign, { maxLength: 40 }).map((all) => all.join('')),
    fc.string({ unit: 'binary' }),
  )

  it('returns only valid addresses that occur in the input', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (input) => {
        const { entries } = await parse(input)
        const plain = input.replaceAll('%2B', '+').replace(/=\r?\n|\r?\n[ \t]/g, '')
        for (const { email, problem } of entries) {
          if (!problem && !plain.includes(email)) expect(decodeURIComponent(plain)).toContain(email)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('drops no address of a list, whatever separates them', async () => {
    const between = fc.constantFrom(', ', '; ', '\n', '\r\n', ' ', '\n\n', '，')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(address, between), { minLength: 1 }), async (parts) => {
        const { entries } = await parse(parts.flat().join(''))
        expect(entries.map(({ email }) => email)).toEqual(parts.map(([email]) => email))
      }),
    )
  })

  it('never rejects, whatever the bytes or text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, fc.uint8Array()), async (input) => {
        const blob = typeof input === 'string' ? input : new Blob([Uint8Array.from(input)])
        expect((await parse(blob)).entries).toBeInstanceOf(Array)
      }),
      { numRuns: 1000 },
    )
  })

  it('uses the default encoding if the given one is unknown', async () => {
    const bytes = new Blob([Uint8Array.of(0xe9, 0x40, 0x78, 0x2e, 0x79)])
    const { entries, encoding } = await parseRecipients(bytes, { encoding: 'klingon-8' })
    expect(entries[0]!.email).toBe('é@x.y')
    expect(encoding).toBe('windows-1252')
  })

  it('yields in proportion to the length of the input, and not for a short one (L15)', async () => {
    const yields = async (text: string) => {
      let count = 0
      await parseRecipients(text, { roles, yieldToMain: () => Promise.resolve(void (count += 1)) })
      return count
    }
    const table = (rows: number) => `Name,Email\n${'Ada,ada@navy.example\n'.repeat(rows)}`
    const list = (rows: number) => 'ada@navy.example, '.repeat(rows)
    for (const write of [table, list]) {
      const [short, long, longer] = [
        await yields(write(10)),
        await yields(write(10_000)),
        await yields(write(20_000)),
      ]
      expect(short).toBeLessThan(2)
      expect(long).toBeGreaterThan(10)
      expect(longer).toBeGreaterThan(1.8 * long)
      expect(longer).toBeLessThan(2.2 * long)
    }
  })

  it('truncates an address that is far too long (L15)', async () => {
    const huge = `${'a'.repeat(1_000_000)}@navy.example`
    const { entries } = await parse(`ada@navy.example\n${huge}\nbob@navy.example`)
    expect(entries.map(({ email, problem }) => [email.length, problem])).toEqual([
      [16, undefined],
      [300, 'too_long'],
      [16, undefined],
    ])
    const cells = await parse(`Email,Role\n${huge},Admin\nbob@navy.example,Member`)
    expect(cells.entries.map(({ problem }) => problem)).toEqual(['too_long', undefined])
  })

  it.each([
    '"',
    '"a\n',
    '"a@x.example,b\n',
    '"a""\n',
    ';',
    ',',
    'a\t',
    '<@',
    '&lt;',
    '&lt;a@b',
    '[10:15] Ada\n',
    '"a"@',
    'Ã©',
    '#\n',
    'Hopper, Grace <g@x.example>, ',
    'Email,',
    'BEGIN:VCARD\n',
    'EMAIL:a@x.example\n',
    '[a@x.example] ',
    '%20',
    '\n',
  ])('finishes on 200,000 characters of repeated %j (S26)', async (piece) => {
    const text = `Email,Name\n${piece.repeat(200_000 / piece.length)}`
    expect((await parse(text)).entries).toBeInstanceOf(Array)
    expect((await parse(text.slice(11))).entries).toBeInstanceOf(Array)
  })
})

describe('people in JSON', () => {
  const roles = [{ role: 'dashboard_admin', label: 'Admin' }]
  it.each([
    [
      'an array',
      '[\n {"name": "Ada", "email": "ada@x.org", "role": "Admin"},\n {"email": "bob@x.org"}]',
    ],
    ['lines', '{"name":"Ada","email":"ada@x.org","role":"Admin"}\n{"email":"bob@x.org"}\n'],
  ])('are read like a table: %s', async (_form, text) => {
    const { entries, format } = await parseRecipients(text, { roles })
    expect(format).toBe('table')
    expect(entries).toEqual([
      { email: 'ada@x.org', name: 'Ada', role: 'dashboard_admin', line: 2 },
      { email: 'bob@x.org', line: 3 },
    ])
  })

  it('are not taken from JSON of another form', async () => {
    for (const text of ['{"users": {"a": 1}, "b": [', '[{"a": 1}, 2]']) {
      expect((await parseRecipients(text)).problems).toEqual([{ code: 'markup' }])
    }
  })
})

describe('the roles in a list of people (L2, L6)', () => {
  const roles = [
    { role: 'dashboard_admin', label: 'Admin' },
    { role: 'dashboard_user', label: 'Member' },
  ]
  const read = async (text: string) =>
    (await parseRecipients(text, { roles })).entries.map(
      ({ email, name, role = null, unknownRole, problem }) =>
        [name, email, problem ?? unknownRole ?? role].filter((one) => one !== undefined),
    )

  it.each([
    ['a dash', 'ada@x.org - Admin\nbob@x.org – Member'],
    ['a colon', 'ada@x.org: admin\nbob@x.org: member'],
    ['brackets', 'ada@x.org (Admin)\nbob@x.org (Member)'],
    ['an arrow', 'ada@x.org -> Admin\nbob@x.org → Member'],
    ['spaces', 'ada@x.org Admin\nbob@x.org Member'],
    ['names in front of brackets', '(Admin) <ada@x.org>\n[Member] <bob@x.org>'],
    ['labels', 'Admins: ada@x.org\nMember: bob@x.org'],
    ['titles', 'Admins:\nada@x.org\n\n# Members\nbob@x.org'],
  ])('are read behind or before %s', async (_what, text) => {
    expect(await read(text)).toEqual([
      ['ada@x.org', 'dashboard_admin'],
      ['bob@x.org', 'dashboard_user'],
    ])
  })

  it('are read of one person', async () => {
    expect(await read('Ada Lovelace <ada@x.org>, Admin')).toEqual([
      ['Ada Lovelace', 'ada@x.org', 'dashboard_admin'],
    ])
  })

  it('are read in brackets between a name and its address, as behind it', async () => {
    expect(
      await read(
        'Ada Lovelace (Admin) <ada@x.org>\nBob [member] <bob@x.org>,\n1. Cy (Admin): <cy@x.org>',
      ),
    ).toEqual([
      ['Ada Lovelace', 'ada@x.org', 'dashboard_admin'],
      ['Bob', 'bob@x.org', 'dashboard_user'],
      ['Cy', 'cy@x.org', 'dashboard_admin'],
    ])
    expect(
      await read('Ada (Admin) <ada@x.org>\nBob (Owner) <bob@x.org>\nCy (IT) <cy@x.org>'),
    ).toEqual([
      ['Ada', 'ada@x.org', 'dashboard_admin'],
      ['Bob', 'bob@x.org', 'Owner'],
      ['Cy', 'cy@x.org', 'IT'],
    ])
    expect(await read('Bob (she/her) <bob@x.org>')).toEqual([['Bob (she/her)', 'bob@x.org', null]])
  })

  it('are asked about if they are unknown and others are known', async () => {
    expect(await read('ada@x.org - Admin\nbob@x.org - Owner')).toEqual([
      ['ada@x.org', 'dashboard_admin'],
      ['bob@x.org', 'Owner'],
    ])
  })

  it('are not asked about in other words behind an address', async () => {
    expect(await read('ada@x.org - Admin\nbob@x.org (Bob Hope)\ncy@x.org - +49 170 1')).toEqual([
      ['ada@x.org', 'dashboard_admin'],
      ['Bob Hope', 'bob@x.org', null],
      ['+49 170 1', 'cy@x.org', null].slice(1),
    ])
  })

  it('are nobody’s if they are in a name or behind two people', async () => {
    expect(await read('IT Admin <it@x.org>\nadmin@x.org\nAdmin <kim@x.org>')).toEqual([
      ['IT Admin', 'it@x.org', null],
      ['admin@x.org', null],
      ['Admin', 'kim@x.org', null],
    ])
    expect(await read('ada@x.org, bob@x.org, Admin')).toEqual([
      ['ada@x.org', null],
      ['bob@x.org', null],
      ['Admin', 'no_at'],
    ])
  })
})

describe('a chat that has names, times and messages on lines of their own (L11)', () => {
  it('has the names of its senders', async () => {
    const text =
      'Ada Lovelace\n  10:15 AM\nada@x.org\nGrace Hopper\n  10:16 AM\nmine is grace@x.org'
    expect((await parseRecipients(text)).entries).toEqual([
      { email: 'ada@x.org', name: 'Ada Lovelace', line: 3 },
      { email: 'grace@x.org', name: 'Grace Hopper', line: 6 },
    ])
  })
})

describe('people in a sentence', () => {
  const names = async (text: string) =>
    (await parseRecipients(text, { roles })).entries.map(({ email, name = null }) => [email, name])

  it.each([
    ['Please invite Ada Lovelace <ada@x.org> and bob@x.org. Thanks!', ['Ada Lovelace', null]],
    ['please invite ada@x.org', [null]],
    ['Please invite <ada@x.org>', [null]],
    ['Could you add Ada to it: ada@x.org?', [null]],
    ['Hi! Ada is ada@x.org.', [null]],
    ['ada@x.org is our new lead', [null]],
    ['ada@x.org and bob@x.org, please', [null, null]],
    ['Thank you. Ada <ada@x.org>', ['Ada']],
    ['Bitte Ada Lovelace <ada@x.org> einladen. Danke.', ['Ada Lovelace']],
    ['Merci d’inviter ada@x.org', [null]],
    ['Por favor invita a Ada Lovelace <ada@x.org>', ['Ada Lovelace']],
    ['Proszę zaprosić ada@x.org', [null]],
    ['Пожалуйста, пригласите ada@x.org', [null]],
    ['ada@x.org を招待してください', [null]],
    ['请邀请 ada@x.org，谢谢', [null]],
  ])('have no other words for names: %s', async (text, expected) => {
    const people = (await names(text)).filter(([email]) => email!.includes('@'))
    expect(people.map(([, name]) => name)).toEqual(expected)
  })

  it.each([
    '"Please, Ada"',
    '"Please invite Ltd"',
    'Help desk',
    'Contact Center',
    'Ludwig van Beethoven',
    'University of Vienna',
    'ada lovelace',
    'Dr. Ada Lovelace',
    'Martin Luther King Jr.',
    'Will May',
    'Ada Lovelace (she/her)',
  ])('is not what %s is, which is a name', async (name) => {
    expect(await names(`${name} <ada@x.org>`)).toEqual([['ada@x.org', name.replaceAll('"', '')]])
  })
})

describe('a megabyte on one line (L15)', () => {
  const MEGABYTE = 1_000_000
  const fill = (piece: string) => piece.repeat(MEGABYTE / piece.length)
  const read = async (text: string) => {
    let slices = 1
    const yieldToMain = () => Promise.resolve(void (slices += 1))
    return { ...(await parseRecipients(text, { roles, yieldToMain })), slices }
  }

  it.each([
    '<a@x.org',
    '<',
    '(',
    '"',
    '“',
    'a\u200B@x.org',
    '[a](mailto:a@x.org)',
    '@',
    'a',
    'a@',
    '“a@',
    '(a',
    'a@b.c|',
  ])('is one entry that is too long, without a separator in it: %j', async (piece) => {
    for (const text of [fill(piece), `ada@x.org, ${fill(piece)} bob@x.org`]) {
      const { entries } = await read(text)
      const long = entries.filter(({ problem }) => problem === 'too_long')
      expect(long.map(({ email }) => email.length)).toEqual([300])
      expect(entries.filter(({ problem }) => !problem).map(({ email }) => email)).toEqual(
        text.startsWith('ada') ? ['ada@x.org', 'bob@x.org'] : [],
      )
    }
    const { entries } = await read(`Email,Name\n${fill(piece)},Ada\nbob@x.org,Bob`)
    expect(entries.map(({ problem }) => problem)).toEqual(['too_long', undefined])
  })

  it.each(['&lt;a@', 'a@b.co ', 'Ada <a@b.co> ', 'a@b.co Ada ', '“ ', '( ', 'a b ', '"a@b.co" '])(
    'is read in slices, with spaces in it: %j',
    async (piece) => {
      const { entries, slices } = await read(fill(piece))
      expect(slices).toBeGreaterThan(20)
      if (piece.includes('@b')) expect(entries.length).toBe(Math.floor(MEGABYTE / piece.length))
      if (piece.includes('Ada')) expect(entries.every(({ name }) => name === 'Ada')).toBe(true)
    },
  )

  it('is an entry that is too long, as a cell of spaces and signs', async () => {
    const { entries } = await read(`Email,Name\n${fill('“ a@ ')},Ada\nbob@x.org,Bob`)
    expect(entries.map(({ problem }) => problem)).toEqual(['too_long', undefined])
  })
})
