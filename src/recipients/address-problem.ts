import { EMAIL_MAX, emailProblem, type EmailProblem } from '../invitation/email'
import { isBroken } from './broken-text'
import { isUndeliverable } from './undeliverable'

/** Why nobody can be invited by this address. */
export type AddressProblem =
  | EmailProblem
  | 'invisible_sign' // within the address: a space, or a sign that nobody sees
  | 'broken_character' // a letter that went wrong between two programs

/** As `emailProblem`, and besides what servers take although no mail ever arrives there. */
export function addressProblem(email: string): AddressProblem | null {
  // Nothing looks at a text that is far too long: it may be a whole file.
  if (email.length > LONG) return 'too_long'
  const problem = emailProblem(email)
  if (/[\s\p{Cf}]/u.test(email.trim()) && email.includes('@')) return 'invisible_sign'
  if (isBroken(email)) return 'broken_character'
  if (problem) return problem
  return isUndeliverable(email.trim()) ? 'malformed' : null
}

/** In UTF-16 code units: with any longer one, the code points are too many as well. */
const LONG = 2 * EMAIL_MAX + 100
