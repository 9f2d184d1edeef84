// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { addressProblem } from '../../src/recipients/address/address-problem'

describe('addressProblem (L9)', () => {
  it.each([
    ['ada@example.com&gt', 'malformed'],
    ['ada@example.com&nbsp', 'malformed'],
    ['ada@example.com?x=1', 'malformed'],
    ['ada@example.com%20', 'malformed'],
    ['ada@example.com=20', 'malformed'],
    ['ada@example.com/', 'malformed'],
    ['ada@-example.com', 'malformed'],
    ['ada@example-.com', 'malformed'],
    ['ada@*.example.com', 'malformed'],
    ['%20ada@example.com', 'malformed'],
    ['-ada@example.com', 'malformed'],
    ['=ada@example.com', 'malformed'],
    ['//ada@example.com', 'malformed'],
    ['{ada@example.com', 'malformed'],
    ['邮箱：ada@example.com', 'malformed'],
    ['王小明（ada@example.com', 'malformed'],
    ['o’brien@example.com', 'malformed'],
    ['ada→bob@example.com', 'malformed'],
    ['ada@example.c', 'malformed'],
    ['ada@example.com-Admin', 'malformed'],
    ['ada@192.168.0.1', 'malformed'],
    ['ada_home.example#EXT#@example.onmicrosoft.com', 'malformed'],
    ['j\u009Arg@example.com', 'invisible_sign'],
    ['ada\u3164@example.com', 'invisible_sign'],
    ['ada@exam\u034Fple.com', 'invisible_sign'],
    ['j\uFFFDrg@example.com', 'broken_character'],
    ['jÃ¶rg@example.com', 'broken_character'],
    ['a'.repeat(1_000_000), 'too_long'],
    [`${'a'.repeat(1_000_000)}@example.com`, 'too_long'],
  ])('rejects an address that servers accept but mail never reaches: case %#', (email, problem) => {
    expect(addressProblem(email)).toBe(problem)
  })

  it.each([
    'o&m@example.com',
    'a%b@example.com',
    'a?b@example.com',
    'a=b@example.com',
    'a/b@example.com',
    'user@münchen.example',
    'пример@почта.рф',
    'user@xn--mnchen-3ya.example',
    'user@example.xn--p1ai',
    'user@[192.0.2.1]',
    'user@exa_mple.com',
    '_user@example.com',
    'user@example.рф',
    'user@example.xn--p1ai',
    'हिन्दी@उदाहरण.भारत',
    'ada🎉@example.com',
  ])('accepts an unusual but deliverable address: %s', (email) => {
    expect(addressProblem(email)).toBeNull()
  })
})
