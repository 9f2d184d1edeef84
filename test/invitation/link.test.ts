import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cleanToken,
  inviteLinkProblem,
  tokenFromInviteLink,
  withoutTokenPart,
} from '../../src/invitation/link'
import { isSafeHref, isSafeLink } from '../../src/invitation/safe-link'

const TOKEN = `${'aB3_-'.repeat(8)}xyz=`

describe('cleanToken', () => {
  it('keeps a token unchanged, because servers compare the raw path', () => {
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
    'a/..',
    'a/.',
    'a\\..',
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
  ])('refuses a text that could change a path: %j (S18)', (text) => {
    expect(cleanToken(text)).toBeNull()
  })

  it('handles a hostile text of 100,000 characters without backtracking (S26)', () => {
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
    `https://app.example.com/INVITE/${TOKEN}`,
    `HTTPS://APP.EXAMPLE.COM/Invite/${TOKEN}/`,
    `https://app.example.com/INVITE/${TOKEN}/NOW`,
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
  ])('finds no token in %j (S18)', (link) => {
    expect(tokenFromInviteLink(link)).toBeNull()
  })
})

describe('a link that was escaped or joined (L12)', () => {
  it.each([
    ['Markdown', `https://app.example.com/invite/${TOKEN.replace(/[_-]/g, '\\$&')}`],
    ['JSON', `"https:\\/\\/app.example.com\\/invite\\/${TOKEN}"`],
    ['a base that ends in a slash', `https://app.example.com//invite//${TOKEN}`],
  ])('has its token: %s', (_by, link) => {
    expect(tokenFromInviteLink(link)).toBe(TOKEN)
  })

  it('loses its token, also behind capitals', () => {
    expect(withoutTokenPart(`https://app.example.com/INVITE/${TOKEN}?x=1`)).toBe(
      'https://app.example.com/INVITE?x=1',
    )
    expect(withoutTokenPart(`https://app.example.com/invite//${TOKEN}?x=1`)).toBe(
      'https://app.example.com/invite/?x=1',
    )
  })
})

