'use client'
import { writeCsv } from '../../../format/csv'
import { valueText } from '../../../format/value-text'
import type { InvitationRows, InvitationTableRow } from '../../../hooks/table/invitation-rows'
import { formatFileDay } from '../../../format/format-date'
import { useKit } from '../../../provider/kit-context'
import { isNoPromise, isText, useGuarded } from '../../../provider/use-guarded'
import { saveFile } from '../../primitives/save-file'
import type {
  InvitationColumn,
  InvitationColumnContext,
  InvitationColumnValue,
} from '../columns/column'
import { useHeaderText } from '../columns/app-column'

/**
 * Saves rows as a CSV file, in their order, with what the columns say of them; times are written as the server sent them. What
 * a spreadsheet would take for a formula is made harmless. Resolves with whether it worked: the writer is loaded when it is
 * first needed.
 */
export function useExport(
  columns: readonly InvitationColumn[],
  context: InvitationColumnContext,
): (rows: InvitationRows) => Promise<boolean> {
  const { now } = useKit()
  const headerText = useHeaderText()
  const guarded = useGuarded()

  const valueOf = ({ id, value }: InvitationColumnValue, row: InvitationTableRow): unknown => {
    if (typeof value === 'function') {
      return guarded(`columns.${id}.value`, () => value(row.invitation), undefined, isNoPromise)
    }
    return value === 'status' ? row.status : value && row.invitation[value]
  }
  const textOf = (column: InvitationColumnValue, row: InvitationTableRow): string => {
    const { id, toText = valueText } = column
    const value = valueOf(column, row)
    return guarded(`columns.${id}.toText`, () => toText(value, row.invitation, context), '', isText)
  }

  return async (rows) => {
    const written = columns
      .flatMap((column): InvitationColumnValue[] => [column, ...(column.details ?? [])])
      .filter(({ value }) => value !== undefined)
    try {
      const lines = [written.map(headerText)]
      for (const row of rows) lines.push(written.map((column) => textOf(column, row)))
      const { file } = context.messages.invitationTable.exported
      saveFile(`${file}-${formatFileDay(now())}.csv`, await writeCsv(lines))
      return true
    } catch {
      return false
    }
  }
}
