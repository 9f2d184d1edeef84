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