describe('a link that a mail or chat client has rewritten (L12)', () => {
  const LINK = `https://app.example.com/invite/${TOKEN}`
  const encoded = encodeURIComponent(LINK)

  it.each([
    ['a quote', `${LINK}"`],
    ['an apostrophe', `${LINK}'`],
    ['bold in a chat', `*${LINK}*`],
    ['italics in a chat', `_${LINK}_`],
    ['code in a chat', `\`${LINK}\``],
    ['an exclamation', `${LINK}!`],
    ['guillemets', `«${LINK}»`],
    ['curly quotes', `“${LINK}”`],
    ['a full-width stop', `${LINK}。`],
    ['a bracket of another script', `（${LINK}）`],
    ['an escaped angle bracket', `&lt;${LINK}&gt;`],
    ['an escaped space', `${LINK}&nbsp;`],
    ['an escaped equals sign', LINK.replace('=', '&#61;')],
    ['an escaped equals sign in hexadecimal', LINK.replace('=', '&#x3D;')],
    ['an escaped quote in percent', `${LINK}%22`],
    ['an escaped space in percent', `${LINK}%20`],
    ['an escaped full stop in percent', `${LINK}%E3%80%82`],
    ['a byte that is no UTF-8', `${LINK}%E3`],
    ['a character that is not drawn', `${LINK}\u200B`],
    ['a soft hyphen inside', LINK.replace('aB3', 'a\u00ADB3')],
    ['a word joiner in front', `\u2060${LINK}`],
    ['a line break inside', LINK.replace('xyz=', '\r\nxyz=')],
    ['a line break in a quoted reply', LINK.replace('xyz=', '\n> xyz=')],
    ['a soft line break', LINK.replace('xyz=', '=\r\nxyz=3D')],
    ['a soft line break before the token', LINK.replace('/invite/', '/inv=\r\nite/')],
    ['a soft line break in the host', LINK.replace('app.', 'ap=\np.')],
    ['a line break in the path of a quoted reply', LINK.replace('/invite/', '/inv\n> ite/')],
    [
      'a soft line break in a SafeLink',
      `https://eur01.safelinks.protection.outlook.com/?url=3D${encodeURIComponent(LINK).replace('example', 'exam=\r\nple')}&data=3D05`,
    ],
    ['the last character left out', LINK.slice(0, -1)],
    ['the last character left out before a stop', `${LINK.slice(0, -1)}.`],
    ['the last character twice', `${LINK}=`],
    [
      'text on the next line',
      `Hello,\n${LINK}\nThe link works for 7 days: https://app.example.com/help`,
    ],
    ['text behind a space', `${LINK} (7 days)`],
    ['a tag', `<a href="${LINK}">Join</a>`],
    ['a Markdown link', `[Join](${LINK})`],
    ['a Slack link', `<${LINK}|Join us>`],
    ['a tracking parameter', `${LINK}&utm_source=mail`],
    [
      'SafeLinks',
      `https://nam02.safelinks.protection.outlook.com/?url=${encoded}&data=05%7C02%7Cada&reserved=0`,
    ],
    [
      'SafeLinks with a link that was encoded before',
      `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(LINK.replace('=', '%3D'))}&data=x`,
    ],
    [
      'SafeLinks in the source of a mail',
      `https://nam02.safelinks.protection.outlook.com/?url=${encoded}&amp;data=05`,
    ],
    ['Google', `https://www.google.com/url?q=${encoded}&sa=D&source=hangouts&ust=1&usg=AOvVaw0`],
    ['Google, not encoded', `https://www.google.com/url?q=${LINK}&sa=D`],
    ['Slack’s redirect', `https://slack-redir.net/link?url=${encoded}`],
    ['a redirect with a token of its own', `https://click.example/?token=abc&url=${encoded}`],
    [
      'two redirects',
      `https://www.google.com/url?q=${encodeURIComponent(`https://nam02.safelinks.protection.outlook.com/?url=${encoded}&data=1`)}`,
    ],
    [
      'a redirect with a link that was encoded before',
      `https://t.example/r?url=${encodeURIComponent(encoded)}`,
    ],
    ['a link that is encoded as a whole', encoded],
    ['a link that is encoded twice as a whole', encodeURIComponent(encoded)],
    ['Proofpoint 1', `https://urldefense.proofpoint.com/v1/url?u=${encoded}&k=x`],
    [
      'Proofpoint 2',
      `https://urldefense.proofpoint.com/v2/url?u=${LINK.replaceAll('-', '-2D').replaceAll('_', '-5F').replace(':', '-3A').replaceAll('/', '_').replace('=', '-3D')}&d=DwMF&c=x`,
    ],
    ['Proofpoint 3', `https://urldefense.com/v3/__${LINK}__;!!AbC-dE!xyz$`],
    [
      'Proofpoint 3 without the last character',
      `https://urldefense.com/v3/__${LINK.slice(0, -1)}__;!!AbC!x$`,
    ],
    ['Cisco', `https://secure-web.cisco.com/1AbCd/${encoded}`],
    ['another token in the query', `${LINK}?token=csrf`],
    ['another token of its shape in the query', `${LINK}?token=${'q'.repeat(43)}=`],
    ['another token in the hash', `${LINK}#token=access`],
    ['a page of its own behind /invite', `https://app.example.com/invite/accept?token=${TOKEN}`],
    ['hash before query', `https://app.example.com/?token=${'q'.repeat(43)}=#token=${TOKEN}`],
    ['a hash route with a query', `https://app.example.com/#/join?token=${TOKEN}`],
    ['a program’s slip in the path', `https://app.example.com/invite/undefined?token=${TOKEN}`],
    ['capitals in the parameter', `https://app.example.com/accept?Token=${TOKEN}`],
    ['the query alone', `token=${TOKEN}&x=1`],
    ['escaped letters, twice', LINK.replace(/[_-]/g, (sign) => (sign === '_' ? '%255F' : '%252d'))],
    ['an escaped path in a sign-in link', `https://app.example.com/?next=%2Finvite%2F${TOKEN}`],
    ['an escaped query in one', `/sign-in?to=%2Faccept%3Ftoken%3D${encodeURIComponent(TOKEN)}`],
    ['an escaped slash', `https://app.example.com/invite%2F${TOKEN}`],
    ['hyphens that do not break lines', LINK.replaceAll('-', '\u2011')],
    ['dashes of a word processor', LINK.replaceAll('-', '–')],
    ['a bare token in quotes', `"${TOKEN}"`],
    ['a bare token with a stop', `${TOKEN}。`],
  ])('still works: %s', (_what, link) => {
    expect(tokenFromInviteLink(link)).toBe(TOKEN)
  })

  it('keeps a token of another length, and drops what surrounds it', () => {
    expect(tokenFromInviteLink('"https://app.example.com/invite/abc-123=»"')).toBe('abc-123=')
  })

  it.each([
    `https://app.example.com/invite/a"b`,
    `https://app.example.com/invite/abc def`,
    `https://app.example.com/invite/${TOKEN.slice(0, 20)}/${TOKEN.slice(20)}`,
    `https://app.example.com/reset/${TOKEN}`,
    `https://x.example/?url=${encodeURIComponent('https://app.example.com/')}`,
  ])('yields no token if it is ambiguous: %s', (link) => {
    expect(tokenFromInviteLink(link)).toBeNull()
  })

  it('yields only characters that are safe in a path, whatever the text is (S18)', () => {
    const piece = fc.constantFrom(
      '/invite/',
      TOKEN,
      'https://',
      '%2F',
      '../',
      '?token=',
      '#',
      '&',
      '%',
      '=3D',
      '\n',
      '__;',
      'u=',
      '"',
      'é',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        const token = tokenFromInviteLink(pieces.join(''))
        if (token !== null) expect(token).toMatch(/^[A-Za-z0-9_-]+={0,2}$/)
      }),
    )
  })

  it.each(['https://', '/invite/', '%', 'url=https%3A%2F%2F', '=\n', '&#', '__;', '\u200B', '"'])(
    'handles a hundred thousand repetitions of %j (S26)',
    (piece) => {
      expect(tokenFromInviteLink(piece.repeat(100_000))).toBeNull()
    },
  )
})

