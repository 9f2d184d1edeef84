// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emailProblem } from '../../src/recipients/address/email'
import { suggestEmail } from '../../src/recipients/address/suggest-email'

describe('suggestEmail', () => {
  it.each([
    ['ada@example.com-Admin', 'ada@example.com'],
    ['grace@gmial.com', 'grace@gmail.com'],
    ['grace@gmai.com', 'grace@gmail.com'],
    ['grace@hotmail.con', 'grace@hotmail.com'],
    ['Grace.H@OUTLOK.com', 'Grace.H@outlook.com'],
    ['grace@navy.con', 'grace@navy.com'],
    ['grace＠navy.example', 'grace@navy.example'],
    ['gra\u200Bce@navy.example', 'grace@navy.example'],
    ['barbara@ mit.edu', 'barbara@mit.edu'],
    ['*grace@navy.example*', 'grace@navy.example'],
    ['grace@navy.example|', 'grace@navy.example'],
    ['grace@navy.example&gt', 'grace@navy.example'],
    ['grace@navy.example&nbsp', 'grace@navy.example'],
    ['grace@navy.example?subject=Hi', 'grace@navy.example'],
    ['grace@navy.example%20', 'grace@navy.example'],
    ['%3Cgrace@navy.example%3E', 'grace@navy.example'],
    ['o&amp;m@navy.example', 'o&m@navy.example'],
    ['grace%2Btest@navy.example', 'grace+test@navy.example'],
    ['grace@-navy.example', 'grace@navy.example'],
    ['grace@*.navy.example', 'grace@navy.example'],
    ['jÃ¶rg@navy.example', 'jörg@navy.example'],
    ['-grace@navy.example', 'grace@navy.example'],
    ['=grace@navy.example', 'grace@navy.example'],
    ['//grace@navy.example', 'grace@navy.example'],
    ['//navy.example/?email=grace@navy.example', 'grace@navy.example'],
    ['{grace@navy.example', 'grace@navy.example'],
    ['邮箱：grace@navy.example', 'grace@navy.example'],
    ['grace@navy。example', 'grace@navy.example'],
    ["grace@navy.example's", 'grace@navy.example'],
    ['grace@navy.example’s', 'grace@navy.example'],
    ['grace(at)navy.example', 'grace@navy.example'],
    ['grace [at] navy [dot] example', 'grace@navy.example'],
    ['grace AT navy DOT example', 'grace@navy.example'],
    ['grace_at_navy.example', 'grace@navy.example'],
    ['grace@navy[.]example', 'grace@navy.example'],
    ['grace@navy(dot)example', 'grace@navy.example'],
    ['grace\\@navy.example', 'grace@navy.example'],
    ['grace\\_h@navy.example', 'grace_h@navy.example'],
    ['grace@@navy.example', 'grace@navy.example'],
    ['grace.@navy.example', 'grace@navy.example'],
    ['grace@gmail', 'grace@gmail.com'],
    ['gr\u0430ce@navy.example', 'grace@navy.example'],
    ['grace_tue.example#EXT#@navy.onmicrosoft.com', 'grace@tue.example'],
    ['grace@navy.example?cc=edsger@tue.example&subject=Hi', 'grace@navy.example'],
    ['grace\u3164@navy.example', 'grace@navy.example'],
  ])('corrects %s', (typed, meant) => {
    expect(suggestEmail(typed)).toBe(meant)
  })

  it('corrects typos in the given usual domains', () => {
    expect(suggestEmail('barbara@mit', ['mit.edu'])).toBe('barbara@mit.edu')
    expect(suggestEmail('grace@navvy.example', ['navy.example'])).toBe('grace@navy.example')
    expect(suggestEmail('barbara@mit')).toBeNull()
  })

  it.each([
    'grace@gmail.com',
    'grace@mail.com',
    'grace@navy.example',
    'grace@gmx.net',
    'grace',
    '',
    '@',
    'a@b',
    'look at navy',
    'cat.at.navy.example',
    'Kat Navy',
    'пример@почта.рф',
    'анна@navy.example',
  ])('suggests nothing for %j', (typed) => {
    expect(suggestEmail(typed)).toBeNull()
  })

  it.each([
    'Grace Hopper Home grace@navy.example',
    'grace hopper@navy.example',
    'grace@navy .example',
    'j\uFFFDrg@navy.example',
    `${'a'.repeat(100_000)}@gmial.com`,
  ])('neither joins words across a space nor guesses letters: %s (L7)', (typed) => {
    expect(suggestEmail(typed)).toBeNull()
  })

  it('suggests only valid addresses that differ from the input', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('gmail.con', 'gmial.com', 'yaho.com', 'x'),
        (local, domain) => {
          const typed = `${local}@${domain}`
          const suggestion = suggestEmail(typed, ['x.example'])
          if (suggestion === null) return
          expect(emailProblem(suggestion)).toBeNull()
          expect(suggestion).not.toBe(typed)
        },
      ),
    )
  })
})
