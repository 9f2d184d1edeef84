import { describe, expect, it } from 'vitest'
import { emailProblem } from '../../src/recipients/address/email'
import recorded from '../recordings/email-corpus.json'

const corpus = recorded.map((verdict) => ({
  ...verdict,
  // The recording writes long runs as "<300 x a>".
  email: verdict.email.replace(/<(\d+) x (.)>/g, (_, count, char) => char.repeat(Number(count))),
}))

// Taken by the servers, refused by us: the comment would become part of the stored address.
const STRICTER = ['a@example.com(c)']

describe('emailProblem', () => {
  it.each(corpus)('agrees with three real servers on $email (F82)', ({ email, acceptable }) => {
    expect(emailProblem(email) === null).toBe(acceptable && !STRICTER.includes(email))
  })
})

describe('what emailProblem says', () => {
  it.each([
    ['', 'missing'],
    ['   ', 'missing'],
    ['plain', 'no_at'],
    ['a@', 'no_at'],
    ['@example.com', 'no_at'],
    ['barbara@mit', 'no_domain_ending'],
    ["o'brien@example.com", 'forbidden_character'],
    ['a b@example.com', 'malformed'],
    [`${'a'.repeat(243)}@example.com`, 'too_long'],
  ])('%j: %s', (text, problem) => {
    expect(emailProblem(text)).toBe(problem)
  })

  it('takes 254 characters (F80)', () => {
    expect(emailProblem(`${'a'.repeat(242)}@example.com`)).toBeNull()
  })
})
