import * as words from './header-words'
import { foldHeader as fold, wordList } from './word-list'

/**
 * What a header says about its column. `other` means another person, or something that resembles a role. `rank` tells how
 * plainly the header says it: 0 is unambiguous; an address of rank `DOUBTFUL` or higher belongs to another person, or is not
 * the address that the person uses.
 */
export interface HeaderKind {
  kind:
    'address' | 'role' | 'name' | 'first_name' | 'infix' | 'last_name' | 'secret' | 'other' | null
  rank: number
  /** The header without its number; equal for numbered columns such as `E-mail 1 - Value` and `E-mail 2 - Value`. */
  family: string
  /** The header without the words for e-mail: `speaker` in `Speaker Email`. */
  whose: string
  /** The number in the header; 1 if there is none. */
  number: number
}

export const DOUBTFUL = 5
/** The rank of a private address. */
const PRIVATE_RANK = 3

const SECRET = wordList(words.SECRET_WORDS)
const EMAIL = wordList(words.EMAIL_WORDS)
const LOGIN = wordList(words.LOGIN_WORDS)
const ACCOUNT = wordList(words.ACCOUNT_WORDS)
const OTHER = wordList(words.OTHER_WORDS)
const NOT_EMAIL = wordList(words.NOT_EMAIL_WORDS)
const PRIVATE = wordList(words.PRIVATE_WORDS)
const WORK = wordList(words.WORK_WORDS)
const NEUTRAL = wordList(words.NEUTRAL_WORDS, 'whole words')
const ROLE = wordList(words.ROLE_WORDS, 'whole words')
const NOT_ROLE = wordList(words.NOT_ROLE_WORDS)
const NOT_A_ROLE = wordList(words.NOT_A_ROLE)
const FULL_NAME = wordList(words.FULL_NAME)
const FIRST_NAME = wordList(words.FIRST_NAME)
const INFIX = wordList(words.INFIX)
const LAST_NAME = wordList(words.LAST_NAME)

export function headerKind(header: string): HeaderKind {
  const [text, inBrackets] = headerTexts(header)
  const family = fold(text)
  const whole = kindOf(family.replace(QUESTION, '').replace(POSSESSIVE, ''))
  // In two languages: `Name / Nom`.
  const [first = '', second] = text.split('/')
  const own = whole.kind === null && second ? kindOf(fold(first)) : whole
  const other = kindOf(fold(inBrackets))
  // In `User name [userPrincipalName]`, the brackets may be plainer than the text before them, but never say whose address it is.
  const isBetter = other.kind === 'address' && own.kind !== 'secret' && other.rank < own.rank
  const best = isBetter ? other : own
  const isPrivate = best.kind === 'address' && PRIVATE.isIn(fold(inBrackets))
  const isOther = best.kind === 'address' && OTHER.isIn(`${family} ${fold(inBrackets)}`)
  return {
    ...best,
    rank: isOther
      ? Math.max(best.rank, DOUBTFUL)
      : isPrivate
        ? Math.max(best.rank, PRIVATE_RANK)
        : best.rank,
    family: family.replace(/\d+/g, '').replace(/\s+/g, ' ').trim(),
    whose: EMAIL.outOf(family).replace(/ address$/, ''),
    number: Number(/\d+/.exec(family)?.[0] ?? 1),
  }
}

/** How a form asks for something: "What is your name?" */
const QUESTION =
  /^(?:what is|whats|please (?:enter|provide|give|state)|enter|wie lautet|wie ist|was ist|quelle? est|cual es|qual e|wat is|podaj) /
const POSSESSIVE =
  /^(?:your|the|ihre?|deine?|votre|ton|tu|su|(?:il |la )?tu[ao]|(?:o |a )?(?:seu|sua)|je|jouw|uw) /

type Kind = Pick<HeaderKind, 'kind' | 'rank'>
const NONE: Kind = { kind: null, rank: Infinity }

function kindOf(text: string): Kind {
  if (text === '') return NONE
  if (SECRET.isIn(text)) return { kind: 'secret', rank: 0 }
  const address = addressRank(text)
  if (address !== null) return { kind: 'address', rank: address }
  const role = roleRank(text)
  if (role !== null) return { kind: 'role', rank: role }
  const isOther = OTHER.isIn(text) || NOT_A_ROLE.isIn(text)
  return nameKind(text) ?? (isOther ? { kind: 'other', rank: 0 } : NONE)
}

function addressRank(text: string): number | null {
  if (LOGIN.is(text)) return 2
  if (ACCOUNT.is(text)) return 4
  if (!EMAIL.isIn(text)) return null
  if (OTHER.isIn(text)) return DOUBTFUL
  const otherWords = EMAIL.outOf(text)
  if (NOT_EMAIL.isIn(otherWords)) return DOUBTFUL + 1
  const qualifiers = NEUTRAL.outOf(otherWords).replace(/\d+/g, '').trim()
  if (qualifiers === '') return 0
  if (PRIVATE.isIn(qualifiers)) return PRIVATE_RANK
  return WORK.isIn(qualifiers) ? 1 : 2
}

function roleRank(text: string): number | null {
  const unnumbered = text.replace(/\d+/g, ' ').replace(/\s+/g, ' ').trim()
  if (!ROLE.isIn(unnumbered)) return null
  const otherWords = ROLE.outOf(unnumbered)
  if (NOT_ROLE.isIn(otherWords)) return DOUBTFUL
  if (unnumbered !== text) return 2
  return NEUTRAL.outOf(otherWords) === '' ? 0 : 1
}

function nameKind(text: string): Kind | null {
  const bare = text.replace(NAME_NOISE, ' ').replace(/\s+/g, ' ').trim()
  if (INFIX.is(bare)) return { kind: 'infix', rank: 0 }
  if (FULL_NAME.is(bare) || FULL_NAME.is(text)) return { kind: 'name', rank: 0 }
  if (FIRST_NAME.is(bare)) return { kind: 'first_name', rank: 0 }
  return LAST_NAME.is(bare) ? { kind: 'last_name', rank: 0 } : null
}

const NAME_NOISE =
  /(?<!\S)(legal|preferred|required|optional|employee|participant|attendee|invitee|registrant|applicant|customer|client|member|student|recipient|guest|person|s)(?!\S)/g

/** Splits a header into its text and the text in its brackets. */
function headerTexts(header: string): [text: string, inBrackets: string] {
  const short = header.slice(0, MAX_HEADER_LENGTH).replaceAll('#', ' number ')
  const [, inBrackets = ''] = /[[(]([^\])]+)[\])]/.exec(short) ?? []
  return [short.replace(/[[(][^\])]*[\])]/g, ' '), inBrackets]
}

const MAX_HEADER_LENGTH = 120
