'use client'
import { useMemo } from 'react'
import type { ListColumn } from '../../list/list-column'
import { valueText } from '../../format/value-text'
import { isNoPromise, isOrder, isText, useGuarded, type Guarded } from '../../provider/use-guarded'

/**
 * A column whose functions never throw. One that fails is reported: then a value is unknown, two values are equal, and a text
 * is empty.
 */
export function guardColumn(
  { id, value, compare, toText = valueText }: ListColumn,
  guarded: Guarded,
): ListColumn & Required<Pick<ListColumn, 'toText'>> {
  return {
    id,
    value: (invitation) =>
      guarded(`columns.${id}.value`, () => value(invitation), undefined, isNoPromise),
    compare:
      compare && ((a, b) => guarded(`columns.${id}.compare`, () => compare(a, b), 0, isOrder)),
    toText: (own, invitation) =>
      guarded(`columns.${id}.toText`, () => toText(own, invitation), '', isText),
  }
}

/** The columns of a list, made safe to call while it is sorted and searched. Stable while they are. */
export function useGuardedColumns(
  columns: readonly ListColumn[] | undefined,
): readonly ListColumn[] | undefined {
  const guarded = useGuarded()
  return useMemo(() => columns?.map((column) => guardColumn(column, guarded)), [columns, guarded])
}
