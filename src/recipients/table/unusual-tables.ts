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
  const lines = linesOf(text)
  const filled = lines.slice(0, 100).filter((line) => line.trim() !== '')
  const rule = filled.slice(0, 2).findIndex((line) => RULE.test(line))
  const header = (rule === 0 ? filled[1] : filled[0])?.trimEnd() ?? ''
  // Dashes below a header, or above it, show the columns even where a single space is between these.
  const columns = rule < 0 ? header.matchAll(/\S+(?: \S+)*/g) : filled[rule]!.matchAll(/\S+/g)
  const starts = [...columns].map(({ index }) => index)
  const cut = (line: string) =>
    starts.map((at, column) => line.slice(at, starts[column + 1]).trim())
  const isHeader =
    starts.length > 1 && starts.length <= MAX_COLUMNS && namedColumns(cut(header)) > 0
  if (!isHeader) return null
  const isAligned = (line: string) =>
    starts.every((at) => at === 0 || /^ ?$/.test(line.charAt(at - 1)))
  const rows = lines.every(isAligned)
    ? lines.map(cut)
    : lines.map((line) => line.trim().split(/ {2,}/))
  const isEven = rows.every(
    ({ length }, at) => lines[at]!.trim() === '' || length === starts.length,
  )
  return isEven ? rows.map((cells) => cells.join('\t')).join('\n') : null
}

/** Dashes in place of the columns. */
const RULE = /^\s*[-=]{2,}(?:\s+[-=]{2,})+\s*$/

/**
 * People copied from a page that shows name, address and role below one another: with a row for each of them, on the line of its
 * first cell.
 */
export function blocksAsRows(text: string, isRole: IsRole): string | null {
  const lines = linesOf(text).map((line) => line.trim().replaceAll('\t', ' '))
  const cells = lines.filter(Boolean)
  const blocks = blocksOf(cells)
  const isTitle = (cell: string) =>
    /[:：]$/.test(cell) ||
    (!isRole?.(cell) && roleInTitle(cell, (text) => isRole?.(text) || undefined))
  const areCells = cells.every((cell) => isAddress(cell) || isOther(cell)) && !cells.some(isTitle)
  if (!areCells || !(isRegular(blocks, isRole) || haveRoles(blocks, isRole))) return null
  const rows = blocks.values()
  let left = 0
  return lines
    .map((line) => {
      if (line === '') return ''
      const row = left > 0 ? [] : rows.next().value!
      left += row.length - 1
      return row.join('\t')
    })
    .join('\n')
}

type IsRole = ((text: string) => boolean) | null

/** Cells of one person each, if as many stand before each address as before the first. */
function blocksOf(cells: readonly string[]): string[][] {
  const addresses = cells.flatMap((cell, at) => (isAddress(cell) ? [at] : []))
  const [first = 0] = addresses
  const starts = addresses.map((at) => at - first)
  const isApart = starts.every((start, at) => at === 0 || start > addresses[at - 1]!)
  return isApart ? starts.map((start, at) => cells.slice(start, starts[at + 1])) : []
}

/** Whether all blocks have the same cells, and words among them that are more than a name without spaces. */
function isRegular(blocks: readonly string[][], isRole: IsRole): boolean {
  const size = blocks[0]?.length ?? 0
  const isWords = (cell: string) => cell.includes(' ') || isRole?.(cell)
  const worded = blocks.filter((block) => block.some(isWords)).length
  return (
    blocks.length > 1 &&
    size > 1 &&
    blocks.every(({ length }) => length === size) &&
    (size > 2 ? worded * 2 >= blocks.length : worded === blocks.length)
  )
}

/** Whether blocks with a few cells more or less have a name before each address, and roles behind most. */
function haveRoles(blocks: readonly string[][], isRole: IsRole): boolean {
  const at = blocks[0]?.findIndex(isAddress) ?? 0
  const withRole = blocks.filter((block) => isRole?.(block[at + 1] ?? ''))
  return (
    at > 0 &&
    withRole.length * 2 > blocks.length &&
    blocks.every(
      (block) => block.length < at + 6 && !block.slice(0, at).some((cell) => isRole?.(cell)),
    )
  )
}

/** Not an address, and not the time of a chat. */
const isOther = (cell: string) => !hasAt(cell) && !/\d:\d\d/.test(cell)
