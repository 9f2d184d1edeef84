// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { needsParser } from '../../src/recipients/needs-parser'
import { parseRecipients } from '../../src/recipients/parse-recipients'

const roles = [
  { role: 'dashboard_admin', label: 'Admin' },
  { role: 'dashboard_user', label: 'Member' },
]

describe('the roles of several people on one line (L2)', () => {
  const read = async (text: string) =>
    (await parseRecipients(text, { roles })).entries.map(
      ({ email, name, role = null, unknownRole, problem }) =>
        [name, email, problem ?? unknownRole ?? role].filter((one) => one !== undefined),
    )
  const [admin, member] = ['dashboard_admin', 'dashboard_user']
  const two = [
    ['ada@x.org', admin],
    ['bob@x.org', member],
  ]

  it.each([
    ['ada@x.org (Admin), bob@x.org (Member)'],
    ['ada@x.org - Admin; bob@x.org - Member'],
    ['ada@x.org: Admin, bob@x.org: Member.'],
    ['ada@x.org, Admin, bob@x.org, Member'],
    ['ada@x.org;Admin;bob@x.org;Member'],
    ['ada@x.org as admin and bob@x.org as member'],
    ['Please make ada@x.org an admin and bob@x.org a member.'],
    ['Admin: ada@x.org, Member: bob@x.org'],
    ['Admins: ada@x.org Members: bob@x.org'],
    ['Admins – ada@x.org; Members – bob@x.org'],
    ['**Admins:** ada@x.org | **Members:** bob@x.org'],
  ])('are those beside each of them: %j', async (text) => {
    expect(needsParser(text)).toBe(true)
    expect(await read(text)).toEqual(two)
  })

  it('keep the names, which may have commas', async () => {
    expect(
      await read('King, Ada <ada@x.org> (Admin); "Hope, Bob" <bob@x.org> (Member), Cy <cy@x.org>'),
    ).toEqual([
      ['King, Ada', 'ada@x.org', admin],
      ['Hope, Bob', 'bob@x.org', member],
      ['Cy', 'cy@x.org', null],
    ])
  })

  it('are those of the people behind a label, up to the next one', async () => {
    expect(await read('Admins: ada@x.org, Bob <bob@x.org>; Members: cy@x.org / dee@x.org')).toEqual(
      [
        ['ada@x.org', admin],
        ['Bob', 'bob@x.org', admin],
        ['cy@x.org', member],
        ['dee@x.org', member],
      ],
    )
  })

  it.each([
    ['Admins: ada@x.org; Guests: bob@x.org, cy@x.org; Members: dee@x.org'],
    ['Admins: ada@x.org Guests: bob@x.org, cy@x.org Members: dee@x.org'],
    ['Admins: ada@x.org\nGuests: bob@x.org, cy@x.org\nMembers: dee@x.org'],
    ['Guests: bob@x.org, cy@x.org; Admins: ada@x.org; Members: dee@x.org'],
  ])('are asked about behind a label that nobody knows: %j', async (text) => {
    const rows = [
      ['ada@x.org', admin],
      ['bob@x.org', 'Guests'],
      ['cy@x.org', 'Guests'],
      ['dee@x.org', member],
    ]
    const byEmail = Object.fromEntries(await read(text)) as Record<string, string>
    expect(byEmail).toEqual(Object.fromEntries(rows))
  })

  it('have no labels in names and mail headers', async () => {
    expect(await read('Ada: ada@x.org (Admin), Bob: bob@x.org')).toEqual([
      ['ada@x.org', admin],
      ['bob@x.org', null],
    ])
    expect(await read('To: ada@x.org, bob@x.org; Cc: cy@x.org (Member)')).toEqual([
      ['ada@x.org', null],
      ['bob@x.org', null],
      ['cy@x.org', member],
    ])
    expect(await read('E-mails: ada@x.org, bob@x.org\nMembers: cy@x.org')).toEqual([
      ['ada@x.org', null],
      ['bob@x.org', null],
      ['cy@x.org', member],
    ])
  })

  it('are found on a line of hundreds of people', async () => {
    const emails = Array.from({ length: 300 }, (_, at) => `person-${at}@x.org`)
    const beside = emails.map((email, at) => `${email} (${at % 2 ? 'Admin' : 'Member'})`).join(', ')
    expect(await read(beside)).toEqual(emails.map((email, at) => [email, at % 2 ? admin : member]))
    const labelled = `Admins: ${emails.join(', ')}; Members: ada@x.org`
    expect(await read(labelled)).toEqual([
      ...emails.map((email) => [email, admin]),
      ['ada@x.org', member],
    ])
  })

  it('are nobody else’s, and asked about if they are unknown', async () => {
    expect(await read('cy@x.org, ada@x.org (Admin), bob@x.org (Owner)')).toEqual([
      ['cy@x.org', null],
      ['ada@x.org', admin],
      ['bob@x.org', 'Owner'],
    ])
  })
})

