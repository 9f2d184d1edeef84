import { hasAt, hasWord } from '../address/address-shape'

/**
 * The end of an address with a comma in place of its dot, a quotation or a remark in brackets (of limited length, so that matching
 * stays linear), a separator, or the text between separators.
 */
const PIECE =
  /(?<=@[^\s@.<>;]{1,63}),(?:com|org|net|edu|info|io|co|eu|de|fr|es|it|nl|pl|uk|us|ca|ch|at|example)(?![\p{L}\p{N}@.-])|"[^"]{0,200}"|“[^“”]{0,200}”|\([^()@＠]{0,200}\)|[,;，；、،؛]|[^,;，；、،؛"“(]+|["“(]/gu
const SEPARATOR = /^[,;，；、،؛]$/u

/** Splits a line at commas and semicolons, including those of other scripts, except inside double quotes. */
export function segments(line: string): string[] {
  const parts = pieces(line, /^[;；؛]$/u)
  return parts.flatMap((part) => {
    const between = pieces(part, SEPARATOR)
    return parts.length > 1 && between.filter(hasAt).length < 2 && BRACKETED.test(part)
      ? [part]
      : withNames(between)
  })
}

/** Ends in brackets, if only in the name of a directory: `Ada </o=Navy/cn=ada>`. */
const BRACKETED = /<[^<>]{1,320}>\s*$/

/**
 * Joins the parts of names that contain unquoted commas: Outlook writes `Hopper, Grace, Dr. <grace@navy.example>`. The parts
 * before an address are its name if every name has two, not counting titles.
 */
function withNames(parts: readonly string[]): string[] {
  const groups: string[][] = [[]]
  for (const part of parts) {
    groups.at(-1)!.push(part)
    if (hasAt(part)) groups.push([])
  }
  const trailing = groups.pop()!
  const areNames =
    trailing.length === 0 &&
    groups.every((group) => BRACKETED.test(group.at(-1)!) && withoutTitles(group) === 2)
  return areNames ? groups.map((group) => group.map((part) => part.trim()).join(', ')) : [...parts]
}

/** The number of parts of a name, not counting titles. */
const withoutTitles = (parts: readonly string[]) =>
  parts.filter((part) => !TITLE.test(part.replace(/<.*$/, ''))).length

const TITLE =
  /^\s*(?:(?:dr|prof|mag|dipl|ing|ph\.?\s?d|m\.?d|[bm]\.?(?:sc|a)|mba|jr|sr|esq|cpa|rn|iii?|iv|m(?:rs?|s|x))\b[\s.,-]*(?:[a-z]{1,6}\.?)?[\s-]*(?:[a-z]{1,6}\.?)?)\s*$/i

function pieces(text: string, separator: RegExp): string[] {
  const parts = ['']
  for (const [piece] of text.matchAll(PIECE)) {
    if (separator.test(piece)) parts.push('')
    else parts[parts.length - 1] += piece
  }
  return parts.filter((part) => hasWord(part))
}
