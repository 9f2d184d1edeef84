/** Words to look for in headers. */
export interface WordList {
  /** Whether the whole text is one of the words. */
  is: (text: string) => boolean
  /** Whether the text contains one of the words. */
  isIn: (text: string) => boolean
  /** The text without any of the words. */
  outOf: (text: string) => string
}

/**
 * Creates a word list. A long word also matches words that start with it (`vorgesetzt` matches `Vorgesetzte`) unless `match` is
 * `whole words`; a short word must match a whole word; in scripts without spaces a word matches anywhere. Texts passed to the
 * list must be folded with `foldHeader`.
 */
export function wordList(words: readonly string[], match?: 'whole words'): WordList {
  // Built on first use: most pages never read a file.
  let sorted: ReturnType<typeof sortWords> | undefined
  const lists = () => (sorted ??= sortWords(words, match === 'whole words'))
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
      let remaining = ` ${text} `
      for (const word of unspaced) remaining = remaining.replaceAll(word, ' ')
      for (const phrase of phrases) remaining = remaining.replaceAll(` ${phrase} `, ' ')
      return tokens(remaining)
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

/** Removes accents, punctuation and case: `E-Mail-Adresse` becomes `email adresse`, `userPrincipalName` three words. */
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
