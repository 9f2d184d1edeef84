import { painted, pause } from './pause'

/** How much is parsed in one go, in characters. The first is small, so that a first screen of rows is there at once. */
const SIZES = { first: 40_000, slice: 1_000_000 }

/**
 * What `JSON.parse` answers, but with a pause after each part of a long list, in which the page can react. The first rows
 * are handed out before the rest is read.
 *
 * A list is `{"name":[{…},{…}]}`, cut between two rows. A cut inside of a text leaves two halves that are no JSON; then,
 * and for every other shape, the whole is parsed at once.
 */
export async function parseSliced(
  text: string,
  onFirstRows?: (rows: readonly unknown[]) => void,
  sizes = SIZES,
): Promise<unknown> {
  const name = /^\{"(\w+)":\[\{/.exec(text)?.[1]
  if (text.length <= sizes.slice || name === undefined || !text.endsWith(END))
    return JSON.parse(text)

  const rows: unknown[] = []
  const end = text.length - END.length
  let from = name.length + 5
  while (from < end) {
    const cut = text.indexOf('},{', from + (rows.length === 0 ? sizes.first : sizes.slice))
    const to = cut < 0 ? end : cut + 1
    const slice = parsedRows(text.slice(from, to))
    if (!slice) return JSON.parse(text)
    const isFirst = rows.length === 0
    for (const row of slice) rows.push(row)
    from = to + 1
    if (isFirst && onFirstRows) {
      onFirstRows(slice)
      await painted()
    } else {
      await pause()
    }
  }
  return { [name]: rows }
}

const END = ']}'

function parsedRows(text: string): unknown[] | null {
  try {
    return JSON.parse(`[${text}]`)
  } catch {
    return null
  }
}