describe('roles as people mark them (L2)', () => {
  const read = async (text: string) =>
    (await parseRecipients(text, { roles })).entries.map(({ email, role, problem }) => [
      email,
      problem ?? role,
    ])
  const two = [
    ['ada@x.org', 'dashboard_admin'],
    ['bob@x.org', 'dashboard_user'],
  ]

  it.each([
    ['ADMINS :\nada@x.org\nMEMBERS :\nbob@x.org'],
    ['Admins :\nada@x.org\n\nMembers :\nbob@x.org'],
    ['👑 Admins\nada@x.org\n\n👤 Members\nbob@x.org'],
    ['Admins (1)\nada@x.org\nMembers (1)\nbob@x.org'],
    ['**Admins**\nada@x.org\n\n**Members**\nbob@x.org'],
    ['**Admins:** ada@x.org\n**Members:** bob@x.org'],
    ['(Admin) ada@x.org\n(Member) bob@x.org'],
    ['[Admin] Ada King <ada@x.org>\n[Member] Bob Hope <bob@x.org>'],
    ['1. [Admin] ada@x.org\n2. [Member] bob@x.org'],
  ])('are found: %j', async (text) => {
    expect(needsParser(text)).toBe(true)
    expect(await read(text)).toEqual(two)
  })

  it('go on in lines that are indented behind a comma, and end there', async () => {
    expect(
      await read('Admins: ada@x.org,\n  cy@x.org,\n\tdee@x.org\nMembers: bob@x.org,\neve@x.org'),
    ).toEqual([
      ['ada@x.org', 'dashboard_admin'],
      ['cy@x.org', 'dashboard_admin'],
      ['dee@x.org', 'dashboard_admin'],
      ['bob@x.org', 'dashboard_user'],
      ['eve@x.org', undefined],
    ])
  })

  it('never make rows of titles that nobody knows', async () => {
    expect(await read('Gäste :\nada@x.org\nKunden :\nbob@x.org')).toEqual([
      ['Gäste', 'no_at'],
      ['ada@x.org', undefined],
      ['Kunden', 'no_at'],
      ['bob@x.org', undefined],
    ])
  })

  it('are found in the plural of German titles', async () => {
    const german = [
      { role: 'dashboard_admin', label: 'Administrator' },
      { role: 'dashboard_user', label: 'Mitglied' },
    ]
    const { entries } = await parseRecipients(
      'Administratoren:\nada@x.org\n\nMitglieder:\nbob@x.org',
      { roles: german },
    )
    expect(entries.map(({ email, role }) => [email, role])).toEqual(two)
  })
})

describe('a role behind several people (L2)', () => {
  const read = async (text: string) =>
    (await parseRecipients(text, { roles })).entries.map(
      ({ email, role, unknownRole, problem }) => [email, problem ?? unknownRole ?? role],
    )
  const [admin, member] = ['dashboard_admin', 'dashboard_user']

  it.each([
    ['ada@x.org, bob@x.org (Admins)'],
    ['ada@x.org and bob@x.org (both Admin)'],
    ['Please invite ada@x.org and bob@x.org as admins'],
    ['Bitte ada@x.org und bob@x.org als Admins einladen'],
    ['Admins are ada@x.org and bob@x.org.'],
    ['admins = ["ada@x.org", "bob@x.org"]'],
    ['Admins -> ada@x.org, bob@x.org'],
    ['All admins: ada@x.org, bob@x.org'],
    ['Admin:ada@x.org\nAdmin:bob@x.org'],
    ['Admin：ada@x.org\nAdmin：bob@x.org'],
    ['ada@x.org（Admin）\nbob@x.org（Admin）'],
    ['ada@x.org - Admins\nbob@x.org - Admins'],
    ['ada@x.org role: Admin\nbob@x.org role: Admin'],
    ['Ada King:ada@x.org:Admin\nBob Hope:bob@x.org:Admin'],
    ['Ada (ada@x.org) is an admin\nBob (bob@x.org) is an admin'],
    ['Please give ada@x.org admin access and bob@x.org admin rights'],
  ])('is that of each of them: %j', async (text) => {
    expect(needsParser(text)).toBe(true)
    expect(await read(text)).toEqual([
      ['ada@x.org', admin],
      ['bob@x.org', admin],
    ])
  })

  it('ends where the next begins', async () => {
    expect(await read('cy@x.org (Member), ada@x.org, bob@x.org (Admins)')).toEqual([
      ['cy@x.org', member],
      ['ada@x.org', admin],
      ['bob@x.org', admin],
    ])
    expect(await read('Admins are ada@x.org and bob@x.org. Members are cy@x.org.')).toEqual([
      ['ada@x.org', admin],
      ['bob@x.org', admin],
      ['cy@x.org', member],
    ])
  })
})

