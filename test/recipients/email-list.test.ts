// @vitest-environment node
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { emailProblem } from '../../src/recipients/address/email'
import { isEmailList, listPeople } from '../../src/recipients/list/email-list'
import { listManyPeople } from '../../src/recipients/list/list-many-people'
import { formatEmailList, parseEmailList } from '../../src/recipients/list/parse-email-list'
import { parseRecipients } from '../../src/recipients/parse-recipients'

const emails = (text: string) => parseEmailList(text).map(({ email }) => email)

/** Addresses that servers accept. */
const address = fc
  .tuple(
    fc.stringMatching(/^[a-zA-Z0-9!#$%&*+/=?^_`{|}~äé-]{1,12}(\.[a-z0-9+äé-]{1,6})?$/),
    fc.stringMatching(/^[a-z0-9äé-]{1,10}(\.[a-z0-9-]{1,6}){1,2}$/),
  )
  .map(([local, domain]) => `${local}@${domain}`)
  .filter((email) => emailProblem(email) === null)
const name = fc.stringMatching(/^[A-Zäé][a-zäé]{1,8}( [A-Z][a-z]{1,8}(, [A-Z][a-z]{1,4})?)?$/)
const listed = fc.record({ email: address, name }, { requiredKeys: ['email'] })

describe('the people in a list', () => {
  it.each([
    ['1. ada@navy.example\n2) grace@navy.example\n(3) edsger@tue.example', [null, null, null]],
    ['1. Ada Lovelace <ada@navy.example>', ['Ada Lovelace']],
    ['ada@navy.example and grace@navy.example', [null, null]],
    ['ada@navy.example & grace@navy.example', [null, null]],
    ['Ada <ada@navy.example> und Grace <grace@navy.example>', ['Ada', 'Grace']],
    ['E Nesbit <e@navy.example>; Y Tan <y@navy.example>', ['E Nesbit', 'Y Tan']],
    ['3M Support <help@navy.example>', ['3M Support']],
    ['Andrea <a@navy.example>', ['Andrea']],
    ['Please invite: ada@navy.example', [null]],
    ['ada@navy.example (Ada Lovelace)', ['Ada Lovelace']],
    ['* **Ada** – `ada@navy.example`', ['Ada']],
    ['a) ada@navy.example\nb) grace@navy.example', [null, null]],
    ['- [x] ada@navy.example', [null]],
  ])('of %j, only names are kept beside the addresses', async (text, names) => {
    expect(listPeople(text).map(({ name = null }) => name)).toEqual(names)
    expect(await listManyPeople(text)).toEqual(listPeople(text))
    const { entries } = await parseRecipients(text)
    expect(entries.map(({ name = null }) => name)).toEqual(names)
  })
})

describe('parseEmailList', () => {
  it.each([
    ['commas', 'a@x.org,b@x.org, c@x.org ,', ['a@x.org', 'b@x.org', 'c@x.org']],
    ['semicolons', 'a@x.org; b@x.org;', ['a@x.org', 'b@x.org']],
    ['lines and tabs', 'a@x.org\r\nb@x.org\tc@x.org\n\n', ['a@x.org', 'b@x.org', 'c@x.org']],
    [
      'spaces, including no-break spaces',
      'a@x.org b@x.org\u00A0c@x.org',
      ['a@x.org', 'b@x.org', 'c@x.org'],
    ],
    [
      'commas of other scripts',
      'a@x.org، b@x.org，c@x.org、d@x.org；',
      ['a@x.org', 'b@x.org', 'c@x.org', 'd@x.org'],
    ],
    [
      'quotes and brackets',
      `"a@x.org", 'b@x.org' (c@x.org) [d@x.org] <e@x.org> «f@x.org»`,
      ['a@x.org', 'b@x.org', 'c@x.org', 'd@x.org', 'e@x.org', 'f@x.org'],
    ],
    ['quotes around the whole list', '"a@x.org, b@x.org"', ['a@x.org', 'b@x.org']],
    ['mailto: links', 'mailto:a@x.org?subject=Hi <mailto:b%2Bc@x.org>', ['a@x.org', 'b+c@x.org']],
    ['the full stop of a sentence', 'Ask a@x.org.', ['a@x.org']],
    ['bullets and rules', '• a@x.org\n- b@x.org\n-----\n""', ['a@x.org', 'b@x.org']],
    [
      'invisible characters around addresses',
      '\uFEFFa@x.org\u200B,\u202Ab@x.org\u202C',
      ['a@x.org', 'b@x.org'],
    ],
    ['separators and no addresses', ' ,;\n\t', []],
  ])('reads a list with %s', (_what, text, expected) => {
    expect(emails(text)).toEqual(expected)
  })

  it('keeps the names beside addresses', () => {
    const text = [
      '"Hopper, Grace" <grace@navy.example>, Edsger <edsger@tue.example> (prof)',
      'Ada Lovelace\tada@x.org',
      'alan@x.org\tAlan Turing\tMember',
      'one a@x.org two b@x.org',
    ].join('\n')
    expect(parseEmailList(text)).toEqual([
      { email: 'grace@navy.example', name: 'Hopper, Grace' },
      { email: 'edsger@tue.example', name: 'Edsger (prof)' },
      { email: 'ada@x.org', name: 'Ada Lovelace' },
      { email: 'alan@x.org', name: 'Alan Turing Member' },
      { email: 'a@x.org', name: 'one' },
      { email: 'b@x.org', name: 'two' },
    ])
  })

  it('reads addresses as Outlook, Exchange, Slack and Markdown write them', () => {
    expect(
      parseEmailList('Hopper, Grace <grace@navy.example>; Dijkstra, Edsger <edsger@tue.example>'),
    ).toEqual([
      { email: 'grace@navy.example', name: 'Hopper, Grace' },
      { email: 'edsger@tue.example', name: 'Dijkstra, Edsger' },
    ])
    expect(emails('alice, Grace <grace@navy.example>, Edsger <edsger@tue.example>')).toEqual([
      'alice',
      'grace@navy.example',
      'edsger@tue.example',
    ])
    expect(emails('SMTP:a@x.org <mailto:b@x.org|b@x.org> [c@x.org](mailto:c@x.org)')).toEqual([
      'a@x.org',
      'b@x.org',
      'c@x.org',
    ])
  })

  it.each([
    'a@x.org。',
    '（a@x.org）',
    '「a@x.org」',
    '‹a@x.org›',
    '…a@x.org…',
    '•a@x.org',
    '👉a@x.org',
  ])('removes the characters around an address (%s)', (text) => {
    expect(emails(text)).toEqual(['a@x.org'])
  })

  it('keeps letters outside the Basic Multilingual Plane', () => {
    expect(emails('𝒶@x.org')).toEqual(['𝒶@x.org'])
  })

  it('keeps text that is not an address as an entry, unchanged', () => {
    expect(emails('alice, barbara@ mit.edu; grace at navy\n@\ne＠x.org')).toEqual([
      'alice',
      'barbara@ mit.edu',
      'grace at navy',
      '@',
      'e＠x.org',
    ])
  })

  it('reads back what formatEmailList writes', () => {
    fc.assert(
      fc.property(fc.array(listed), (entries) => {
        expect(parseEmailList(formatEmailList(entries))).toEqual(entries)
      }),
    )
  })

  it('finds every address, whatever separates them (F84)', () => {
    const between = fc.constantFrom(', ', ';', '\n', '\t', ' ', '\r\n', ' ; ', '，')
    const around = fc.constantFrom<[string, string]>(
      ['', ''],
      ['<', '>'],
      ['"', '"'],
      ['mailto:', ''],
      ['Grace <', '>'],
    )
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            address.filter((text) => !/[%?]/.test(text)),
            around,
            between,
          ),
        ),
        (parts) => {
          const text = parts
            .map(
              ([email, [open, close], gap]) =>
                open + email + close + (open === '"' ? `,${gap}` : gap),
            )
            .join('')
          expect(emails(text)).toEqual(parts.map(([email]) => email))
        },
      ),
    )
  })

  it('keeps the text beside a quoted list', () => {
    const emails = (text: string) => parseEmailList(text).map(({ email }) => email)
    expect(emails('Team "ada@x.org, bob@y.org"')).toEqual(['Team', 'ada@x.org', 'bob@y.org'])
    expect(emails('a"@ "')).toEqual(['a', '@'])
  })

  it('drops no letter or digit of any text, and never throws', () => {
    const signs = fc.constantFrom(
      '"',
      '<',
      '>',
      '@',
      ',',
      ';',
      '(',
      ')',
      ' ',
      '\n',
      '\t',
      '“',
      '”',
      "'",
      '.',
      'a',
      'é',
      '9',
      '[',
      ']',
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(signs).map((all) => all.join('')),
    )
    const words = (text: string) =>
      [...text]
        .filter((sign) => /[\p{L}\p{N}]/u.test(sign))
        .sort()
        .join('')
    fc.assert(
      fc.property(
        texts.filter((text) => !/mailto:/i.test(text)),
        (text) => {
          const entries = parseEmailList(text)
          expect(words(entries.map(({ email, name }) => email + (name ?? '')).join(''))).toBe(
            words(text),
          )
          const ats = (all: string) => all.split(/[@＠]/).length
          expect(ats(entries.map(({ email, name }) => email + (name ?? '')).join(''))).toBe(
            ats(text),
          )
        },
      ),
      { numRuns: 1000, examples: [['<a>'], ['<9>'], ['<Ada>\nada@navy.example']] },
    )
  })

  it.each([
    '"',
    '“',
    '<',
    '<@',
    '@',
    ' ',
    ',',
    'a@',
    '(',
    '\u200B',
    '"a@x.org" <',
    'a <b@c> ',
    'mailto:',
    'a:@',
    'a(@',
    '[a](mailto:',
    'a,b<',
  ])('finishes on 100,000 characters of repeated %j (S26)', (piece) => {
    const text = piece.repeat(100_000 / piece.length)
    expect(parseEmailList(`x${text}y`)).toBeInstanceOf(Array)
  })

  it.each(['“', '"', '<', '(', '@', 'a', '“a@'])(
    'is cut, without a separator in it, before any pattern of lists looks at it: %j (L15)',
    (piece) => {
      const looks = [
        vi.spyOn(String.prototype, 'matchAll'),
        vi.spyOn(String.prototype, 'match'),
        vi.spyOn(String.prototype, 'replaceAll'),
      ]
      const longest = (size: number) => {
        for (const look of looks) look.mockClear()
        const long = piece.repeat(size / piece.length)
        for (const read of [parseEmailList, listPeople]) {
          const [first, ...others] = read(`ada@x.org ${long} bob@x.org`)
          expect(first!.email).toBe('ada@x.org')
          expect(others.at(-1)!.email).toBe('bob@x.org')
        }
        const seen = looks.flatMap(({ mock }) => mock.contexts.map((text) => String(text).length))
        return Math.max(...seen)
      }
      expect([longest(20_000), longest(40_000)]).toEqual([10, 10])
    },
  )
})

