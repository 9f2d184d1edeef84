/** @typedef {import('../data/rows.mjs').Row} Row */

const WORDS = ['grace.hopper', 'turing.9', 'admin', 'example42', 'liskov', 'zzz']
const BURST = 'margaret'

/** @param {string} word */
const prefixes = (word) => Array.from(word, (_, at) => word.slice(0, at + 1))

/**
 * What a search shows, by the plainest search there is. Every page searches the address and the role by the server's name;
 * ours searches the role's word too, in which none of these is found.
 * @param {readonly Row[]} rows
 * @param {string} needle
 */
function sightOf(rows, needle) {
  const found = rows.filter(({ email, role }) => `${email} ${role}`.includes(needle))
  return { count: found.length, ...(found[0] && { first: found[0].email }) }
}

/**
 * Words typed and taken back, key by key.
 * @param {readonly Row[]} rows
 */
export function typing(rows) {
  const texts = WORDS.flatMap((word) => [
    ...prefixes(word),
    ...prefixes(word).slice(0, -1).reverse(),
  ])
  return texts.map((text) => ({ text, sight: sightOf(rows, text) }))
}

/**
 * A word typed faster than anything is painted.
 * @param {readonly Row[]} rows
 */
export const burst = (rows) => ({ texts: prefixes(BURST), sight: sightOf(rows, BURST) })
