import {
  ACCOUNT_WORDS,
  EMAIL_WORDS,
  FIRST_NAME,
  FULL_NAME,
  LAST_NAME,
  LOGIN_WORDS,
  NEUTRAL_WORDS,
  NOT_A_ROLE,
  NOT_EMAIL_WORDS,
  NOT_ROLE_WORDS,
  OTHER_WORDS,
  PRIVATE_WORDS,
  ROLE_WORDS,
  SECRET_WORDS,
  WORK_WORDS,
} from './header-words'

/**
 * What a header says about its column. A rank tells how plainly: 0 says nothing else, and an address of rank `DOUBTFUL` or
 * more is another person's, or not the one that somebody uses.
 */
export interface HeaderKind {
  kind: 'address' | 'role' | 'name' | 'first_name' | 'last_name' | 'secret' | 'not_role' | null
  rank: number
  /** Equal for the columns of a numbered family: `E-mail 1 - Value` and `E-mail 2 - Value`. */
  family: string
  /** Its number there; 1 without one. */
  number: number
}

export const DOUBTFUL = 5

export function headerKind(header: string): HeaderKind {
  const [text, inBrackets] = headerTexts(header)
  const own = kindOf(text)
  const other = kindOf(inBrackets)
  // `User name [userPrincipalName]`: the brackets may say more than what stands before them.
  const best =
    other.kind === 'address' && own.kind !== 'secret' && other.rank < own.rank ? other : own
  const family = fold(text)
  return {
    ...best,
    family: family.replace(/\d+/g, '').replace(/\s+/g, ' ').trim(),
    number: Number(/\d+/.exec(family)?.[0] ?? 1),
  }
}

type Kind = Pick<HeaderKind, 'kind' | 'rank'>
const NONE: Kind = { kind: null, rank: Infinity }

function kindOf(header: string): Kind {
  const text = fold(header)
  if (text === '') return NONE
  if (finds(text, SECRET_WORDS)) return { kind: 'secret', rank: 0 }
  const address = addressRank(text)
  if (address !== null) return { kind: 'address', rank: address }
  const role = roleRank(text)
  if (role !== null) return { kind: 'role', rank: role }
  return nameKind(text) ?? (finds(text, NOT_A_ROLE) ? { kind: 'not_role', rank: 0 } : NONE)
}

function addressRank(text: string): number | null {
  if (isOneOf(text, LOGIN_WORDS)) return 2
  if (isOneOf(text, ACCOUNT_WORDS)) return 4
  if (!finds(text, EMAIL_WORDS)) return null
  if (finds(text, OTHER_WORDS)) return DOUBTFUL
  const rest = without(text, EMAIL_WORDS)
  if (finds(rest, NOT_EMAIL_WORDS)) return DOUBTFUL + 1
  const left = without(rest, NEUTRAL_WORDS).replace(/\d+/g, '').trim()
  if (left === '') return 0
  if (finds(left, PRIVATE_WORDS)) return 3
  return finds(left, WORK_WORDS) ? 1 : 2
}

function roleRank(text: string): number | null {
  const unnumbered = text.replace(/\d+/g, ' ').replace(/\s+/g, ' ').trim()
  if (!stands(unnumbered, ROLE_WORDS)) return null
  const rest = without(unnumbered, ROLE_WORDS)
  if (finds(rest, NOT_ROLE_WORDS)) return DOUBTFUL
  if (unnumbered !== text) return 2
  return without(rest, NEUTRAL_WORDS) === '' ? 0 : 1
}

function nameKind(text: string): Kind | null {
  const bare = text.replace(NAME_NOISE, ' ').replace(/\s+/g, ' ').trim()
  if (isOneOf(bare, FULL_NAME)) return { kind: 'name', rank: 0 }
  if (isOneOf(bare, FIRST_NAME)) return { kind: 'first_name', rank: 0 }
  return isOneOf(bare, LAST_NAME) ? { kind: 'last_name', rank: 0 } : null
}

const NAME_NOISE =
  /(?<!\S)(required|optional|employee|participant|attendee|member|student|recipient|guest|person|s)(?!\S)/g

/** The text of a header, and what it says in brackets. */
function headerTexts(header: string): [text: string, inBrackets: string] {
  const short = header.slice(0, MAX_HEADER)
  const [, inBrackets = ''] = /[[(]([^\])]+)[\])]/.exec(short) ?? []
  return [short.replace(/[[(][^\])]*[\])]/g, ' '), inBrackets]
}

const MAX_HEADER = 120

/** Without accents, signs and case: `E-Mail-Adresse` becomes `email adresse`, `userPrincipalName` three words. */
function fold(text: string): string {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}'’ʼ"״׳]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/ł/g, 'l')
    .replace(/[øð]/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/ı/g, 'i')
    .replace(/ß/g, 'ss')
    .replace(/đ/g, 'd')
    .replace(/(?<!\S)[eе] (?=mail|post|пошт|почт|meil)/gu, 'e')
    .trim()
}

const NO_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Arabic}\p{Script=Hebrew}]/u

const isSpaceless = (word: string) => NO_SPACES.test(word)

const folded = new Map<readonly string[], readonly string[]>()
/** Longest first, so that a phrase is found before a word of it. */
function foldAll(words: readonly string[]): readonly string[] {
  const known = folded.get(words)
  if (known) return known
  const all = [...new Set(words.map(fold))].filter(Boolean).sort((a, b) => b.length - a.length)
  folded.set(words, all)
  return all
}

const isOneOf = (text: string, words: readonly string[]) => foldAll(words).includes(text)

/** Whether one of the words stands in the text as it is. */
const stands = (text: string, words: readonly string[]) =>
  foldAll(words).some((word) =>
    isSpaceless(word) ? text.includes(word) : ` ${text} `.includes(` ${word} `),
  )

/** Whether one of the words begins somewhere in the text. A short one has to stand there as it is. */
const finds = (text: string, words: readonly string[]) =>
  stands(text, words) ||
  foldAll(words).some(
    (word) => !isSpaceless(word) && isStem(word) && ` ${text}`.includes(` ${word}`),
  )

const isStem = (word: string) => word.length > 4 || word === 'mail'

/** The text without those of its words that these find. */
function without(text: string, words: readonly string[]): string {
  let rest = ` ${text} `
  for (const word of foldAll(words)) {
    if (isSpaceless(word)) rest = rest.replaceAll(word, ' ')
    else if (word.includes(' ')) rest = rest.replaceAll(` ${word} `, ' ')
  }
  const isFound = (token: string) =>
    foldAll(words).some((word) => token === word || (isStem(word) && token.startsWith(word)))
  return rest
    .split(' ')
    .filter((token) => token !== '' && !isFound(token))
    .join(' ')
}
