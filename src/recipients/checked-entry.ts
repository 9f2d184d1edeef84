import { addressProblem } from './address/address-problem'
import { suggestEmail } from './address/suggest-email'
import { decodeWords } from './list/encoded-words'
import { personName } from './list/person-name'
import type { ListedAddress } from './list/read-line'
import type { ParsedRecipient } from './parsed-recipients'
import { isBroken } from './text/broken-text'

/** An entry with its address checked: `problem` and `suggestion` are set if needed. */
export function checkedEntry({ email, name }: ListedAddress, line: number): ParsedRecipient {
  const problem = addressProblem(email)
  const suggestion = problem && suggestEmail(email)
  const readName = plainName(name)
  return {
    email: problem === 'too_long' ? email.slice(0, MAX_KEPT_EMAIL_LENGTH) : email,
    ...(readName && readName !== email && { name: readName }),
    line,
    ...(problem && { problem }),
    ...(suggestion && { suggestion }),
  }
}

/** A name without surrounding brackets; `undefined` if there is none, or if the text is broken. */
function plainName(text = ''): string | undefined {
  const name = decodeWords(text.slice(0, MAX_TEXT_LENGTH))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
  return isBroken(name) ? undefined : personName(name)?.replace(/^[(<[]([^()<>[\]]*)[)>\]]$/, '$1')
}

/** Long enough to recognize the text by, and still too long to be a valid address. */
const MAX_KEPT_EMAIL_LENGTH = 300

/** UTF-16 code units. What is longer is not the name of a person or a role. */
export const MAX_TEXT_LENGTH = 200
