/** @typedef {import('../data/rows.mjs').Row} Row */

const WORDS = ['grace.hopper', 'turing.9', 'admin', 'example42', 'liskov', 'zzz']
const BURST = 'margaret'

/** @param {string} word */
const prefixes = (word) => Array.from(word, (_, at) => word.slice(0, at + 1))

/**
 * Computes what a search should show, with the simplest possible search. Every page searches the address and the server's
 * name of the role. Ours also searches the role's label, which contains none of these words.
 * @param {readonly Row[]} rows
 */
function searchOf(rows) {
  const texts = rows.map(({ email, role }) => `${email} ${role}`)
  return (/** @type {string} */ needle) => {
    const found = rows.filter((_, at) => texts[at]?.includes(needle))
    return { count: found.length, ...(found[0] && { first: found[0].email }) }
  }
}

/**
 * Words typed and deleted again, key by key.
 * @param {readonly Row[]} rows
 */
export function typing(rows) {
  const texts = WORDS.flatMap((word) => [
    ...prefixes(word),
    ...prefixes(word).slice(0, -1).reverse(),
  ])
  const search = searchOf(rows)
  return texts.map((text) => ({ text, sight: search(text) }))
}

/**
 * A word typed faster than anything is painted.
 * @param {readonly Row[]} rows
 */
export const burst = (rows) => ({ texts: prefixes(BURST), sight: searchOf(rows)(BURST) })
