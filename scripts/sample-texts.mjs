/**
 * The texts with their paths; a function is written as its result for made-up values.
 *
 * @param {object} words
 * @param {number} [count] every number among the values, also of seconds
 * @returns {[path: string, text: string][]}
 */
export function sampleTexts(words, count = 3, path = '') {
  return Object.entries(words).flatMap(([key, word]) => {
    const place = path ? `${path}.${key}` : key
    if (typeof word === 'object') return sampleTexts(word, count, place)
    return [[place, typeof word === 'function' ? sample(word, count) : word]]
  })
}

/**
 * @param {(...values: unknown[]) => string} write
 * @param {number} count
 */
function sample(write, count) {
  const facts = { ...FACTS, ...Object.fromEntries(COUNTS.map((name) => [name, count])) }
  for (const values of [[facts], [count, count], ['Ada', 'Ada'], [['Ada', 'Bo']]]) {
    try {
      const text = write(...values)
      if (!/undefined|NaN|\[object/.test(text)) return text
    } catch {
      // This text has values of another kind.
    }
  }
  return write.toString()
}

/** Values for texts with several. */
const COUNTS = [
  'count',
  'total',
  'max',
  'min',
  'limit',
  'number',
  'shown',
  'done',
  'failed',
  'unknown',
  'open',
  'more',
  'ready',
  'invalid',
  'duplicate',
  'listed',
  'pending',
  'expiring',
  'expired',
  'accepted',
  'addresses',
]
const FACTS = {
  email: 'Ada',
  name: 'Ada',
  role: 'Ada',
  date: 'Ada',
  appName: 'Ada',
  title: 'Ada',
  label: 'Ada',
  until: 'Ada',
  problem: '',
  signedInAs: 'Ada',
  over: true,
  lines: [3, 4],
  columns: null,
}
