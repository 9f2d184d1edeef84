import { describe, expect, it } from 'vitest'
import { nameProblem, passwordProblem, passwordStrength } from '../../src/invitation/account'

describe('passwordProblem', () => {
  it.each([
    ['eleven bytes', 'a'.repeat(11), 'too_short'],
    ['twelve bytes', 'a'.repeat(12), null],
    ['seventy-two bytes', 'a'.repeat(72), null],
    ['seventy-three bytes', 'a'.repeat(73), 'too_long'],
    ['six characters of two bytes', 'é'.repeat(6), null],
    ['three emoji of four bytes', '🐎'.repeat(3), null],
    ['nineteen emoji of four bytes', '🐎'.repeat(19), 'too_long'],
    ['twelve spaces, which are not trimmed', ' '.repeat(12), null],
    ['a NUL among the rest', `\0${'a'.repeat(11)}`, null],
    ['ten thousand characters', 'a'.repeat(10_000), 'too_long'],
  ])('counts bytes as the server does: %s (F86)', (_, password, problem) => {
    expect(passwordProblem(password)).toBe(problem)
  })
})

describe('passwordStrength', () => {
  it('is nothing as long as the policy refuses the password', () => {
    expect(passwordStrength('Tr0ub4dor&3')).toBe(0)
    expect(passwordStrength('correct horse battery staple '.repeat(3))).toBe(0)
  })

  it('grows with length and not with odd signs', () => {
    expect(passwordStrength('aaaaaaaaaaaa')).toBe(1)
    expect(passwordStrength('correct hors')).toBe(2)
    expect(passwordStrength('correct horse bat')).toBe(3)
    expect(passwordStrength('correct horse battery staple')).toBe(4)
  })
})

describe('nameProblem', () => {
  it.each([
    ['', 'missing'],
    [' \t ', 'missing'],
    ['Grace', null],
    ['n'.repeat(100), null],
    [` ${'n'.repeat(100)} `, null],
    ['n'.repeat(101), 'too_long'],
    ['𝕘'.repeat(100), null],
    ['غريس هوبر', null],
  ])('%j: %s (F87)', (name, problem) => {
    expect(nameProblem(name)).toBe(problem)
  })
})