describe('an address without its @', () => {
  it.each([
    ['kim@navy.example lee.navy.example sam@navy.example'],
    ['lee.navy.example kim@navy.example sam@navy.example'],
    ['leenavy.org kim@navy.example'],
  ])('is an entry of its own among others: %s', (text) => {
    expect(parseEmailList(text)).toEqual(text.split(' ').map((email) => ({ email })))
  })

  it('has the name before it', () => {
    expect(parseEmailList('Lee Miller lee.navy.example kim@navy.example')).toEqual([
      { email: 'lee.navy.example', name: 'Lee Miller' },
      { email: 'kim@navy.example' },
    ])
  })

  it.each(['J.R.R. Tolkien', 'John.Smith', 'Navy.org', 'St. Pierre', 'www.navy.example'])(
    'is not %s, which is the name of an address',
    (name) => {
      expect(parseEmailList(`${name} <kim@navy.example>`)).toEqual([
        { email: 'kim@navy.example', name },
      ])
    },
  )
})

describe('an address that touches what surrounds it', () => {
  it.each([
    ['Ada(ada@navy.example)', ['ada@navy.example']],
    ['王小明（ada@navy.example）', ['ada@navy.example']],
    ['Ada[ada@navy.example]', ['ada@navy.example']],
    ['ada@navy.example(Ada)', ['ada@navy.example']],
    ['邮箱：ada@navy.example', ['ada@navy.example']],
    ['Correo:ada@navy.example', ['ada@navy.example']],
    ['sip:ada@navy.example', ['ada@navy.example']],
    ['ada@navy.example|grace@navy.example', ['ada@navy.example', 'grace@navy.example']],
    ['ada@navy.example/grace@navy.example', ['ada@navy.example', 'grace@navy.example']],
    ['ada@navy.example·grace@navy.example', ['ada@navy.example', 'grace@navy.example']],
    ['ada@navy.example:grace@navy.example', ['ada@navy.example', 'grace@navy.example']],
    ['ada@navy.example؛grace@navy.example', ['ada@navy.example', 'grace@navy.example']],
    ['mailto:ada@navy.example%2Cgrace@navy.example', ['ada@navy.example', 'grace@navy.example']],
    ['ada@navy.example [mailto:ada@navy.example]', ['ada@navy.example']],
    ['ada@navy.example (ada@navy.example)', ['ada@navy.example']],
    ['root@[192.0.2.1]', ['root@[192.0.2.1]']],
    ['a/b@navy.example', ['a/b@navy.example']],
    ['ada@navy@example.com', ['ada@navy@example.com']],
    ['ada@navy[.]example', ['ada@navy[.]example']],
    ['ada@navy(dot)example', ['ada@navy(dot)example']],
    ['ada(comment)@navy.example', ['ada(comment)@navy.example']],
  ])('is found in %j', (text, expected) => {
    expect(emails(text)).toEqual(expected)
  })

  it('does not part the name in brackets behind it', () => {
    expect(parseEmailList('ada@x.org (Lovelace, Ada), grace@x.org (Hopper, Grace)')).toEqual([
      { email: 'ada@x.org', name: '(Lovelace, Ada)' },
      { email: 'grace@x.org', name: '(Hopper, Grace)' },
    ])
  })
})

