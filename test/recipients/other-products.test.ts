// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { listPeople } from '../../src/recipients/list/email-list'
import { needsParser } from '../../src/recipients/needs-parser'
import { people, read } from '../support/read-people'

describe('people copied from the page of another product', () => {
  it('have names and roles on lines of their own', async () => {
    const text = 'Ada Lovelace\nada@x.org\nAdmin\n\nBob Hope\nbob@x.org\nMember\n'
    expect(needsParser(text)).toBe(true)
    expect(await people(text)).toEqual([
      ['Ada Lovelace', 'ada@x.org', 'dashboard_admin'],
      ['Bob Hope', 'bob@x.org', 'dashboard_user'],
    ])
    expect(await people('Ada King\nada@x.org\nBob Hope\nbob@x.org')).toEqual([
      ['Ada King', 'ada@x.org'],
      ['Bob Hope', 'bob@x.org'],
    ])
    expect(await people('ada@x.org\nAdmin\nbob@x.org\nMember')).toEqual([
      ['ada@x.org', 'dashboard_admin'],
      ['bob@x.org', 'dashboard_user'],
    ])
  })

  it('are asked about if the line may be an unknown role', async () => {
    const { certainty, entries } = await read(
      'Ada King\nada@x.org\nOwner\nBob Hope\nbob@x.org\nOwner\nCy Young\ncy@x.org\nOwner',
    )
    expect(certainty).toBe('guess')
    expect(entries.map(({ name }) => name)).toEqual(['Ada King', 'Bob Hope', 'Cy Young'])
  })

  it('have the numbers of the lines on which they begin', async () => {
    const { entries } = await read('\nAda King\nada@x.org\n\nBob Hope\nbob@x.org')
    expect(entries.map(({ line }) => line)).toEqual([2, 5])
  })

  it.each([
    ['alice\nbob@x.org', ['alice', 'bob@x.org']],
    ['alice\nbob@x.org\ncarol', ['alice', 'bob@x.org', 'carol']],
    ['alice\nbob@x.org\ncy@x.org\ncarol', ['alice', 'bob@x.org', 'cy@x.org', 'carol']],
  ])('are a list if the lines do not repeat: %j', async (text, emails) => {
    expect((await read(text)).entries.map(({ email }) => email)).toEqual(emails)
  })
})

describe('roles as titles and labels', () => {
  it('are titles without a colon, at the beginning and behind an empty line', async () => {
    const text = 'Admins\nada@x.org\nbob@x.org\n\nMember\ncy@x.org'
    expect(needsParser(text)).toBe(true)
    expect(await people(text)).toEqual([
      ['ada@x.org', 'dashboard_admin'],
      ['bob@x.org', 'dashboard_admin'],
      ['cy@x.org', 'dashboard_user'],
    ])
    expect(await people('Admins\nada@x.org\n\nMembers\ncy@x.org')).toEqual([
      ['ada@x.org', 'dashboard_admin'],
      ['cy@x.org', 'dashboard_user'],
    ])
  })

  it('end where the next title begins, however close', async () => {
    expect(await people('Admins\nada@x.org\nMembers\ncy@x.org\ndee@x.org')).toEqual([
      ['ada@x.org', 'dashboard_admin'],
      ['cy@x.org', 'dashboard_user'],
      ['dee@x.org', 'dashboard_user'],
    ])
    const others = ['ada@x.org', 'dashboard_admin']
    for (const title of ['Admins', 'Admins:']) {
      expect(await people(`${title}\nada@x.org\n\nGuests\neve@x.org`)).toEqual([
        others,
        ['Guests', 'no_at'],
        ['eve@x.org'],
      ])
    }
    expect(await people('Admins\nada@x.org\nGuests\neve@x.org\nbob@x.org')).toEqual([
      others,
      ['Guests', 'no_at'],
      ['eve@x.org'],
      ['bob@x.org'],
    ])
  })

  it('may be said in a sentence', async () => {
    expect(
      await people('Please add Ada King <ada@x.org> as an Admin.\nbob@x.org als Member'),
    ).toEqual([
      ['Ada King', 'ada@x.org', 'dashboard_admin'],
      ['bob@x.org', 'dashboard_user'],
    ])
  })

  it('are nobody else’s directly below an address', async () => {
    expect(await people('ada@x.org\nAdmin\n\nbob@x.org\ncy@x.org')).toEqual([
      ['ada@x.org'],
      ['Admin', 'no_at'],
      ['bob@x.org'],
      ['cy@x.org'],
    ])
  })

  it('stand before a dash, too, and are asked about beside others', async () => {
    expect(
      await people('Admin – Ada King <ada@x.org>\nMember - bob@x.org\nOwner: Cy Young <cy@x.org>'),
    ).toEqual([
      ['Ada King', 'ada@x.org', 'dashboard_admin'],
      ['bob@x.org', 'dashboard_user'],
      ['Cy Young', 'cy@x.org', 'Owner'],
    ])
    expect(await people('Ada: ada@x.org\nbob@x.org - Admin')).toEqual([
      ['ada@x.org'],
      ['bob@x.org', 'dashboard_admin'],
    ])
  })
})

