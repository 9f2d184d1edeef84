import type { ListColumn } from '../../list/list-column'
import { valueText } from '../../format/value-text'
import { isNoPromise, isOrder, isText, type Guarded } from '../../provider/use-guarded'

/**
 * Returns a column whose functions never throw. A failure is reported, and then the value is unknown, the two values are equal,
 * or the text is empty.
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
