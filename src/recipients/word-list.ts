/** Words to look for in headers. */
export interface WordList {
  /** Whether the text is one of the words. */
  is: (text: string) => boolean
  /** Whether one of them stands in it. */
  isIn: (text: string) => boolean
  /** The text without them. */
  outOf: (text: string) => string
}

/**
 * A list of words. A long one is found by its beginning (`vorgesetzt` in `Vorgesetzte`), unless whole words are wanted; a short
 * one has to stand alone; and in scripts without spaces a word is found wherever it stands. Texts must be folded.
 */
export function wordList(words: readonly string[], match?: 'whole words'): WordList {
  // Made at the first use: most pages never read a file.
  let made: ReturnType<typeof sortWords> | undefined
  const lists = () => (made ??= sortWords(words, match === 'whole words'))
  const isFound = (token: string) => {
    const { all, stems } = lists()
    return all.has(token) || stems.some((stem) => token.startsWith(stem))
  }
  return {
    is: (text) => lists().all.has(text),
    isIn(text) {
      const { phrases, unspaced } = lists()
      const padded = ` ${text} `
      return (
        tokens(text).some(isFound) ||
        phrases.some((phrase) => padded.includes(` ${phrase} `)) ||
        unspaced.some((word) => text.includes(word))
      )
    },
    outOf(text) {
      const { phrases, unspaced } = lists()
      let rest = ` ${text} `
      for (const word of unspaced) rest = rest.replaceAll(word, ' ')
      for (const phrase of phrases) rest = rest.replaceAll(` ${phrase} `, ' ')
      return tokens(rest)
        .filter((token) => !isFound(token))
        .join(' ')
    },
  }
}

const tokens = (text: string) => text.split(' ').filter(Boolean)

function sortWords(words: readonly string[], whole: boolean) {
  // Longest first, so that a phrase is found before a part of it.
  const folded = [...new Set(words.map(foldHeader))].sort((a, b) => b.length - a.length)
  const spaced = folded.filter((word) => word !== '' && !UNSPACED.test(word))
  return {
    all: new Set(folded),
    stems: whole
      ? []
      : spaced.filter((word) => !word.includes(' ') && (word.length > 4 || word === 'mail')),
    phrases: spaced.filter((word) => word.includes(' ')),
    unspaced: folded.filter((word) => UNSPACED.test(word)),
  }
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Arabic}\p{Script=Hebrew}]/u

/** Without accents, signs and case: `E-Mail-Adresse` becomes `email adresse`, `userPrincipalName` three words. */
export function foldHeader(text: string): string {
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