describe('tables of other products', () => {
  it('are asked about if a status says who has which role', async () => {
    const { certainty, entries } = await read(
      'username,email,status\nada,ada@x.org,Primary Owner\nbob,bob@x.org,Admin\ncy,cy@x.org,Member',
    )
    expect(certainty).toBe('guess')
    expect(entries.some(({ role }) => role)).toBe(false)
  })

  it.each([
    'Name,Emails\nAda,"ada@x.org, ada@home.example"\nBob,bob@x.org',
    'Name,Emails\nAda,ada@x.org / ada@home.example\nBob,bob@x.org',
  ])('are asked about if one person seems to have several addresses: %j', async (text) => {
    expect((await read(text)).certainty).toBe('guess')
  })

  it('are tables when they are pasted, with two addresses in each row', async () => {
    const text = 'Ada,ada@x.org,ada@home.example\nBob,bob@x.org,bob@home.example'
    expect(needsParser(text)).toBe(true)
    const { certainty, entries } = await read(text)
    expect(certainty).toBe('guess')
    expect(entries.map(({ email }) => email)).toEqual(['ada@x.org', 'bob@x.org'])
  })

  it('have names with nicknames in quotes', async () => {
    expect(
      await people('"Ada ""Countess"" King",ada@x.org,Admin\nBob Hope,bob@x.org,Member'),
    ).toEqual([
      ['Ada "Countess" King', 'ada@x.org', 'dashboard_admin'],
      ['Bob Hope', 'bob@x.org', 'dashboard_user'],
    ])
  })
})

describe('other formats', () => {
  it('JSON may have people below a field, and their addresses below another', async () => {
    const text = JSON.stringify({
      total: 2,
      users: [
        {
          id: 1,
          profile: { firstName: 'Ada', lastName: 'King', email: 'ada@x.org' },
          role: 'Admin',
        },
        {
          id: 2,
          profile: { firstName: 'Bob', lastName: 'Hope', email: 'bob@x.org' },
          role: 'Owner',
        },
      ],
    })
    expect(await people(text)).toEqual([
      ['Ada King', 'ada@x.org', 'dashboard_admin'],
      ['Bob Hope', 'bob@x.org', 'Owner'],
    ])
  })

  it('JSON may have lists of addresses, of which the first counts', async () => {
    const text = JSON.stringify({
      schemas: ['urn'],
      Resources: [
        { name: { givenName: 'Ada', familyName: 'King' }, emails: [{ value: 'ada@x.org' }] },
        { name: { givenName: 'Bob', familyName: 'Hope' }, emails: ['bob@x.org', 'b@x.org'] },
      ],
    })
    expect(await people(text)).toEqual([
      ['Ada King', 'ada@x.org'],
      ['Bob Hope', 'bob@x.org'],
    ])
  })

  it('a calendar has the people who attend, but no rooms', async () => {
    const text = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'ORGANIZER;CN=Ada King:mailto:ada@x.org',
      'ATTENDEE;CN="Hope: Bob, Dr.";ROLE=REQ-PARTICIPANT:mailto:bob@x.org',
      'ATTENDEE;CUTYPE=ROOM;CN=Room 1:mailto:room1@x.org',
      'ATTENDEE;RSVP=TRUE;X-NUM-GUESTS=0;CN=cy@x.org:mailto:cy@x.',
      ' org',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n')
    expect(await people(text)).toEqual([
      ['Ada King', 'ada@x.org'],
      ['Hope: Bob, Dr.', 'bob@x.org'],
      ['cy@x.org'],
    ])
  })

  it('a vCard without a formatted name has the parts of one', async () => {
    const card = 'BEGIN:VCARD\nVERSION:3.0\nN:King;Ada;;Dr.;\nEMAIL:ada@x.org\nEND:VCARD'
    expect(await people(card)).toEqual([['Ada King', 'ada@x.org']])
  })

  it('no tag is part of a name', async () => {
    const text = '<ul>\n<li>Ada King &lt;ada@x.org&gt;</li>\n<li><b>Bob</b> bob@x.org</li>\n</ul>'
    expect(listPeople(text)).toEqual([
      { email: 'ada@x.org', name: 'Ada King' },
      { email: 'bob@x.org', name: 'Bob' },
    ])
    expect(await people(text)).toEqual([
      ['Ada King', 'ada@x.org'],
      ['Bob', 'bob@x.org'],
    ])
  })
})
