// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unicodeDomain } from '../../src/list/readable-address'

describe('a domain in punycode', () => {
  it('decodes to what a browser encodes', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zäöüéñøпочта例え한국]{1,20}$/), (label) => {
        const domain = label.normalize('NFKC')
        const encoded = URL.parse(`http://${domain}.example`)?.hostname
        if (encoded) expect(unicodeDomain(encoded)).toBe(`${domain}.example`)
      }),
    )
  })

  it.each([
    'xn--',
    'xn--\u00FC',
    'xn--99999999',
    'xn--a-ÿ',
    'xn--aaaaaaaaaaaaaaaa',
    'x--y.example',
  ])('is unchanged if it is not valid punycode: %s', (domain) => {
    expect(unicodeDomain(domain)).toBe(domain)
  })
})
