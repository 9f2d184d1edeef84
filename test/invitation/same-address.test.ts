// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressKey, sameAddress } from '../../src/invitation/same-address'

describe('two spellings of an address (L10)', () => {
  it('are the same if a server sees the same bytes', () => {
    expect(sameAddress('ada@x.example', 'ada@x.example')).toBe('same')
  })

  it.each([
    ['letter case', 'ada@x.example', 'Ada@X.example'],
    ['spaces around it', 'ada@x.example', ' ada@x.example '],
    ['composed and decomposed letters', 'jos\u00E9@x.example', 'jose\u0301@x.example'],
    ['a domain in Unicode and in punycode', 'ada@münchen.example', 'ada@xn--mnchen-3ya.example'],
    ['punycode in capitals', 'ada@münchen.example', 'ada@XN--MNCHEN-3YA.example'],
    ['a domain in another script', 'a@почта.рф', 'a@xn--80a1acny.xn--p1ai'],
    ['characters that are not drawn', 'ada@x.example', 'a\u200Bda@x.\u00ADexample'],
    ['full-width characters', 'ada@x.example', 'ａｄａ＠x．example'],
    ['the full stop of another script', 'a@例え.jp', 'a@例え。jp'],
    ['a variation selector', 'ada@x.example', 'ada\uFE0F@x.example'],
    ['the two forms of sigma', 'οδός@x.example', 'ΟΔΌΣ@x.example'],
  ])('look the same to people but not to a server: %s', (_what, a, b) => {
    expect(sameAddress(a, b)).toBe('looks_same')
    expect(addressKey(a)).toBe(addressKey(b))
  })

  it.each([
    ['ada@x.example', 'adb@x.example'],
    ['ada@x.example', 'ada@y.example'],
    ['jose@x.example', 'josé@x.example'],
    ['ada@munchen.example', 'ada@münchen.example'],
    ['ada@strasse.example', 'ada@straße.example'],
    ['ada+1@x.example', 'ada@x.example'],
    ['a.da@x.example', 'ada@x.example'],
    ['xn--mnchen-3ya@x.example', 'münchen@x.example'],
  ])('belong to different people: %s and %s', (a, b) => {
    expect(sameAddress(a, b)).toBe('different')
  })

  it('have a key whose key is itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const key = addressKey(`${a}@${b}`)
        expect(addressKey(key)).toBe(key)
      }),
    )
  })
})
