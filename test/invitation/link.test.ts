import { describe, expect, it } from 'vitest'
import { cleanToken, isSafeLink, tokenFromInviteLink } from '../../src/invitation/link'

const TOKEN = `${'aB3_-'.repeat(8)}xyz=`

describe('cleanToken', () => {
  it('keeps a token as it is, since servers compare the raw path', () => {
    expect(cleanToken(TOKEN)).toBe(TOKEN)
  })

  it.each([TOKEN.replace('=', '%3D'), TOKEN.replace('=', '%3d'), ` ${TOKEN}\n`])(
    'repairs what is unambiguous: %j (F89)',
    (text) => {
      expect(cleanToken(text)).toBe(TOKEN)
    },
  )

  it.each([
    '',
    '=',
    '../admin/users',
    '..%2fadmin',
    '%2e%2e',
    'a/b',
    'a\\b',
    'a;b',
    'a?b',
    'a#b',
    'a b',
    'a.b',
    'abc===',
    'ab=c',
    'ä',
    'x'.repeat(513),
  ])('lets nothing through that could change a path: %j (S18)', (text) => {
    expect(cleanToken(text)).toBeNull()
  })

  it('takes a hostile text of 100,000 signs in its stride (S26)', () => {
    expect(cleanToken('%3D'.repeat(33_333))).toBeNull()
  })
})

describe('tokenFromInviteLink', () => {
  it.each([
    `https://app.example.com/invite/${TOKEN}`,
    `https://app.example.com/base/invite/${TOKEN}/`,
    `https://app.example.com/invite/${TOKEN}?utm=mail`,
    `https://app.example.com/join?token=${TOKEN}`,
    `https://app.example.com/join?a=b&token=${encodeURIComponent(TOKEN)}&c=d`,
    `https://app.example.com/#token=${TOKEN}`,
    `/invite/${TOKEN}`,
    `<https://app.example.com/invite/${TOKEN}>.`,
    TOKEN,
  ])('finds the token in %s (F89)', (link) => {
    expect(tokenFromInviteLink(link)).toBe(TOKEN)
  })

  it.each([
    '',
    'https://app.example.com/',
    'https://app.example.com/invite/',
    'https://app.example.com/invite/a%2fb',
    'https://app.example.com/?token=../admin',
    'javascript:alert(1)',
  ])('finds none in %j (S18)', (link) => {
    expect(tokenFromInviteLink(link)).toBeNull()
  })
})

describe('isSafeLink', () => {
  it('lets web addresses through and nothing that runs (S01)', () => {
    expect(isSafeLink('https://app.example.com/invite/x')).toBe(true)
    expect(isSafeLink('http://localhost:3000/invite/x')).toBe(true)
    for (const link of [
      'javascript:alert(1)',
      ' java\tscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'blob:https://example.com/x',
      '/invite/x',
      '',
    ]) {
      expect(isSafeLink(link)).toBe(false)
    }
  })
})