describe('isEmailList', () => {
  it('recognizes several addresses, or one that is wrapped, as a list', () => {
    expect(isEmailList('grace@navy.example')).toBe(false)
    expect(isEmailList('  grace@nav ')).toBe(false)
    expect(isEmailList('')).toBe(false)
    expect(isEmailList('a@x.org b@x.org')).toBe(true)
    expect(isEmailList('Grace <grace@navy.example>')).toBe(true)
    expect(isEmailList('mailto:grace@navy.example')).toBe(true)
  })
})

describe('listManyPeople', () => {
  afterEach(() => vi.unstubAllGlobals())
  const addresses = Array.from({ length: 10_000 }, (_, at) => `person-${at}@example.com`)

  it.each(['\n', ', '])(
    'yields to the browser many times in a list separated by %j (L13)',
    async (by) => {
      const yields = vi.fn(() => Promise.resolve())
      vi.stubGlobal('scheduler', { yield: yields })
      const entries = await listManyPeople(addresses.join(by))
      expect(entries.map(({ email }) => email)).toEqual(addresses)
      expect(yields).toHaveBeenCalledTimes(40)
    },
  )

  it('lets other tasks run in browsers without scheduler.yield', async () => {
    const order: string[] = []
    const reading = listManyPeople(addresses.join('\n')).then(() => order.push('read'))
    setTimeout(() => order.push('another task'))
    await reading
    expect(order).toEqual(['another task', 'read'])
  })
})
