import { describe, expect, it } from 'vitest'
import { nameProblem } from '../../src/invitation/account'

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
