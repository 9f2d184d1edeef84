import { hasAt, isAddress } from '../address/address-shape'
import { roleInTitle } from '../role-names'
import { linesOf } from '../text/lines'
import { namedColumns } from './find-header'
import { MAX_COLUMNS } from './read-cells'

/** A table whose lines were quoted whole, as when a file was opened as a single column and saved: without those quotes. */
export function withoutLineQuotes(text: string): string | null {
  const lines = linesOf(text)
  const isQuoted = lines.every((line) => line.trim() === '' || /^"(?:[^"]|"")*"$/.test(line))
  return isQuoted ? lines.map((line) => line.slice(1, -1).replaceAll('""', '"')).join('\n') : null
}

/** A table with a header whose columns are aligned by spaces, with tabs in place of these. */
export function withTabs(text: string): string | null {
  const rows = linesOf(text).map((line) => line.trim().split(/ {2,}/))
  const filled = rows.filter(([first]) => first !== '')
  const [header = []] = filled
  return header.length > 1 &&
    header.length <= MAX_COLUMNS &&
    filled.every(({ length }) => length === header.length) &&
    namedColumns(header) > 0
    ? rows.map((cells) => cells.join('\t')).join('\n')
    : null
}

/**
 * People copied from a page that shows name, address and role below one another: with a row for each of them, on the line of its
 * first cell.
 */
export function blocksAsRows(
  text: string,
  isRole: ((text: string) => boolean) | null,
): string | null {
  const lines = linesOf(text).map((line) => line.trim().replaceAll('\t', ' '))
  const cells = lines.filter(Boolean)
  const first = cells.findIndex(isAddress)
  const size = cells.slice(first + 1).findIndex(isAddress) + 1
  const isTitle = (cell: string) =>
    /[:：]$/.test(cell) ||
    (!isRole?.(cell) && roleInTitle(cell, (text) => isRole?.(text) || undefined))
  const isWords = (cell: string) => cell.includes(' ') || isRole?.(cell)
  const areBlocks =
    first >= 0 &&
    size > Math.max(1, first) &&
    cells.length % size === 0 &&
    cells.every((cell, at) => (at % size === first ? isAddress : isOther)(cell)) &&
    cells.every((_, at) => at % size > 0 || cells.slice(at, at + size).some(isWords)) &&
    !cells.some(isTitle)
  if (!areBlocks) return null
  let at = 0
  return lines
    .map((line) => {
      if (line === '') return ''
      at += 1
      return at % size === 1 ? cells.slice(at - 1, at - 1 + size).join('\t') : ''
    })
    .join('\n')
}

/** Not an address, and not the time of a chat. */
const isOther = (cell: string) => !hasAt(cell) && !/\d:\d\d/.test(cell)
