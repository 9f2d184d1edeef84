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
import { useHeaderText } from '../columns/use-header-text'

/**
 * Returns a function that saves rows as a CSV file, in the given order, with one field per column value. Dates are written as
 * the server sent them, and formulas are escaped. It resolves with `false` on failure: the CSV writer is loaded on first use,
 * and loading can fail.
 */
export function useExport(
  columns: readonly InvitationColumn[],
  context: InvitationColumnContext,
): (rows: InvitationRows) => Promise<boolean> {
  const { now, backend } = useKit()
  const headerText = useHeaderText()
  const guarded = useGuarded()

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

  return async (rows) => {
    const fields = columns
      .flatMap((column): InvitationColumnValue[] => [column, ...(column.details ?? [])])
      .filter(({ value }) => value !== undefined)
    try {
      const lines = [fields.map(headerText)]
      for (const row of rows) lines.push(fields.map((field) => textOf(field, row)))
      const { file } = context.messages.invitationTable.exported
      saveFile(`${file}-${formatFileDay(now())}.csv`, await writeCsv(lines))
      backend.emit({
        type: 'list_exported',
        count: lines.length - 1,
        columns: fields.map(({ id }) => id),
      })
      return true
    } catch {
      return false
    }
  }
}
