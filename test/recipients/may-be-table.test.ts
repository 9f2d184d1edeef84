// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { mayBeTable } from '../../src/recipients/may-be-table'

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
