import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanToken, isSafeHref, isSafeLink, tokenFromInviteLink } from '../../src/invitation/link'

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

/** Texts of the pieces by which an address is made to lead elsewhere. */
const tricky = fc
  .array(
    fc.oneof(
      fc.constantFrom('https:', 'http:', 'HTTPS:', 'javascript:', 'data:', 'blob:', 'vbscript:'),
      fc.constantFrom('/', '//', '\\', '@', ':', '?', '#', '.', '..', '%', '[', ']'),
      fc.constantFrom(
        ' ',
        '\t',
        '\n',
        '\r',
        '\0',
        '\u00A0',
        '\u200B',
        '\u202E',
        '\uFEFF',
        '\uD800',
      ),
      fc.constantFrom('app.example.com', 'evil.example', 'sign-in', 'invite', '443', 'ä'),
      fc.string({ maxLength: 2 }),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''))

describe('a safe link', () => {
  it.each([
    'https://good.example@evil.example/',
    'https://user:secret@evil.example/',
    'https://@evil.example/',
    'https:evil.example',
    'https:/evil.example',
    'https:\\\\evil.example',
    'https://good.example\\@evil.example',
    ' https://app.example.com/',
    'https://app.example.com/\n',
    'ht\ttps://app.example.com/',
    'https://app.example.com/a b',
    'https://app.example.com/\u202Egnp.exe',
    'https://app.exa\u200Bmple.com/',
    '\u0001https://app.example.com/',
    'JaVaScRiPt:alert(1)',
    'java\nscript://app.example.com/%0aalert(1)',
    '//evil.example/',
    'https://',
    'https://[',
  ])('is not %j (O13)', (link) => {
    expect(isSafeLink(link)).toBe(false)
  })

  it('is every ordinary web address', () => {
    const address = fc.webUrl({ withQueryParameters: true, withFragments: true })
    fc.assert(
      fc.property(address, (link) => {
        expect(isSafeLink(link)).toBe(true)
      }),
    )
    expect(isSafeLink('HTTPS://App.example.com:8443?token=abc#x')).toBe(true)
    expect(isSafeLink('http://[::1]:3000/einladung/ä')).toBe(true)
  })

  it('leads to the host that it shows, over HTTP, and holds no user, as a browser reads it (O13)', () => {
    fc.assert(
      fc.property(tricky, (rest) => {
        const link = `https://${rest}`
        if (!isSafeLink(link)) return
        const { protocol, username, password, host } = new URL(link)
        expect(['https:', 'http:']).toContain(protocol)
        expect(username + password).toBe('')
        const shown = /^https?:\/\/([^/?#]+)/i.exec(link)![1]!
        expect(host).toBe(new URL(`${protocol}//${shown}`).host)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('a safe href', () => {
  it.each([
    '/sign-in',
    './x',
    '../x',
    '?x',
    '#x',
    'sign-in?to=/a:b',
    '/',
    '',
    'https://app.example.com/',
  ])('is %j', (href) => {
    expect(isSafeHref(href)).toBe(true)
  })

  it.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '\t//evil.example',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'https:evil.example',
    'mailto:ada@example.com',
    '\u0000//evil.example',
  ])('is not %j (O13)', (href) => {
    expect(isSafeHref(href)).toBe(false)
  })

  it('is a safe link, or stays in the app, as a browser reads it (O13)', () => {
    fc.assert(
      fc.property(tricky, (href) => {
        if (!isSafeHref(href) || isSafeLink(href)) return
        for (const base of ['https://app.example.com/base/page', 'http://app.example.com:3000/']) {
          expect(new URL(href, base).origin).toBe(new URL(base).origin)
        }
      }),
      { numRuns: 3000 },
    )
  })
})
