// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { needsParser } from '../../src/recipients/needs-parser'
import { read } from '../support/read-people'

/** Each address, and whether it is asked about before anyone is invited. */
const asked = async (text: string) =>
  Object.fromEntries(
    (await read(text)).entries.map(({ email, unknownRole, problem }) => [
      email,
      problem ?? unknownRole !== undefined,
    ]),
  )

describe('people whom a list leaves out (L11)', () => {
  it.each([
    ['ada@x.org\n# bob@x.org'],
    ['ada@x.org\n// bob@x.org'],
    ['Ada King <ada@x.org>\n# Bob Hope <bob@x.org>'],
    ['ada@x.org\n❌ bob@x.org'],
    ['ada@x.org\n~~bob@x.org~~'],
    ['Ada <ada@x.org>\n~~Bob <bob@x.org>~~'],
    ['ada@x.org\n~bob@x.org~'],
    ['ada@x.org, ~~bob@x.org~~'],
    ['<ul><li>ada@x.org</li><li><s>bob@x.org</s></li></ul>'],
    ['<p>ada@x.org</p><p><del>Bob &lt;bob@x.org&gt;</del></p>'],
    ['ada@x.org\nbob@x.org (left)'],
    ['ada@x.org\nbob@x.org - no longer with us'],
    ['ada@x.org\nbob@x.org # left'],
    ['ada@x.org\nbob@x.org (do not invite)'],
    ['ada@x.org\nbob@x.org (bitte nicht)'],
    ['ada@x.org, bob@x.org (left)'],
    ['Everyone in this list except bob@x.org:\nada@x.org'],
    ['Please don’t invite bob@x.org\nada@x.org'],
    ['Alle außer bob@x.org\nada@x.org'],
    ['Everyone except Bob Hope <bob@x.org>\nada@x.org'],
    ['To: ada@x.org\nMessage-ID: <bob@x.org>'],
    ['Bob Hope <bob@x.org> wrote:\n> ada@x.org'],
    ['Am 28. Nov. 2026 um 10:15 schrieb Bob Hope <bob@x.org>:\n> ada@x.org'],
    ['Please don’t invite Bob Hope <bob@x.org>\nada@x.org'],
  ])('are asked about: %j', async (text) => {
    expect(needsParser(text)).toBe(true)
    expect(await asked(text)).toEqual({ 'ada@x.org': false, 'bob@x.org': true })
  })

  it('are not those of a list with a mark before everyone', async () => {
    expect(await asked('# ada@x.org\n# bob@x.org')).toEqual({
      'ada@x.org': false,
      'bob@x.org': false,
    })
  })

  it('have no marks in their names', async () => {
    const { entries } = await read('~~Bob Hope <bob@x.org>~~\nada@x.org')
    expect(entries[0]).toMatchObject({ name: 'Bob Hope', email: 'bob@x.org' })
  })

  it.each([
    ['Do not reply <noreply@x.org>', 'Guest Services <guest@x.org>'],
    ['Nie Haisheng <nie@x.org>', 'Ohne Sorge <ohne@x.org>'],
    ['ada~x@x.org', 'Jan Niet <jan@x.org>'],
    ['#1 ada@x.org', '#2 bob@x.org'],
  ])('are nobody else: %j, %j', async (...lines) => {
    expect(Object.values(await asked(lines.join('\n')))).toEqual([false, false])
  })
})

describe('rows that a table leaves out', () => {
  it.each([
    ['Name,Email,Role\nAda,ada@x.org,Admin\n# Bob,bob@x.org,Member'],
    ['Name,Email,deactivated_at\nAda,ada@x.org,\nBob,bob@x.org,2026-01-02'],
    ['Name,Email,Termination date\nAda,ada@x.org,\nBob,bob@x.org,01/31/2026'],
    ['Name;E-Mail;Austritt\nAda;ada@x.org;\nBob;bob@x.org;31.01.2026'],
    ['Email Address,UNSUB_TIME\nada@x.org,\nbob@x.org,2026-01-31 10:00:00'],
    ['Name,Email,Email Opt Out\nAda,ada@x.org,0\nBob,bob@x.org,1'],
    ['Name,Email,Do not contact\nAda,ada@x.org,\nBob,bob@x.org,x'],
    ['Name,Email,Invite?\nAda,ada@x.org,yes\nBob,bob@x.org,no'],
    ['Name,Email,RSVP\nAda,ada@x.org,Yes\nBob,bob@x.org,No'],
    ['Name,Email,Attendee Status\nAda,ada@x.org,Attending\nBob,bob@x.org,Not Attending'],
    ['Name;E-Mail;Austritt\nAda;ada@x.org;31.12.9999\nBob;bob@x.org;31.01.2026'],
    ['Name,Email,deleted_at\nAda,ada@x.org,0000-00-00 00:00:00\nBob,bob@x.org,2026-01-02'],
    ['Name,E-Mail,Einladen\nAda,ada@x.org,ja\nBob,bob@x.org,nein'],
    ['Name,Email,Notes\nAda,ada@x.org,\nBob,bob@x.org,left in May'],
    ['Name,Email,Team\nAda,ada@x.org,\nBob,bob@x.org,do not invite yet'],
    ['| Name | Email |\n|--|--|\n| Ada | ada@x.org |\n| ~~Bob~~ | bob@x.org |'],
    ['| Name | Email |\n|--|--|\n| Ada | ada@x.org |\n| ~~Bob~~ | ~~bob@x.org~~ |'],
  ])('are pointed out: %j', async (text) => {
    const { problems } = await read(text)
    expect(problems.map(({ code }) => code)).toEqual(['inactive'])
    expect(text.split('\n')[problems[0]!.line! - 1]).toContain('bob@x.org')
  })

  it('have no marks in their names and addresses', async () => {
    const { entries } = await read(
      '<table><tr><th>Name</th><th>Email</th></tr><tr><td><s>Bob Hope</s></td><td><s>bob@x.org</s></td></tr></table>',
    )
    expect(entries).toEqual([{ name: 'Bob Hope', email: 'bob@x.org', line: 2 }])
  })

  it('are not those with other dates', async () => {
    const { problems } = await read(
      'Email,Start date,Joined,Last login,Created at,Date of birth\nada@x.org,2026-01-01,2026-01-01,2026-01-01,2026-01-01,1990-01-01',
    )
    expect(problems).toEqual([])
  })
})
