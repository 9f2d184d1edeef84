import { hasAt, hasWord } from '../address/address-shape'
import type { ReadingProblem } from '../parsed-recipients'
import { filledCells, namedColumns } from './find-header'
import type { TableRow } from './read-cells'

/** The rows below a header, up to the next table. Skips separator lines and repetitions of the header. */
export function sectionBelow(rows: readonly TableRow[], header: TableRow | undefined) {
  const body: TableRow[] = []
  const problems: ReadingProblem[] = []
  const headerKey = header && keyOf(header)
  for (const row of rows.slice(header ? rows.indexOf(header) + 1 : 0)) {
    const isRepeated = headerKey !== undefined && keyOf(row) === headerKey
    if (isRepeated || (header && filledCells(row) > 1 && namedColumns(row.cells) > 1)) {
      // The titles directly above the second table belong to it.
      while (body.length > 0 && filledCells(body.at(-1)!) === 1 && !isAddressed(body.at(-1)!))
        body.pop()
      // Directly below the header it is the same in another language.
      if (isRepeated || body.length === 0) continue
      problems.push({ code: 'another_table', line: row.line })
      break
    }
    if (hasWord(row.cells.join(''))) body.push(row)
  }
  while (header && body.length > 1 && isTotal(body.at(-1)!)) body.pop()
  return { body, problems }
}

const keyOf = ({ cells }: TableRow) => cells.join('\n').replaceAll('\uFEFF', '').toLowerCase()

const isAddressed = ({ cells }: TableRow) => cells.some(hasAt)

/** Whether a row counts the rows above it, or says where they come from. */
function isTotal(row: TableRow): boolean {
  if (isAddressed(row)) return false
  const [cell = '', ...others] = row.cells.filter((cell) => cell.trim() !== '')
  if (TOTAL.test(cell)) return others.length < 2 || others.every((one) => !/\p{L}/u.test(one))
  return others.length === 0 && SOURCE.test(cell.slice(0, 200))
}

const SOURCE =
  /\p{L}\s?[:：]\s|©|\(c\)|^\W*(?:page|seite|página|pagina) \d+|^\W*(?:exported|generated|printed|created|confidential|copyright|source|end of)\b/iu
const TOTAL =
  /^\W*(?:(?:grand )?totals?|average|durchschnitt|moyenne|promedio|sum|summe|gesamt|insgesamt|anzahl|count|somme|totale|suma|totaal|razem|soma|итого|всего|合計|总计|總計|합계|المجموع)(?:\s*[:：=(\d].*|\s*)$|^\W*\d+ (?:rows?|users?|members?|people|persons?|records?|results?|items?|entries|contacts?|personen|zeilen|einträge|utilisateurs|usuarios|utenti|gebruikers)(?: (?:in set|affected|selected|returned|found|total)\b.*)?\W*$/iu
