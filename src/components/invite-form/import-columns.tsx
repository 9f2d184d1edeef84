'use client'
import { useState } from 'react'
import type { UseImportChoicesResult } from '../../forms/use-import-choices'
import { useImportMessages } from '../../provider/messages/use-import-messages'
import type { RecipientColumns } from '../../recipients/table/choose-columns'
import { columnUse, mayBeFallback, type ColumnUse } from '../../recipients/table/column-use'
import { headerKind } from '../../recipients/table/header-kind'
import { NO_FORM_OWNER } from '../primitives/no-form-owner'
import { useColumnName } from './use-import-names'

export interface ImportColumnsProps extends Pick<
  UseImportChoicesResult,
  'columns' | 'reading' | 'isReading' | 'setUse' | 'setHasHeader'
> {
  detected: RecipientColumns
}

/** The columns that are shown at most. A workbook can have thousands. */
const MAX_COLUMNS = 40
const MAX_CELL_LENGTH = 100

/**
 * The columns of a table with its first rows, and a menu for each column that says how to read it. Where there is little room,
 * CSS shows one column below the other, in their `order`. Renders a `div`.
 */
export function ImportColumns({
  columns,
  reading,
  isReading,
  setUse,
  setHasHeader,
  detected,
}: ImportColumnsProps) {
  const words = useImportMessages()
  const nameOf = useColumnName(reading)
  // The columns that are read come first. Their order stays, so that no choice moves while someone is making it.
  const [order] = useState(() => {
    const { address, fallbacks, name, role } = columns
    const read = [address, ...fallbacks, ...name, role].filter((at) => at !== null)
    return [...read, ...reading.ignored]
  })
  const shown = order.slice(0, MAX_COLUMNS)
  const more = order.length - shown.length
  const moreRows = reading.total - reading.sample.length
  const hasAddress = (row: readonly string[]) =>
    [columns.address, ...columns.fallbacks].some((at) => at !== null && row[at]?.trim())
  const isSecret = (at: number) => headerKind(reading.header?.[at] ?? '').kind === 'secret'

  function textOf(row: readonly string[], at: number) {
    if (isSecret(at)) return words.hidden
    if (at === columns.address && !hasAddress(row)) {
      return <span data-fbi="no-address">{words.noAddress}</span>
    }
    return <bdi>{row[at]?.slice(0, MAX_CELL_LENGTH)}</bdi>
  }
  return (
    <div data-fbi="import-columns" aria-busy={isReading || undefined}>
      <table aria-label={words.sample({ shown: reading.sample.length, total: reading.total })}>
        <thead>
          <tr>
            {shown.map((at, order) => (
              <th key={at} scope="col" data-use={columnUse(columns, at)} style={{ order }}>
                <select
                  {...NO_FORM_OWNER}
                  data-fbi="select"
                  aria-label={words.useOfColumn(nameOf(at))}
                  value={columnUse(columns, at)}
                  disabled={isSecret(at)}
                  onChange={(event) => setUse(at, event.currentTarget.value as ColumnUse)}
                >
                  {USES.filter(
                    (use) => use !== 'fallback' || mayBeFallback(columns, detected, at),
                  ).map((use) => (
                    <option key={use} value={use}>
                      {words.uses[use]}
                    </option>
                  ))}
                </select>
                <div data-fbi="column-name">
                  <bdi>{nameOf(at)}</bdi>
                </div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reading.sample.map((row, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- the rows have no other identity
            <tr key={index}>
              {shown.map((at, order) => (
                <td key={at} data-use={columnUse(columns, at)} style={{ order }}>
                  {textOf(row, at)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {/* If a header was found, it says which columns are passwords, so it cannot be taken for a person. */}
      {!detected.hasHeader && (
        <label data-fbi="import-check">
          <input
            {...NO_FORM_OWNER}
            type="checkbox"
            checked={columns.hasHeader}
            onChange={(event) => setHasHeader(event.currentTarget.checked)}
          />
          {words.hasHeader}
        </label>
      )}
      {moreRows > 0 && <p data-fbi="hint">{words.moreRows(moreRows)}</p>}
      {more > 0 && <p data-fbi="hint">{words.moreColumns(more)}</p>}
    </div>
  )
}

const USES: readonly ColumnUse[] = ['address', 'fallback', 'name', 'role', 'ignored']
