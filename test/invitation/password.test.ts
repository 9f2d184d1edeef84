import { describe, expect, it } from 'vitest'
import { passwordProblem, passwordStrength, readPassword } from '../../src/invitation/password'

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
  it('is 0 as long as the policy refuses the password', () => {
    expect(passwordStrength('Tr0ub4dor&3')).toBe(0)
    expect(passwordStrength('correct horse battery staple '.repeat(3))).toBe(0)
  })

  it('grows with length and not with special characters', () => {
    expect(passwordStrength('aaaaaaaaaaaa')).toBe(1)
    expect(passwordStrength('correct hors')).toBe(2)
    expect(passwordStrength('correct horse bat')).toBe(3)
    expect(passwordStrength('correct horse battery staple')).toBe(4)
  })
})

describe('the password policy', () => {
  const strict = { minBytes: 16, maxBytes: 20 }

  it.each([
    ['short', 'fifteen letters', 'too_short', [false, true], 0],
    ['right', 'sixteen letters!', null, [true, true], 3],
    ['long', 'twenty-one letters !!', 'too_long', [true, false], 0],
  ])(
    'drives check, checklist and meter in the same way: %s',
    (_, password, problem, kept, strength) => {
      const reading = readPassword(password, strict)
      expect(reading.problem).toBe(problem)
      expect(reading.checks.map((check) => check.kept)).toEqual(kept)
      expect(reading.strength).toBe(strength)
      expect(passwordProblem(password, strict)).toBe(problem)
      expect(passwordStrength(password, strict)).toBe(strength)
    },
  )
})