describe('the name of a role that nobody knows (L2)', () => {
  it.each([
    ['Ada <ada@x.org> - Admin (owner)'],
    ['ada@x.org (Administrator)'],
    ['ada@x.org, Owner'],
    ['Administrators:\nada@x.org'],
    ['Administratoren\nada@x.org\n\nAndere\nbob@x.org'],
    ['Administrator: ada@x.org'],
    ['Owner - ada@x.org'],
    ['Ada (Administrator) <ada@x.org>'],
    ['ada@x.org should become a workspace administrator'],
    ['Owners\nAda\tada@x.org'],
    ['New admins:\nada@x.org'],
    ['Site administrators\nada@x.org'],
    ['Admin team: ada@x.org, bob@x.org'],
    ['Please make everyone an admin: ada@x.org, bob@x.org'],
    ['ada@x.org mit Adminrechten'],
  ])('is asked about: %j', async (text) => {
    expect(needsParser(text)).toBe(true)
    const { entries } = await parseRecipients(text, { roles })
    const ada = entries.find(({ email }) => email === 'ada@x.org')
    expect(ada?.role).toBe(undefined)
    expect(ada?.unknownRole).toMatch(/admin|owner/i)
  })

  it.each([
    ['ada@x.org（管理者）'],
    ['管理员：ada@x.org'],
    ['Администратор: ada@x.org'],
    ['المشرف: ada@x.org'],
    ['Merci d’inviter ada@x.org en tant qu’administratrice'],
  ])('is asked about in other languages: %j', async (text) => {
    expect(needsParser(text)).toBe(true)
    const { entries } = await parseRecipients(text, { roles })
    expect(entries.at(-1)?.unknownRole).toBeDefined()
  })

  it('is asked about behind two people, whoever of them it is', async () => {
    const { entries } = await parseRecipients('ada@x.org, bob@x.org - new owner', { roles })
    expect(entries.every(({ unknownRole }) => unknownRole !== undefined)).toBe(true)
  })
})

describe('the roles of a sheet (L2)', () => {
  const rows = async (text: string) =>
    (await parseRecipients(text, { roles })).entries.map(({ name, role }) => [name, role])

  it.each([
    ['Admins\nAda\tada@x.org\nBob\tbob@x.org\nMembers\nCy\tcy@x.org'],
    ['Name\tEmail\nAdmins\t\nAda\tada@x.org\nBob\tbob@x.org\nMembers\t\nCy\tcy@x.org'],
  ])('may be titles between its rows: %j', async (text) => {
    expect(await rows(text)).toEqual([
      ['Ada', 'dashboard_admin'],
      ['Bob', 'dashboard_admin'],
      ['Cy', 'dashboard_user'],
    ])
  })

  it('end at another title', async () => {
    expect(await rows('Admins\nAda\tada@x.org\nTeam Berlin\nBob\tbob@x.org')).toEqual([
      ['Ada', 'dashboard_admin'],
      ['Team Berlin', undefined],
      ['Bob', undefined],
    ])
  })

  it('are asked about if the first of several rows may stand for those below', async () => {
    const certainty = async (roles: string[]) =>
      (
        await parseRecipients(
          `Role\tEmail\n${roles.map((role, at) => `${role}\tp${at}@x.org`).join('\n')}`,
          { roles: [{ role: 'Admin' }, { role: 'Member' }] },
        )
      ).certainty
    expect(await certainty(['Admin', '', 'Member', ''])).toBe('guess')
    expect(await certainty(['Admin', ''])).toBe('guess')
    expect(await certainty(['', 'Admin', ''])).toBe('certain')
    expect(await certainty(['Admin', '', 'Admin', 'Member'])).toBe('certain')
    expect(await certainty(['Admin', 'Member', ''])).toBe('certain')
  })
})
