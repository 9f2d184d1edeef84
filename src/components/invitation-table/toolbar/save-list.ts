import { writeCsv } from '../../../format/csv'
import { formatFileDay } from '../../../format/format-date'
import { valueText } from '../../../format/value-text'
import type { InvitationRows, InvitationTableRow } from '../../../hooks/table/invitation-rows'
import { isNoPromise, isText, type Guarded } from '../../../provider/use-guarded'
import { saveFile } from '../../primitives/save-file'
import type {
  InvitationColumn,
  InvitationColumnContext,
  InvitationColumnValue,
} from '../columns/column'

interface ListExport {
  rows: InvitationRows
  columns: readonly InvitationColumn[]
  context: InvitationColumnContext
  headerText: (column: InvitationColumnValue) => string
  guarded: Guarded
  /** Milliseconds since the epoch. */
  now: number
}

/**
 * Saves rows as a CSV file, in the given order, with one field per column value. Dates are written as the server sent them, and
 * formulas are escaped. Resolves with what has been saved; rejects if the CSV writer cannot be loaded.
 */
export async function saveList({
  rows,
  columns,
  context,
  headerText,
  guarded,
  now,
}: ListExport): Promise<{ count: number; columns: readonly string[] }> {
  const valueOf = ({ id, value }: InvitationColumnValue, row: InvitationTableRow): unknown => {
    if (typeof value === 'function') {
      return guarded(
        `columns.${id}.value`,
        () => value(row.invitation, context),
        undefined,
        isNoPromise,
      )
    }
    return value === 'status' ? row.status : value && row.invitation[value]
  }
  const textOf = (column: InvitationColumnValue, row: InvitationTableRow): string => {
    const { id, toText = valueText } = column
    const value = valueOf(column, row)
    return guarded(`columns.${id}.toText`, () => toText(value, row.invitation, context), '', isText)
  }

  const fields = columns
    .flatMap((column): InvitationColumnValue[] => [column, ...(column.details ?? [])])
    .filter(({ value }) => value !== undefined)
  const lines = [fields.map(headerText)]
  for (const row of rows) lines.push(fields.map((field) => textOf(field, row)))
  const { file } = context.messages.invitationTable.exported
  saveFile(`${file}-${formatFileDay(now)}.csv`, await writeCsv(lines))
  return { count: lines.length - 1, columns: fields.map(({ id }) => id) }
}
