import { EMAIL_MAX, emailProblem, type EmailProblem } from './email'
import { isBroken } from '../text/broken-text'
import { isUndeliverable } from './undeliverable'

/** Why an address cannot be invited. */
export type AddressProblem =
  | EmailProblem
  | 'invisible_sign' // the address contains a space, a control character or an invisible character
  | 'broken_character' // a character was decoded with the wrong encoding

/** Like `emailProblem`, but also rejects addresses that servers accept although no mail system can deliver to them. */
export function addressProblem(email: string): AddressProblem | null {
  // The input may be a whole file, so no pattern runs on a text that is far too long.
  if (email.length > MAX_CHECKED_LENGTH) return 'too_long'
  const problem = emailProblem(email)
  if (INVISIBLE.test(email.trim()) && email.includes('@')) return 'invisible_sign'
  if (isBroken(email)) return 'broken_character'
  if (problem) return problem
  return isUndeliverable(email.trim()) ? 'malformed' : null
}

const INVISIBLE = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u

/** UTF-16 code units. `EMAIL_MAX` counts code points, so a text longer than this always exceeds it. */
const MAX_CHECKED_LENGTH = 2 * EMAIL_MAX + 100
