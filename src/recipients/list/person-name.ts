/**
 * The name in the text beside an address, without the number of a line (`2. Ada`), an "and" between two people and brackets
 * around it; `undefined` if there is none, as in an introduction (`Please invite:`).
 */
export function personName(text = ''): string | undefined {
  const name = text
    .replace(LINE_NUMBER, '')
    .replace(CONJUNCTION, '')
    .replace(/^\(([^()]*)\)$/, '$1')
  return /\p{L}/u.test(name) && !/[:：!?]$/.test(name) ? name : undefined
}

/** `2.`, `(2)`, `b)`, or the box of a list of tasks: `[x]`. */
const LINE_NUMBER = /^[([]?(?:\d{1,6}[.):\]]|[a-z][)\]])\s*/i
/** Lower case only: "E" and "Y" are initials. */
const CONJUNCTION = /^(?:and|or|und|oder|et|ou|y|o|e|en|i|oraz|och|og|и|と|و|&)(?:\s+|$)/u