describe('what is wrong with a link', () => {
  it.each([
    [`https://app.example.com/invite/${TOKEN}`, null],
    [`"${TOKEN}"`, null],
    ['', 'no_token'],
    ['https://app.example.com/invite/', 'no_token'],
    ['https://app.example.com/welcome', 'no_token'],
    [`https://app.example.com/invite/${TOKEN.slice(0, 30)}`, 'cut_off'],
    [`https://app.example.com/invite/${TOKEN.slice(0, 30)}…`, 'cut_off'],
    [`https://app.example.com/invite/${TOKEN.slice(0, 20)}.${TOKEN.slice(21)}`, 'damaged'],
    [`https://app.example.com/invite/${'a'.repeat(600)}`, 'damaged'],
  ])('inviteLinkProblem for %s: %s', (link, problem) => {
    expect(inviteLinkProblem(link)).toBe(problem)
  })
})

describe('withoutTokenPart', () => {
  it('keeps everything except the token', () => {
    expect(withoutTokenPart(`/invite/${TOKEN}?token=csrf#top`)).toBe('/invite?token=csrf#top')
    expect(withoutTokenPart(`/invite/accept?a=1&token=${TOKEN}`)).toBe('/invite/accept?a=1')
    expect(withoutTokenPart(`/invite/${TOKEN}%22`)).toBe('/invite')
    expect(withoutTokenPart(`/accept?token=${TOKEN}&token=${TOKEN}&a=1`)).toBe('/accept?a=1')
    expect(withoutTokenPart(`/accept?TOKEN=${TOKEN}`)).toBe('/accept')
  })
})

describe('isSafeLink', () => {
  it('accepts web addresses and nothing that executes (S01)', () => {
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

/** Texts built from the pieces with which an address can be made to lead somewhere else. */
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

  it('can be any ordinary web address', () => {
    const address = fc.webUrl({ withQueryParameters: true, withFragments: true })
    fc.assert(
      fc.property(address, (link) => {
        expect(isSafeLink(link)).toBe(true)
      }),
    )
    expect(isSafeLink('HTTPS://App.example.com:8443?token=abc#x')).toBe(true)
    expect(isSafeLink('http://[::1]:3000/einladung/ä')).toBe(true)
  })

  it('leads, as a browser reads it, over HTTP to the host that it shows, and has no user (O13)', () => {
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

  it('is, as a browser reads it, a safe link or a path in the app (O13)', () => {
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
