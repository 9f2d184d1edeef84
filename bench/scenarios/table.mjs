import { bodyOf, rowsOf } from '../rows.mjs'

/** @typedef {import('../rows.mjs').Row} Row */

const WORDS = ['grace.hopper', 'turing.9', 'admin', 'example42', 'liskov', 'zzz']
const BURST = 'margaret'

/** @param {readonly Row[]} rows @param {string} needle */
function matching(rows, needle) {
  // Both pages search the address and the role by the server's name; ours its word as well, which holds no other needle here.
  const found = rows.filter(({ email, role }) => `${email} ${role}`.includes(needle))
  return { count: found.length, ...(found[0] && { first: found[0].email }) }
}

/** @param {string} word */
const prefixes = (word) => Array.from(word, (_, at) => word.slice(0, at + 1))

/** @param {readonly number[]} values @param {number} part */
export function percentile(values, part) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? 0
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
  return texts.map((text) => ({ text, sight: matching(rows, text) }))
}

/** @type {import('../run.mjs').Scenario} */
export const table = {
  name: 'InvitationTable',
  pages: { ours: 'ours/', floor: 'floor/' },
  sizes: [100, 1_000, 10_000, 100_000],

  replies(count) {
    const rows = rowsOf(count)
    const [first, ...rest] = rows
    return {
      [`${count}`]: bodyOf(rows),
      [`${count}-changed`]: bodyOf(first ? [{ ...first, accepted: true }, ...rest] : rows),
    }
  },

  async measure(page, count, { heap }) {
    const rows = rowsOf(count)
    const all = { count, first: rows[0]?.email ?? '' }
    const byEmail = [...rows].sort((a, b) => (a.email < b.email ? -1 : 1))

    const load = await page.evaluate(
      ([name, first]) => window.probe.load(name ?? '', { first }),
      [`${count}`, all.first],
    )
    await page.evaluate((sight) => window.probe.keystrokes([{ text: '', sight }]), all)
    const elements = await page.evaluate(() => window.probe.elements())
    const loaded = await heap()

    const slow = await page.evaluate(() => window.probe.scroll(7_000, 1_500))
    const fast = await page.evaluate(() => window.probe.scroll(20_000, 1_500))

    const keys = await page.evaluate((steps) => window.probe.keystrokes(steps), typing(rows))
    await page.evaluate((sight) => window.probe.keystrokes([{ text: '', sight }]), all)
    // One alone would say where in a frame it happened to end.
    const bursts = []
    for (let at = 0; at < 5; at += 1) {
      bursts.push(
        await page.evaluate(
          ([texts, sight]) => window.probe.burst(texts, sight),
          /** @type {const} */ ([prefixes(BURST), matching(rows, BURST)]),
        ),
      )
      await page.evaluate((sight) => window.probe.keystrokes([{ text: '', sight }]), all)
    }

    const one = await page.evaluate(() => window.probe.click('selectOne', { selected: 1 }))
    const every = await page.evaluate(
      (count) => window.probe.click('selectAll', { selected: count }),
      count,
    )
    await page.evaluate(() => window.probe.click('selectAll', { selected: 0 }))

    const refetch = await page.evaluate(
      ([name]) => window.probe.refetch(name ?? '', { first: 'Accepted' }),
      [`${count}-changed`],
    )
    const sort = await page.evaluate(
      (first) => window.probe.click('sort', { first }),
      byEmail[0]?.email ?? '',
    )
    const again = await page.evaluate(
      (first) => window.probe.click('sort', { first }),
      byEmail.at(-1)?.email ?? '',
    )

    return {
      'first rows painted': [load.first, 'ms'],
      'longest task on load': [load.task, 'ms'],
      'keystroke p50': [percentile(keys, 0.5), 'ms'],
      'keystroke p95': [percentile(keys, 0.95), 'ms'],
      'burst of keys': [percentile(bursts, 0.5), 'ms'],
      'sort, first time': [sort, 'ms'],
      'sort, again': [again, 'ms'],
      'one checkbox': [one, 'ms'],
      'select all': [every, 'ms'],
      'scroll at 7,000 px/s, dropped': [slow.dropped, '%'],
      'scroll at 7,000 px/s, blank': [slow.blank, '%'],
      'scroll at 20,000 px/s, dropped': [fast.dropped, '%'],
      'scroll at 20,000 px/s, blank': [fast.blank, '%'],
      'refetch, one changed': [refetch.first, 'ms'],
      'longest task on refetch': [refetch.task, 'ms'],
      'rows redrawn when one of n changed': [refetch.drawn, ''],
      heap: [loaded, 'MB'],
      'DOM elements': [elements, ''],
    }
  },
}
