// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { mayBeTable, needsParser } from '../../src/recipients/needs-parser'

describe('mayBeTable', () => {
  it.each([
    'Ada\tada@x.org\tAdmin',
    'Name\tE-mail\nAda\tada@x.org',
    'Staff\n\nName;E-mail\nAda;ada@x.org',
    'ada@x.org,Admin\nbob@x.org,Member',
    '| Name | Email |\n|---|---|\n| Ada | ada@x.org |',
  ])('takes a pasted text for a possible table: %j (L6)', (text) => {
    expect(mayBeTable(text)).toBe(true)
  })

  it.each([
    '',
    'ada@x.org',
    'ada@x.org, bob@x.org',
    'ada@x.org\tbob@x.org\nEve <eve@x.org>',
    'ada@x.org\nbob@x.org',
    'alice, bob, carol',
    '"Hopper, Grace" <grace@x.org>; barbara@mit\tada@x.org\ngrace@x.org',
    'Hopper, Grace <grace@x.org>\nLovelace, Ada <ada@x.org>',
  ])('takes a pasted text for a plain list, which is read synchronously: %j', (text) => {
    expect(mayBeTable(text)).toBe(false)
  })
})

describe('needsParser', () => {
  it.each([
    'Ada\tada@x.org\tAdmin',
    'ada@x.org - Admin',
    'ada@x.org (Admin)\ngrace@x.org (Member)',
    'Ada <ada@x.org>, Admin',
    'Admins: ada@x.org, grace@x.org',
    'Admins:\nada@x.org',
    '[28/11/2026, 10:15:03] Ada: ada@x.org',
    'BEGIN:VCARD\nFN:Ada\nEMAIL:ada@x.org\nEND:VCARD',
    'Ada    ada@x.org    Admin',
    '[{"email": "ada@x.org"}]',
    '[{"email":"ada@x.org"}]',
    'Ada (Admin) <ada@x.org>',
    'Please invite Ada <ada@x.org>',
    'ada@x.org\n'.repeat(10_000),
    '<'.repeat(100_000),
  ])('is true for a text that is more than a list of people: %j', (text) => {
    expect(needsParser(text)).toBe(true)
  })

  it.each([
    '',
    'ada@x.org',
    'mailto:ada@x.org',
    'ada@x.org, bob@x.org',
    'ada@x.org, b, cy@x.org',
    'Hopper, Grace <grace@x.org>; Lovelace, Ada <ada@x.org>',
    'Ada Lovelace <ada@x.org>; "Hopper, Grace" <grace@x.org>',
    'ada@x.org\nbob@x.org\n',
    'alice, bob, carol',
    '12345678@qq.com, a2.20241231.b@x.org',
  ])('is false for a plain list: %j', (text) => {
    expect(needsParser(text)).toBe(false)
  })
})
